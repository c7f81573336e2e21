using System.Text.Json;

namespace Extractor.Evaluation;

/// <summary>
/// The scores last agreed, by folder of articles and by the names of <see cref="ScoreFigures"/>: what <c>corpus/baseline.json</c> holds.
/// Folders are relative to the file, with <c>/</c>; figures are rounded to <see cref="Digits"/> decimals.
/// </summary>
public sealed record Baseline(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Folders)
{
    /// <summary>What is left of a figure when it is agreed.</summary>
    public const int Digits = 4;

    // Half of the last digit kept: rounding alone is no fall.
    private const double Tolerance = 0.00005001;

    public static readonly Baseline Empty = new(new Dictionary<string, IReadOnlyDictionary<string, double>>());

    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It is not of that form; the message names the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            var folders = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllBytes(path))
                ?? throw new FormatException("it holds null");
            return new Baseline(folders.ToDictionary(f => f.Key, f => (IReadOnlyDictionary<string, double>)f.Value, StringComparer.Ordinal));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new FormatException($"{path}: this is no baseline as 'evaluate --baseline FILE --update' writes it: {e.Message}", e);
        }
    }

    /// <summary>The same with other scores of a folder.</summary>
    public Baseline With(string folder, Scores scores)
    {
        var figures = ScoreFigures.Of(scores).Where(f => f.Value is not null).ToDictionary(f => f.Name, f => Math.Round(f.Value!.Value, Digits), StringComparer.Ordinal);
        return new Baseline(new Dictionary<string, IReadOnlyDictionary<string, double>>(Folders, StringComparer.Ordinal) { [folder] = figures });
    }

    /// <summary>Writes the file: folders in ordinal order, figures as they are read.</summary>
    public void Write(string path)
    {
        using var stream = File.Create(path);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (folder, figures) in Folders.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(folder);
                foreach (var (name, value) in figures) json.WriteNumber(name, (decimal)value);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    /// <summary>Every figure of a folder beside what was agreed of it.</summary>
    public IReadOnlyList<BaselineFigure> Compare(string folder, Scores scores)
    {
        var agreed = Folders.GetValueOrDefault(folder) ?? new Dictionary<string, double>();
        var now = ScoreFigures.Of(scores);
        return
        [
            .. now.Where(f => f.Value is not null || agreed.ContainsKey(f.Name)).Select(f => Compare(folder, f, agreed.TryGetValue(f.Name, out var was) ? was : null)),
            .. agreed.Where(a => now.All(f => f.Name != a.Key)).Select(a => new BaselineFigure(folder, a.Key, a.Value, null, BaselineChange.Fell)),
        ];
    }

    private static BaselineFigure Compare(string folder, ScoreFigure figure, double? agreed)
    {
        // What can no longer be measured has fallen.
        var change = agreed is not { } was ? BaselineChange.New
            : figure.Value is not { } now ? BaselineChange.Fell
            : Math.Abs(now - was) <= Tolerance ? BaselineChange.Same
            : now > was == figure.LowerIsBetter ? BaselineChange.Fell : BaselineChange.Rose;
        return new BaselineFigure(folder, figure.Name, agreed, figure.Value, change);
    }
}

/// <summary>One figure as agreed and as it is now; null where there is none.</summary>
public sealed record BaselineFigure(string Folder, string Name, double? Agreed, double? Now, BaselineChange Change);

/// <summary>How a figure stands to what was agreed; for errors, lower is a rise.</summary>
public enum BaselineChange
{
    Same,
    Rose,
    Fell,

    /// <summary>Nothing was agreed of it.</summary>
    New,
}
