using System.Globalization;
using System.Text.Json;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Tests.House;

namespace Extractor.Tests.Mentions;

/// <summary>One row of <c>corpus/mentions/</c>: a sentence, and the mention of its kind that it holds or does not.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Kind">The kind that the row speaks of; mentions of other kinds are not looked at.</param>
/// <param name="Published">The day of the article.</param>
/// <param name="Text">The sentence, without the brackets.</param>
/// <param name="Means">What it holds; null where it holds nothing of the kind.</param>
internal sealed record CorpusRow(string File, Kind Kind, DateOnly? Published, string Text, CorpusMeaning? Means)
{
    private static readonly Lazy<IReadOnlyDictionary<string, CorpusRow>> Rows = new(() => Read().ToDictionary(r => r.Name, StringComparer.Ordinal));

    /// <summary>All rows by the name under which the test runner lists them; each row stands once.</summary>
    public static IReadOnlyDictionary<string, CorpusRow> ByName => Rows.Value;

    public string Name => Means is { Span: var span }
        ? $"{File} {Kebab.Write(Kind)}: {Text[..span.Start]}[{Text[span.Start..span.End]}]{Text[span.End..]}"
        : $"{File} {Kebab.Write(Kind)}: {Text} (nothing)";

    private static IEnumerable<CorpusRow> Read()
    {
        foreach (var path in Repository.Files("corpus/mentions", "*.json"))
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
            var root = document.RootElement;
            var file = Path.GetFileNameWithoutExtension(path);
            var day = DayOf(root, null);
            foreach (var group in root.GetProperty("means").EnumerateArray())
            {
                foreach (var example in group.GetProperty("examples").EnumerateArray().Select(e => e.GetString()!))
                {
                    var span = new Span(example.IndexOf('[', StringComparison.Ordinal), example.IndexOf(']', StringComparison.Ordinal) - 1);
                    var text = example.Remove(span.End + 1, 1).Remove(span.Start, 1);
                    yield return new CorpusRow(file, KindOf(group, root), DayOf(group, day), text, CorpusMeaning.Read(group, span));
                }
            }

            foreach (var row in root.GetProperty("nothing").EnumerateArray())
            {
                yield return row.ValueKind == JsonValueKind.String
                    ? new CorpusRow(file, KindOf(root, root), day, row.GetString()!, null)
                    : new CorpusRow(file, KindOf(row, root), DayOf(row, day), row.GetProperty("text").GetString()!, null);
            }
        }
    }

    private static Kind KindOf(JsonElement row, JsonElement file) =>
        Kebab.Read<Kind>((row.TryGetProperty("kind", out var kind) ? kind : file.GetProperty("kind")).GetString()!);

    private static DateOnly? DayOf(JsonElement row, DateOnly? otherwise)
    {
        if (!row.TryGetProperty("published", out var day)) return otherwise;
        return day.ValueKind == JsonValueKind.String ? DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture) : null;
    }
}

/// <summary>The mention that a row holds.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">What it is worth, without unit.</param>
/// <param name="Unit">Null where the row does not say.</param>
/// <param name="Qualifier">Null where the row does not say.</param>
internal sealed record CorpusMeaning(Span Span, Value Value, string? Unit, Qualifier? Qualifier)
{
    public static CorpusMeaning Read(JsonElement group, Span span) => new(
        span,
        ValueOf(group.GetProperty("value")),
        group.TryGetProperty("unit", out var unit) ? unit.GetString() : null,
        group.TryGetProperty("qualifier", out var qualifier) ? Kebab.Read<Qualifier>(qualifier.GetString()!) : null);

    private static Value ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => new Value(value[0].GetDecimal(), value[1].GetDecimal(), null, null),
        JsonValueKind.Number => new Value(value.GetDecimal(), null, null, null),
        _ => Value.Time(value.GetString()),
    };
}
