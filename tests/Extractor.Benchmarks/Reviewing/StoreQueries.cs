using System.Diagnostics;
using System.Globalization;
using Extractor.Gold;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>What the review asks of a large store: <c>store-queries PATH</c> prints the median and the longest of 20 of each.</summary>
internal static class StoreQueries
{
    private const int Times = 20;

    public static void Run(string path)
    {
        var watch = Stopwatch.StartNew();
        using var store = Store.Open(path, create: false);
        Print("open", watch);
        watch.Restart();
        store.Refresh();
        Print("companies and transactions made anew", watch);
        watch.Restart();
        using var index = new ReviewIndex(store);
        index.CatchUp();
        Print("index read", watch);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-44} {GC.GetTotalMemory(true) >> 20} MB"));

        var (facts, deals, factQueue, dealQueue) = (new FactList(index), new DealList(index), new FactQueue(index), new DealQueue(index));
        string? at = null;
        Measure("fact queue: next", () => at = factQueue.Next(after: at)!.Cursor);
        Measure("fact queue: previous", () => factQueue.Previous(at!));
        Measure("fact queue: next, label and source", () => factQueue.Next(filter: new FactFilter { Label = Label.Valuation, Source = "source-07" }));
        Measure("fact queue: next, failed checks", () => factQueue.Next(FactOrder.Checks));
        Measure("fact queue: next, conflicts", () => factQueue.Next(FactOrder.Conflicts));
        at = null;
        Measure("deal queue: next", () => at = dealQueue.Next(after: at)!.Cursor);
        Measure("facts: first page, newest", () => facts.Page(new FactFilter()));
        Measure("facts: page of the 40th percent, largest", () => facts.Page(new FactFilter(), FactSort.Largest, "-1000000000_0"));
        Measure("facts: party, amounts, undecided", () => facts.Page(new FactFilter { Party = "alder", MinAmount = 1_000_000, MaxAmount = 5_000_000_000, Decision = DecisionState.Undecided }));
        Measure("facts: a word in every article", () => facts.Page(new FactFilter { Text = "million" }));
        Measure("facts: facets of all", () => facts.Facets(new FactFilter()));
        Measure("facts: facets, label, since, party", () => facts.Facets(new FactFilter { Label = Label.Investment, Since = new DateOnly(2026, 2, 1), Party = "capital" }));
        Measure("deals: first page, newest", () => deals.Page(new DealFilter()));
        Measure("deals: type, party, largest", () => deals.Page(new DealFilter { Type = DealType.Acquisition, Party = "energy" }, DealSort.Largest));
        Measure("deals: facets of all", () => deals.Facets(new DealFilter()));
        Measure("search: a name", () => ArticleSearch.Find(store, "kestrelmark"));
        Measure("search: a word in every article", () => ArticleSearch.Find(store, "million"));
        Measure("search: a phrase", () => ArticleSearch.Find(store, "\"offices stay open\""));
        var numbers = new OpenNumbers(index);
        at = null;
        Measure("numbers that nothing claimed: next", () => at = numbers.Next(at)!.Cursor);
        Measure("bulk: the set of some thousands of facts", () => new FactBulk(index).Count(new FactFilter { Label = Label.Stake, Since = new DateOnly(2026, 2, 1), Until = new DateOnly(2026, 2, 8) }));

        var judged = facts.Page(new FactFilter { Decision = DecisionState.Undecided }, FactSort.Uncertain).Items;
        var next = 0;
        Measure("a verdict, and the next fact", () =>
        {
            store.Judge(judged[next++], "benchmark", Decision.Accept);
            factQueue.Next();
        });
        var queued = dealQueue.Next()!.Deal;
        var deal = store.Deals().First(d => d.Id == queued);
        watch.Restart();
        store.Judge(deal, "benchmark", Decision.Accept);
        store.Refresh();
        Print("a verdict on a deal, transactions made anew", watch);
        watch.Restart();
        index.CatchUp();
        Print("index catches up with it", watch);
    }

    private static void Measure(string name, Action ask)
    {
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} median {times[Times / 2],7:0.0} ms   longest {times[^1],7:0.0} ms"));
    }

    private static void Print(string name, Stopwatch watch) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {watch.Elapsed.TotalSeconds:0.0} s"));
}
