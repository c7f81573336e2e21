using Extractor.Storage;
using Extractor.Storage.Engines;
using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>What <c>ingest</c> prints at its end: an example, the counts, what failed, and how to go on.</summary>
internal sealed class IngestionSummary(Terminal terminal, Store store, IngestionReport report)
{
    private const int Listed = 20;

    /// <returns>The exit code.</returns>
    public int Write()
    {
        using (var output = terminal.Writer())
        {
            WriteExample(terminal.Console(output));
            WriteCounts(output);
        }

        var counts = report.Counts;
        SayFailures();
        RunMessages.SaySkipped(terminal, report.Skipped);
        SaySilent(terminal, store.RunSources(report.Run.Id));
        SayList("warning", report.WarningCount, report.Warnings.Select(w => $"{w.Origin.Path}: {w.Warning}"));
        if (report.UndatedCount > 0) terminal.Say(RunMessages.Undated(report.UndatedCount, report.Undated.Select(o => o.Path)));
        if (report.Status == RunStatus.Interrupted)
        {
            terminal.Say(report.Last is { } last ? $"Stopped after {Tables.Shown(last.Path)}; what was done is saved. The same command goes on from there." : "Stopped before the first article.");
            return ExitCode.Interrupted;
        }

        SayHowToGoOn();
        return RunMessages.CodeOf(counts.Failed, counts.Seen - counts.Skipped);
    }

    private void WriteExample(IAnsiConsole console)
    {
        if (report.FeaturedKey is not { } key) return;
        var facts = store.Facts(new FactFilter { Article = key }).ToList();
        if (facts.Count == 0) return;
        var article = facts[0].Article;
        console.Write(new Text($"{Tables.Shown($"{article.Id}{(article.Title is null ? "" : $": {article.Title}")}")}\n", new Style(decoration: Decoration.Bold)));
        console.Write(FactTable.Of([.. facts.Select(f => f.Fact)]));
        var deals = store.Deals(new DealFilter { Article = key }).Select(d => d.Deal).ToList();
        if (deals.Count > 0) console.Write(FactTable.Of(deals));
        foreach (var check in store.Checks(key).Where(FactTable.IsShown)) console.Write(new Text(Tables.Shown(FactTable.CheckOf(check)) + "\n"));
    }

    private void WriteCounts(TextWriter output)
    {
        var c = report.Counts;
        output.Write($"{Counted.Of(c)}\n");
        if (c.Unchanged > 0 && c.Unchanged + c.Skipped == c.Seen) output.Write("Nothing has changed since the last run.\n");
    }

    private void SayFailures()
    {
        foreach (var item in store.RunItems(report.Run.Id, Outcome.Failed).Take(Listed)) terminal.Say($"failed at {item.Stage}: {Tables.Shown(item.Reason)}");
        if (report.Counts.Failed > Listed) terminal.Say($"... and {report.Counts.Failed - Listed} more failed; see 'extractor runs show {report.Run.Id}'");
        if (report.Counts.Failed > 0) terminal.Say("'extractor ingest --failed' tries only these again.");
    }

    /// <summary>Says which sources give articles as a rule and gave none.</summary>
    public static void SaySilent(Terminal terminal, IReadOnlyList<SourceReport> sources)
    {
        foreach (var source in sources.Where(s => s.IsSilent))
        {
            terminal.Say($"no articles from '{Tables.Shown(source.Source)}', which gave {source.Usual:N0} in the median of its last runs; look whether it has moved or changed its form.");
        }
    }

    private void SayList(string what, int count, IEnumerable<string> lines)
    {
        foreach (var line in lines) terminal.Say($"{what}: {Tables.Shown(line)}");
        if (count > Listed) terminal.Say($"{what}: ... and {count - Listed} more");
    }

    private void SayHowToGoOn()
    {
        var path = PostgresAddress.Names(store.Path) ? store.Path : Path.GetRelativePath(terminal.Folder, store.Path);
        var named = path == "extractor.db" ? "" : $" --store {path}";
        terminal.Say($"Kept in {path}. To go on: extractor facts{named}, extractor deals{named}, extractor export --canonical{named}, or any SQLite tool (views facts_current, deals_current).");
    }
}
