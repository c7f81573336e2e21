using System.Globalization;
using Extractor.App.Output;
using Extractor.Evaluation;

namespace Extractor.App;

/// <summary>Measures folders and holds the figures against those that were agreed.</summary>
internal static class BaselineComparison
{
    /// <param name="file">The baseline; its folders are relative to it.</param>
    /// <param name="path">The only folder to measure; null for all that the baseline names.</param>
    /// <param name="cases">The articles of that folder.</param>
    /// <param name="update">Whether the figures of now are agreed.</param>
    /// <returns>The exit code: failed where a figure fell and nothing is updated.</returns>
    /// <exception cref="CommandFailedException">The baseline cannot be read, or names nothing to measure.</exception>
    public static int Run(Session session, string file, string? path, IEnumerable<GoldCase>? cases, bool update)
    {
        var full = session.Terminal.Full(file);
        var home = Path.GetDirectoryName(full)!;
        var baseline = Read(full, mayBeMissing: update && path is not null);
        var folders = path is null
            ? baseline.Folders.Keys.Order(StringComparer.Ordinal).Select(f => (Folder: f, Cases: GoldCases.Read(Path.GetFullPath(f, home), null))).ToList()
            : [(Path.GetRelativePath(home, session.Terminal.Full(path)).Replace('\\', '/'), cases!)];
        if (folders.Count == 0) throw new CommandFailedException($"{full}: it names no folder; name one, and --update, to agree on its scores");

        var (compared, agreed) = (new List<BaselineFigure>(), baseline);
        foreach (var (folder, articles) in folders)
        {
            var scores = Measurement.Of(session, articles).Scores;
            compared.AddRange(baseline.Compare(folder, scores));
            agreed = agreed.With(folder, scores);
        }

        Show(session, compared);
        if (update)
        {
            agreed.Write(full);
            session.Terminal.Say($"Agreed: {full} holds the figures of now. Where one fell, docs/decisions.md should say why.");
        }

        return update || compared.All(f => f.Change != BaselineChange.Fell) ? ExitCode.Done : ExitCode.Failed;
    }

    private static Baseline Read(string full, bool mayBeMissing)
    {
        try
        {
            return mayBeMissing && !File.Exists(full) ? Baseline.Empty : Baseline.Read(full);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(e is FormatException ? e.Message : $"{full}: the baseline cannot be read: {e.Message}", e);
        }
    }

    private static void Show(Session session, List<BaselineFigure> compared)
    {
        using var output = session.Terminal.Writer();
        var table = Tables.Of("folder", "figure", "agreed", "now", "difference", "");
        foreach (var column in table.Columns.Skip(2).Take(3)) column.Right();
        foreach (var f in compared)
        {
            var change = f.Change == BaselineChange.Same ? "" : Mentions.Kebab.Write(f.Change);
            table.Row(f.Folder, f.Name, Number(f.Agreed), Number(f.Now), f is { Agreed: { } was, Now: { } now } ? (now - was).ToString("+0.0000;-0.0000;0", CultureInfo.InvariantCulture) : "", change);
        }

        session.Terminal.Print(output, table);
        output.Write($"{Counted.Of(compared.Count, "figure")}: {compared.Count(f => f.Change == BaselineChange.Fell)} fell, {compared.Count(f => f.Change == BaselineChange.Rose)} rose\n");
    }

    private static string Number(double? value) => value is { } v ? v.ToString("0.0000", CultureInfo.InvariantCulture) : "-";
}
