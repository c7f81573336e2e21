using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>
/// Which tellings are compared at all: those that share a block, each with its neighbours in time. So the work grows with the number of
/// tellings and not with its square, however often one company is in the news.
/// </summary>
internal static class TellingPairs
{
    private const int Neighbours = 24;

    // A block of so many shares a word like "first" or a party of every day: the narrower blocks tell more.
    private const int Crowd = 1000;
    private const int NeighboursInCrowd = 6;

    // Three years: longer than any deal takes from rumour to end. What is only recalled may be older.
    private const int Window = 1100;

    /// <summary>Every pair compared, those without a common party left out.</summary>
    public static List<TellingPair> Of(IReadOnlyList<TellingProfile> profiles, CompanyIndex companies)
    {
        // All blocks stand in one order: of the blocks that a pair shares, each shows the later from the earlier.
        int[] order = [.. Enumerable.Range(0, profiles.Count).OrderBy(i => profiles[i].Moment).ThenBy(i => i)];
        var blocks = new TellingBlocks([.. order.Select(i => profiles[i])]);
        var met = new int[order.Length];
        Array.Fill(met, -1);
        var pairs = new List<TellingPair>();
        for (var earlier = 0; earlier < order.Length; earlier++)
        {
            foreach (var (block, place) in blocks.Of(earlier))
            {
                var members = blocks.MembersOf(block);
                foreach (var later in members[(place + 1)..Math.Min(members.Length, place + 1 + (members.Length > Crowd ? NeighboursInCrowd : Neighbours))])
                {
                    if (met[later] == earlier) continue;
                    met[later] = earlier;
                    var (one, other) = (Math.Min(order[earlier], order[later]), Math.Max(order[earlier], order[later]));
                    if (TooFar(profiles[one], profiles[other])) continue;
                    var points = TellingLikeness.Of(profiles[one], profiles[other], companies);
                    if (points > TellingLikeness.Never) pairs.Add(new TellingPair(one, other, points));
                }
            }
        }

        return pairs;
    }

    private static bool TooFar(TellingProfile one, TellingProfile other) => one.Days is { } days && other.Days is { } others && days.GapTo(others) > Window;
}

/// <summary>Two tellings that were compared, as indices, and how much speaks for their being of one transaction.</summary>
/// <param name="One">The smaller index.</param>
internal readonly record struct TellingPair(int One, int Other, double Points);
