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

    /// <summary>Every pair compared, as indices with the smaller first, and its points; those without a common party left out.</summary>
    public static List<(int One, int Other, double Points)> Of(IReadOnlyList<TellingProfile> profiles, CompanyIndex companies)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < profiles.Count; i++)
        {
            foreach (var block in profiles[i].Blocks())
            {
                if (!blocks.TryGetValue(block, out var members)) blocks[block] = members = [];
                members.Add(i);
            }
        }

        var seen = new HashSet<ulong>();
        var pairs = new List<(int, int, double)>();
        foreach (var members in blocks.Values.Where(b => b.Count > 1))
        {
            var neighbours = members.Count > Crowd ? NeighboursInCrowd : Neighbours;
            members.Sort((a, b) => (profiles[a].Moment, a).CompareTo((profiles[b].Moment, b)));
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(members.Count, i + 1 + neighbours); j++)
                {
                    var (one, other) = (Math.Min(members[i], members[j]), Math.Max(members[i], members[j]));
                    if (!seen.Add(Mark(one, other)) || TooFar(profiles[one], profiles[other])) continue;
                    var points = TellingLikeness.Of(profiles[one], profiles[other], companies);
                    if (points > TellingLikeness.Never) pairs.Add((one, other, points));
                }
            }
        }

        return pairs;
    }

    // Spread over all bits: the hash of a plain pair is the exclusive or of its halves, the same for all neighbours.
    internal static ulong Mark(int one, int other) => unchecked((((ulong)(uint)one << 32) | (uint)other) * 0x9E3779B97F4A7C15);

    private static bool TooFar(TellingProfile one, TellingProfile other) => one.Days is { } days && other.Days is { } others && days.GapTo(others) > Window;
}
