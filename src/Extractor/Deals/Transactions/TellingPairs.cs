using Extractor.Parties.Companies;

namespace Extractor.Deals.Transactions;

/// <summary>
/// Which tellings are compared at all: those that share a block, each with its neighbours in time. So the work grows with the number of
/// tellings and not with its square, however often one company is in the news.
/// </summary>
internal static class TellingPairs
{
    private const int Neighbours = 24;

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

        var seen = new HashSet<long>();
        var pairs = new List<(int, int, double)>();
        foreach (var members in blocks.Values.Where(b => b.Count > 1))
        {
            members.Sort((a, b) => (profiles[a].Moment, a).CompareTo((profiles[b].Moment, b)));
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < Math.Min(members.Count, i + 1 + Neighbours); j++)
                {
                    var (one, other) = (Math.Min(members[i], members[j]), Math.Max(members[i], members[j]));
                    if (!seen.Add(((long)one << 32) | (uint)other) || TooFar(profiles[one], profiles[other])) continue;
                    var points = TellingLikeness.Of(profiles[one], profiles[other], companies);
                    if (points > TellingLikeness.Never) pairs.Add((one, other, points));
                }
            }
        }

        return pairs;
    }

    private static bool TooFar(TellingProfile one, TellingProfile other) => one.Days is { } days && other.Days is { } others && days.GapTo(others) > Window;
}
