using CsCheck;
using Extractor.Deals.Transactions;
using Extractor.Gold;
using Xunit;

namespace Extractor.Tests.Deals;

public sealed class TellingClustersTests
{
    private const int Tellings = 14;

    private static readonly Gen<(int One, int Other)> Two = Gen.Select(Gen.Int[0, Tellings - 1], Gen.Int[0, Tellings - 1]).Where((a, b) => a != b).Select((a, b) => (Math.Min(a, b), Math.Max(a, b)));

    [Fact]
    public void The_most_alike_groups_are_joined_first_for_as_long_as_any_are_alike_enough() =>
        Gen.Select(Two.HashSet[0, 60], Gen.Double[-6, 8].Array[60], Two.Array[0, 2], Two.Array[0, 2], Gen.Int[8, Tellings]).Sample((compared, points, together, apart, texts) =>
        {
            // No two averages are the same: which of them comes first is another matter.
            TellingPair[] pairs = [.. compared.Select((p, i) => new TellingPair(p.One, p.Other, points[i] + (Math.Sqrt(i + 2) * 1e-5)))];
            Telling[] tellings = [.. Enumerable.Range(0, Tellings).Select(i => Told.By($"text {i % texts}", null, DealType.Acquisition, null, null, nth: i))];

            Assert.Equal(Written(OneAfterTheOther(pairs, together, apart, texts)), Written(TellingClusters.Of(tellings, pairs, together, apart)));
        }, iter: 2000);

    // As it would be done by hand: every two groups are looked at for each step.
    private static List<List<int>> OneAfterTheOther(TellingPair[] pairs, (int, int)[] together, (int One, int Other)[] apart, int texts)
    {
        List<List<int>> groups = [.. Enumerable.Range(0, Tellings).Select(i => new List<int> { i })];
        foreach (var (one, other) in together.Order()) Join(groups.Find(g => g.Contains(one))!, groups.Find(g => g.Contains(other))!);
        while (Alike().OrderByDescending(p => p.Points).FirstOrDefault() is { Points: >= TellingLikeness.Enough } next) Join(next.A, next.B);
        return groups;

        IEnumerable<(List<int> A, List<int> B, double Points)> Alike() =>
            from a in groups
            from b in groups
            where a[0] < b[0] && !a.Exists(i => b.Exists(j => i % texts == j % texts)) && !AreParted(a, b)
            let between = pairs.Where(p => (a.Contains(p.One) && b.Contains(p.Other)) || (b.Contains(p.One) && a.Contains(p.Other))).ToList()
            where between.Count > 0
            select (a, b, between.Average(p => p.Points));

        bool AreParted(List<int> a, List<int> b) => apart.Any(p => (a.Contains(p.One) && b.Contains(p.Other)) || (b.Contains(p.One) && a.Contains(p.Other)));

        void Join(List<int> a, List<int> b)
        {
            if (a == b || AreParted(a, b)) return;
            a.AddRange(b);
            groups.Remove(b);
        }
    }

    private static string Written(IEnumerable<IReadOnlyList<int>> groups) =>
        string.Join(" | ", groups.Select(g => string.Join(' ', g.Order())).Order(StringComparer.Ordinal));
}
