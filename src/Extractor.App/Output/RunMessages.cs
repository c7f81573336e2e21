using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>What a run over articles says of those that did not go through, and how it ended.</summary>
internal sealed class RunMessages(Terminal terminal)
{
    private const int Named = 5;

    private readonly SkipTally skipped = new();
    private int failed;
    private int seen;
    private readonly List<string> undated = [];
    private int undatedCount;
    private string? last;

    /// <summary>Says at once what failed; counts the rest.</summary>
    public void Note(Taken taken)
    {
        seen++;
        last = taken.Path;
        if (taken.Failure is { } failure)
        {
            failed++;
            terminal.Say($"failed at {failure.Stage}: {Tables.Shown(failure.Reason)}");
        }

        skipped.Add(taken);
        if (taken.Article is not { } article) return;
        foreach (var warning in article.Warnings) terminal.Say($"warning: {Tables.Shown(taken.Path)}: {Tables.Shown(warning)}");
        if (article.Published is not null) return;
        undatedCount++;
        if (undated.Count < Named) undated.Add(taken.Path);
    }

    /// <summary>What is said of articles without a date: how many, the first by name, and what to do.</summary>
    public static string Undated(int count, IEnumerable<string> first) =>
        FormattableString.Invariant($"no date: {string.Join(", ", first.Take(Named).Select(Tables.Shown))}{(count > Named ? $" and {count - Named:N0} more" : "")}. Relative expressions such as 'last week' have no value there; give a date with --published.");

    /// <summary>Says how many were skipped for each reason, and names one.</summary>
    public static void SaySkipped(Terminal terminal, SkipTally skipped)
    {
        foreach (var (reason, count, first) in skipped.All) terminal.Say($"skipped {count}: {Tables.Shown(reason)} ({Tables.Shown(first)}{(count > 1 ? ", ..." : "")})");
    }

    /// <summary>The exit code of a run that came to its end.</summary>
    /// <param name="articles">Those that failed among them.</param>
    public static int CodeOf(int failed, int articles) => failed == 0 ? ExitCode.Done : failed < articles ? ExitCode.SomeFailed : ExitCode.Failed;

    /// <summary>Says how it ended.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        SaySkipped(terminal, skipped);
        if (undatedCount > 0) terminal.Say(Undated(undatedCount, undated));
        if (failed > 0) terminal.Say($"{failed} of {Counted.Of(seen, "article")} failed.");
        if (!terminal.Stop.IsCancellationRequested) return CodeOf(failed, seen - skipped.Count);
        terminal.Say(last is null ? "Stopped before the first article." : $"Stopped after {Tables.Shown(last)}, {Counted.Of(seen, "article")} done.");
        return ExitCode.Interrupted;
    }
}

/// <summary>Counts for people.</summary>
internal static class Counted
{
    /// <summary>What a run did, in one line; those seen are the sum of the six that follow.</summary>
    public static string Of(RunCounts c) => FormattableString.Invariant(
        $"seen {c.Seen:N0}: new {c.New:N0}, changed {c.Changed:N0}, unchanged {c.Unchanged:N0}, duplicate {c.Duplicate:N0}, skipped {c.Skipped:N0}, failed {c.Failed:N0}; facts {c.Facts:N0}, deals {c.Deals:N0}");

    /// <summary><c>1 article</c>, <c>2,000 articles</c>.</summary>
    public static string Of(long count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
