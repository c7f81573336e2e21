using System.Text.Json;
using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>Reads predictions in the form of <c>extract --format jsonl</c>, one article a line. Keys that are not scored are passed over.</summary>
public static class PredictionReader
{
    /// <summary>Reads a whole file, in its order.</summary>
    /// <exception cref="FormatException">A line is not of that form; the message names file and line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Prediction> ReadLines(string path)
    {
        var predictions = new List<Prediction>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) predictions.Add(Parse(line, $"{path}:{number}"));
        }

        return predictions;
    }

    /// <summary>Reads one line.</summary>
    /// <param name="place">File and line, for messages.</param>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static Prediction Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Prediction(
                root.GetProperty("id").GetString() ?? throw new FormatException("'id' is null"), Each(root, "facts", FactOf), Each(root, "deals", DealOf));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{place}: this is no prediction as 'extract --format jsonl' writes it: {e.Message}", e);
        }
    }

    private static PredictedFact FactOf(JsonElement fact)
    {
        var kind = Kebab.Read<Kind>(fact.GetProperty("kind").GetString() ?? "");
        return new PredictedFact(
            new Span(fact.GetProperty("start").GetInt32(), fact.GetProperty("end").GetInt32()),
            kind,
            kind is Kind.Date or Kind.Duration ? Value.Time(Text(fact, "value")) : AmountOf(fact, "value") ?? new Value(null, null, Text(fact, "unit"), null),
            MemberOf<Qualifier>(fact, "qualifier") ?? Qualifier.Exact,
            Text(fact, "label"),
            MemberOf<Status>(fact, "status") ?? Status.Firm,
            NamesOf(fact, "from"),
            NamesOf(fact, "to"),
            Find(fact, "confidence")?.GetDouble());
    }

    private static PredictedDeal DealOf(JsonElement deal) => new(
        MemberOf<DealType>(deal, "type"), MemberOf<DealStage>(deal, "stage"), NamesOf(deal, "from"), NamesOf(deal, "to"),
        Text(deal, "announced"), AmountOf(deal, "amount"), Find(deal, "confidence")?.GetDouble());

    private static Value? AmountOf(JsonElement owner, string name)
    {
        if (Find(owner, name) is not { } value) return null;
        var unit = Text(owner, "unit");
        return value.ValueKind == JsonValueKind.Array
            ? value.GetArrayLength() == 2
                ? new Value(value[0].GetDecimal(), value[1].GetDecimal(), unit, null)
                : throw new FormatException($"'{name}' is a number or [low, high]")
            : new Value(value.GetDecimal(), null, unit, null);
    }

    private static string? Text(JsonElement owner, string name) => Find(owner, name)?.GetString();

    private static T? MemberOf<T>(JsonElement owner, string name) where T : struct, Enum => Text(owner, name) is { } text ? Kebab.Read<T>(text) : null;

    private static List<string> NamesOf(JsonElement owner, string name) => Find(owner, name) is not { } names ? []
        : names.ValueKind == JsonValueKind.String ? [names.GetString()!] : [.. names.Strings().Where(n => !string.IsNullOrEmpty(n))];

    private static List<T> Each<T>(JsonElement owner, string name, Func<JsonElement, T> read) =>
        Find(owner, name) is { } list ? [.. list.EnumerateArray().Select(read)] : [];

    private static JsonElement? Find(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
}
