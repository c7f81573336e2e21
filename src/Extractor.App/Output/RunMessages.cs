namespace Extractor.App.Output;

/// <summary>What a run over articles says of those that did not go through, and how it ended.</summary>
internal sealed class RunMessages(Terminal terminal)
{
    private const int Listed = 20;

    private readonly SortedDictionary<string, (int Count, string First)> skipped = new(StringComparer.Ordinal);
    private int failed;
    private int seen;
    private int undated;
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

        if ((taken.Skip ?? taken.Extraction?.Skipped) is { } reason)
        {
            var before = skipped.GetValueOrDefault(reason, (0, taken.Path));
            skipped[reason] = (before.Item1 + 1, before.Item2);
        }

        if (taken.Article is not { } article) return;
        foreach (var warning in article.Warnings) terminal.Say($"warning: {Tables.Shown(taken.Path)}: {Tables.Shown(warning)}");
        if (article.Published is not null) return;
        if (++undated <= Listed) terminal.Say($"no date: {Tables.Shown(taken.Path)}");
    }

    /// <summary>Says how it ended.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        foreach (var (reason, (count, first)) in skipped) terminal.Say($"skipped {count}: {Tables.Shown(reason)} ({Tables.Shown(first)}{(count > 1 ? ", ..." : "")})");
        if (undated > Listed) terminal.Say($"no date: ... and {undated - Listed} more");
        if (undated > 0) terminal.Say($"{Counted.Of(undated, "article")} without a date: relative expressions such as 'last week' have no value there. Give one with --published.");
        if (failed > 0) terminal.Say($"{failed} of {Counted.Of(seen, "article")} failed.");
        if (!terminal.Stop.IsCancellationRequested) return failed == 0 ? ExitCode.Done : failed < seen ? ExitCode.SomeFailed : ExitCode.Failed;
        terminal.Say(last is null ? "Stopped before the first article." : $"Stopped after {Tables.Shown(last)}, {Counted.Of(seen, "article")} done.");
        return ExitCode.Interrupted;
    }
}

/// <summary>Counts for people.</summary>
internal static class Counted
{
    /// <summary><c>1 article</c>, <c>2,000 articles</c>.</summary>
    public static string Of(long count, string noun) => FormattableString.Invariant($"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
