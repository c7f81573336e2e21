namespace Extractor.App.Output;

/// <summary>One line that is written over and over on a terminal, and nowhere else: how far a run has come.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool shown = terminal.ErrorIsTerminal;
    private long last = long.MinValue;
    private int length;

    public void Show(IngestionProgress progress)
    {
        if (!shown) return;
        var now = terminal.Clock.GetTimestamp();
        if (last != long.MinValue && terminal.Clock.GetElapsedTime(last, now) < Pause) return;
        last = now;
        var line = $"{Counted.Of(progress.Seen, "article")}, {Counted.Of(progress.Facts, "fact")}  {Tables.Shown(progress.Path)}";
        if (line.Length >= terminal.Width) line = line[..Math.Max(0, terminal.Width - 1)];
        terminal.Error.Write($"\r{line}{new string(' ', Math.Max(0, length - line.Length))}");
        length = line.Length;
    }

    /// <summary>Clears the line, so that what is said next stands alone.</summary>
    public void Dispose()
    {
        if (length > 0) terminal.Error.Write($"\r{new string(' ', length)}\r");
        length = 0;
    }
}
