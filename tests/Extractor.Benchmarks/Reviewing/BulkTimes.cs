using System.Diagnostics;
using System.Globalization;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>How long a decision on a whole filter takes, from the count on the button to the list that shows it: <c>review-bulk STORE FILTER</c>. It changes the store.</summary>
internal static class BulkTimes
{
    public static void Run(string path, string query)
    {
        using var store = Store.Open(path, create: false);
        using var index = new ReviewIndex(store);
        var (bulk, list, filter) = (new FactBulk(index), new FactList(index), FactFilter.Parse(query));
        Time("index", () => index.CatchUp());
        var set = new BulkSet(0, "");
        Time("count", () => set = bulk.Count(filter));
        Console.WriteLine($"{set.Count} facts");
        Time("decide", () => Console.WriteLine(bulk.Decide(filter, set, Decision.Accept, "bulk").Action?.Summary ?? "nothing"));
        Time("list", () => list.Page(filter));
        Time("undo", () => new ReviewBook(store).Undo("bulk"));
        Time("redo", () => new ReviewBook(store).Redo("bulk"));
        Time("list", () => list.Page(filter));
    }

    private static void Time(string what, Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {watch.Elapsed.TotalSeconds:0.000} s"));
    }
}
