using System.Diagnostics;
using System.Globalization;
using Extractor.Browser.Tests.Browsing;
using Extractor.Storage.Engines;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>
/// The time that a page takes, over any number of stores: <c>page-latency STORE...</c> serves each, asks for every page of every store in
/// turn, so that all bear the same load, and prints the medians and, in brackets, the shortest. An attempt of a schedule is noted in each store; give copies.
/// </summary>
internal static class PageLatency
{
    private const int Times = 20;
    private const int WarmUp = 10;

    private static readonly string[] Pages =
    [
        "/", "/facts/queue", "/facts", "/deals", "/companies", "/dashboard", "/runs", "/runs/1", "/sources", "/models", "/alerts", "/facts/unclaimed",
        "/articles/1", "/search?q=Gladstone",
    ];

    public static async Task Run(IReadOnlyList<string> paths)
    {
        var stores = new List<ReviewedStore>();
        foreach (var path in paths) stores.Add(await ReviewedStore.Serve(_ => PostgresAddress.Names(path) ? path : Path.GetFullPath(path)));

        // One each: browsers keep what a server gives them, and cookies know no ports.
        var clients = stores.Select(s => new HttpClient { BaseAddress = s.Address }).ToList();
        Console.WriteLine($"| page | {string.Join(" | ", stores.Select(s => s.Store.Path))} |");
        Console.WriteLine($"|---|{string.Concat(stores.Select(_ => "---|"))}");
        foreach (var page in Pages)
        {
            var took = stores.Select(_ => new List<double>()).ToList();
            for (var time = 0; time < WarmUp + Times; time++)
            {
                for (var i = 0; i < stores.Count; i++)
                {
                    var watch = Stopwatch.StartNew();
                    await clients[i].GetStringAsync(new Uri(page, UriKind.Relative));
                    if (time >= WarmUp) took[i].Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{page}` | {string.Join(" | ", took.Select(Shown))} |"));
        }

        foreach (var client in clients) client.Dispose();
        foreach (var store in stores)
        {
            Console.Write(store.Said);
            await store.DisposeAsync();
        }
    }

    private static string Shown(List<double> took)
    {
        took.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{took[Times / 2]:0.0} ({took[0]:0.0})");
    }
}
