using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Browser.Tests.Browsing;
using Extractor.Tests;

namespace Extractor.Benchmarks.Nights;

/// <summary>
/// Page views at a fixed rate from <c>serve</c> while its schedule runs: <c>serve-load --minutes 10 --rate 50</c>. The store holds the corpus; the
/// run takes new pages from a site on loopback, one after the other, for as long as the measurement lasts.
/// </summary>
internal static partial class ServeLoad
{
    // More than one host gives in the time, at the politeness below.
    private const int PagesASecond = 60;

    private static readonly IReadOnlyList<string> Pages =
    [
        "/", "/facts/queue", "/facts", "/facts?label=investment", "/deals", "/deals?type=acquisition", "/companies", "/dashboard", "/runs", "/sources", "/search?q=Amazon", "/articles/1", "/models", "/facts/unclaimed",
    ];

    private static readonly IReadOnlyList<string> Loopback = ["127.0.0.0/8"];

    public static async Task Run(int minutes, int rate)
    {
        using var folder = new TemporaryFolder();
        await using var site = await NewsSite.Start();
        var store = CorpusStore.CopyTo(folder.Root);
        folder.Write("urls.txt", string.Join('\n', Enumerable.Range(1, PagesASecond * 60 * (minutes + 1)).Select(site.Page)));
        var config = folder.Write("pipeline.json", JsonSerializer.Serialize(new
        {
            sources = new[] { new { name = "site", type = "urls", path = "urls.txt" } },
            http = new { delaySeconds = 1.0 / PagesASecond, allowPrivate = Loopback },
            schedule = new[] { new { name = "night", cron = "* * * * *" } },
            store,
        }));
        using var serve = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Extractor.App.dll"), "serve", "--port", "0", "--config", config])
        {
            RedirectStandardError = true,
        })!;
        var (address, said) = (await Address(serve), serve.StandardError.ReadToEndAsync());
        for (var waited = Stopwatch.StartNew(); site.Asked == 0 && waited.Elapsed < TimeSpan.FromMinutes(2);) await Task.Delay(100);

        // Each page once: what a program does the first time it is not what is measured.
        using (var first = new PageViews(address, Pages)) await first.Ask(5, TimeSpan.FromSeconds(Pages.Count / 5 + 1));
        using var views = new PageViews(address, Pages);
        var before = site.Asked;
        await views.Ask(rate, TimeSpan.FromMinutes(minutes));
        var (given, memory) = (site.Asked - before, MemoryOf(serve));
        serve.Kill();
        await serve.WaitForExitAsync();
        Report(views, given, memory, await said);
    }

    private static void Report(PageViews views, int given, long memory, string said)
    {
        Console.WriteLine("| views of | count | median ms | p99 ms | worst ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var page in Pages) Row(page, views.Seen.Where(v => v.Page == page));
        foreach (var minute in views.Seen.GroupBy(v => (int)v.Due.TotalMinutes).OrderBy(m => m.Key)) Row(string.Create(CultureInfo.InvariantCulture, $"minute {minute.Key + 1}"), minute);
        Row("all", views.Seen);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"errors {views.Errors.Count}; articles taken in meanwhile {given}; resident memory at the end {memory >> 20} MB"));
        foreach (var error in views.Errors.Distinct().Take(10)) Console.WriteLine(error);
        Console.WriteLine(said[..Math.Min(1000, said.Length)]);
    }

    private static void Row(string what, IEnumerable<(string Page, TimeSpan Due, double Milliseconds)> views)
    {
        List<double> took = [.. views.Select(v => v.Milliseconds).Order()];
        Console.WriteLine(took.Count == 0
            ? $"| {what} | 0 | | | |"
            : string.Create(CultureInfo.InvariantCulture, $"| {what} | {took.Count} | {took[took.Count / 2]:0} | {took[took.Count * 99 / 100]:0} | {took[^1]:0} |"));
    }

    private static async Task<Uri> Address(Process serve)
    {
        while (await serve.StandardError.ReadLineAsync() is { } line)
        {
            if (Served().Match(line) is { Success: true } match) return new Uri(match.Groups["address"].Value);
        }

        throw new InvalidOperationException("serve ended before it served");
    }

    private static long MemoryOf(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    [GeneratedRegex(@"pages at (?<address>http://\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Served();
}
