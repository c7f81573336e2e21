namespace Extractor.App.Output;

/// <summary>
/// One line that is written over and over on a terminal, and nowhere else: how far a run has come, how fast, and how long it will take
/// where about how many items there are is known.
/// </summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool shown = terminal.ErrorIsTerminal;
    private readonly long begun = terminal.Clock.GetTimestamp();
    private long last = long.MinValue;
    private int length;

    public void Show(IngestionProgress progress)
    {
        if (!shown) return;
        var now = terminal.Clock.GetTimestamp();
        if (last != long.MinValue && terminal.Clock.GetElapsedTime(last, now) < Pause) return;
        last = now;
        var line = Text(progress, terminal.Clock.GetElapsedTime(begun, now));
        if (line.Length >= terminal.Width) line = line[..Math.Max(0, terminal.Width - 1)];
        terminal.Error.Write($"\r{line}{new string(' ', Math.Max(0, length - line.Length))}");
        length = line.Length;
    }

    /// <summary>The line: counts, items a second, time left, the item just done.</summary>
    public static string Text(IngestionProgress progress, TimeSpan elapsed)
    {
        // More than expected: the expectation was wrong, and nothing is known of the rest.
        var expected = progress.Expected >= progress.Seen ? progress.Expected : null;
        var rate = elapsed > TimeSpan.Zero ? progress.Seen / elapsed.TotalSeconds : 0;
        var seen = expected is { } all ? FormattableString.Invariant($"{progress.Seen:N0} of about {all:N0} articles") : Counted.Of(progress.Seen, "article");
        var left = expected is { } whole && rate > 0 ? $", {Left(TimeSpan.FromSeconds((whole - progress.Seen) / rate))} left" : "";
        return FormattableString.Invariant($"{seen}, {Counted.Of(progress.Facts, "fact")}, {rate:N0}/s{left}  {Tables.Shown(progress.Path)}");
    }

    private static string Left(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds):0} s"),
        { TotalMinutes: < 90 } => FormattableString.Invariant($"{Math.Ceiling(time.TotalMinutes):0} min"),
        _ => FormattableString.Invariant($"{time.TotalHours:0.0} h"),
    };

    /// <summary>Clears the line, so that what is said next stands alone.</summary>
    public void Dispose()
    {
        if (length > 0) terminal.Error.Write($"\r{new string(' ', length)}\r");
        length = 0;
    }
}
