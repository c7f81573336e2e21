using System.Globalization;
using Dapper;
using Extractor.Browser.Tests.Browsing;
using Microsoft.Data.Sqlite;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>
/// Reviewers who decide on the same facts at the same time while another process ingests: <c>review-load --seconds 60 --clients 20</c>. Every
/// decision that was answered as done must stand in the log, once; every one that came second must be told.
/// </summary>
internal static class ReviewLoad
{
    public static async Task Run(int seconds, int clients)
    {
        await using var store = await ReviewedStore.OfCorpus();
        using var ingest = new BackgroundIngest(store.Store.Path);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var reviewers = Enumerable.Range(0, clients).Select(n => new LoadReviewer(store.Address, n)).ToList();
        await Task.WhenAll(reviewers.Select(r => Task.Run(() => r.Work(end.Token))));
        foreach (var reviewer in reviewers) reviewer.Dispose();
        var (articles, said) = ingest.Stop();

        var (verdicts, actions) = Logged(store.Store.Path);
        var all = reviewers.Select(r => r.Tally).Aggregate((a, b) => a + b);
        var locked = said.Split('\n').Concat(store.Said.Split('\n')).Count(l => l.Contains("locked", StringComparison.OrdinalIgnoreCase)) + all.Locked;
        Console.WriteLine("| what | count |");
        Console.WriteLine("|---|---|");
        Row("clients", clients);
        Row("seconds", seconds);
        Row("articles ingested meanwhile", articles);
        Row("decisions answered as done", all.Done);
        Row("verdicts in the log", verdicts);
        Row("actions in the log", actions);
        Row("lost verdicts", Math.Abs(all.Done - verdicts));
        Row("told that another was first", all.Conflicts);
        Row("told that it is no longer shown", all.Gone);
        Row("other answers", all.Others);
        Row("error pages", all.Errors);
        Row("'database is locked'", locked);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| median ms of a decision | {Middle([.. reviewers.SelectMany(r => r.Took)]):0} |"));
        foreach (var sentence in reviewers.SelectMany(r => r.Unexpected).Distinct().Take(10)) Console.WriteLine(sentence);
        if (store.Said.Length > 0) Console.WriteLine(store.Said[..Math.Min(2000, store.Said.Length)]);
    }

    private static void Row(string what, int count) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {count} |"));

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? double.NaN : values[values.Count / 2];
    }

    private static (int Verdicts, int Actions) Logged(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        return connection.QuerySingle<(int, int)>("select (select count(*) from verdict), (select count(*) from review_action)");
    }
}
