using BenchmarkDotNet.Attributes;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Benchmarks;

/// <summary>
/// How the time to merge deals grows with their number: ten times the deals should take about ten times as long.
/// <code>dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*Merging*'</code>
/// Every story is told by five articles on neighbouring days; parties come again in many stories.
/// </summary>
public class MergingBenchmarks
{
    private IReadOnlyList<Telling> tellings = [];

    [Params(1_000, 10_000, 100_000)]
    public int Deals { get; set; }

    [GlobalSetup]
    public void Make() => tellings = [.. Tellings(Deals)];

    [Benchmark]
    public int Merge() => TransactionGrouping.Group(tellings).Count;

    internal static IEnumerable<Telling> Tellings(int count)
    {
        const int Telling = 5;
        var first = new DateOnly(2015, 1, 1);
        for (var i = 0; i < count; i++)
        {
            var story = i / Telling;
            yield return new Telling(
                new TellingKey($"text {i}", new Span(0, 1), 0), $"article {i}", first.AddDays((story * 37 % 4000) + (i % Telling)),
                new Deal((DealType)(story % 8), (DealStage)(i % 3), [$"Giver {story % 997} Capital"], [$"Getter {story % 4999} Works"])
                {
                    Amount = Value.Of(10_000_000 + (story % 613 * 1_000_000), "USD"), Confidence = 0.8,
                });
        }
    }
}
