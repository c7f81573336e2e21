using System.Globalization;
using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.Gold;

/// <summary>
/// Reads gold as the annotation guide writes it (section 2) and gives it types. Only the form is judged here: whether a mention
/// stands in its article and a label fits its kind is for <see cref="GoldCheck"/>.
/// </summary>
public static class GoldReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads one <c>ID.gold.json</c>.</summary>
    /// <exception cref="GoldFormatException">The file is not of that form; the message names file, line and place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static GoldArticle Read(string path) => Parse(WithoutMark(File.ReadAllBytes(path)), path, 1);

    /// <summary>Reads gold as JSON lines, one article a line; empty lines are passed over.</summary>
    /// <exception cref="GoldFormatException">A line is not of that form; the message names file, line and place.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GoldArticle> ReadLines(string path)
    {
        var rest = WithoutMark(File.ReadAllBytes(path));
        var articles = new List<GoldArticle>();
        for (var line = 1; !rest.IsEmpty; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var bytes = end < 0 ? rest : rest[..end];
            if (bytes.Span.ContainsAnyExcept(" \t\r"u8)) articles.Add(Parse(bytes, path, line));
            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return articles;
    }

    /// <summary>Reads one gold object.</summary>
    /// <param name="json">UTF-8, without byte order mark.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="firstLine">The line of <paramref name="file"/> on which <paramref name="json"/> begins, from 1.</param>
    /// <exception cref="GoldFormatException">It is not of that form.</exception>
    public static GoldArticle Parse(ReadOnlyMemory<byte> json, string file, int firstLine = 1)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Strict);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $":{firstLine + line}" : "";
            throw new GoldFormatException($"{file}{place}: this is no JSON: {e.Message}", e);
        }

        using (document)
        {
            return ArticleOf(GoldNode.Root(new GoldSource(file, json, firstLine), document.RootElement));
        }
    }

    private static GoldArticle ArticleOf(GoldNode node)
    {
        node.AllowOnly("id", "story", "published", "facts", "deals");
        return new GoldArticle(
            node.Get("id").String(),
            node.Find("published") is { } published ? DayOf(published) : null,
            node.Get("facts").Each(FactOf),
            node.Find("deals")?.Each(DealOf) ?? [],
            node.Find("story")?.String());
    }

    private static GoldFact FactOf(GoldNode node)
    {
        node.AllowOnly("text", "at", "kind", "value", "unit", "qualifier", "label", "status", "from", "to");
        var kind = MemberOf<Kind>(node.Get("kind"));
        return new GoldFact(
            node.Get("text").String(),
            node.Find("at")?.Count() ?? 1,
            kind,
            kind is Kind.Date or Kind.Duration ? Value.Time(TimexOf(node)) : AmountOf(node, "value"),
            node.Find("qualifier") is { } qualifier ? MemberOf<Qualifier>(qualifier) : Qualifier.Exact,
            MemberOf<Label>(node.Get("label")),
            node.Find("status") is { } status ? MemberOf<Status>(status) : Status.Firm,
            NamesOf(node, "from"),
            NamesOf(node, "to"));
    }

    private static GoldDeal DealOf(GoldNode node)
    {
        node.AllowOnly("type", "stage", "from", "to", "announced", "amount", "unit", "transaction");
        return new GoldDeal(
            MemberOf<DealType>(node.Get("type")),
            MemberOf<DealStage>(node.Get("stage")),
            NamesOf(node, "from"),
            NamesOf(node, "to"),
            node.Find("announced")?.String(),
            node.Find("amount") is null ? null : AmountOf(node, "amount"),
            node.Find("transaction")?.String());
    }

    private static string? TimexOf(GoldNode fact) => fact.Find("value") is not { } value ? null
        : value.Kind == JsonValueKind.String ? value.String()
        : throw value.Fault("the value of a date or duration is a TIMEX3 string (\"2026-04-21\", \"P10Y\") or null");

    /// <summary>The number or range under <paramref name="name"/> with its unit; without number where it is left out, for the check to say so.</summary>
    private static Value AmountOf(GoldNode node, string name)
    {
        var unit = node.Find("unit")?.String();
        if (node.Find(name) is not { } value) return new Value(null, null, unit, null);
        if (value.Kind == JsonValueKind.Number) return new Value(value.Number(), null, unit, null);
        if (value.Kind != JsonValueKind.Array) throw value.Fault("an amount is a number, or a range [low, high]");
        var ends = value.Each(n => n.Number());
        return ends.Count == 2
            ? new Value(ends[0], ends[1], unit, null)
            : throw value.Fault($"a range is [low, high], two numbers; here are {ends.Count}");
    }

    private static DateOnly DayOf(GoldNode node) =>
        DateOnly.TryParseExact(node.String(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw node.Fault($"'{node.String()}' is no day; write it as 2026-04-21");

    private static List<string> NamesOf(GoldNode node, string side) => node.Find(side)?.Each(n => n.String()) ?? [];

    private static T MemberOf<T>(GoldNode node) where T : struct, Enum => Kebab.TryRead<T>(node.String(), out var member)
        ? member
        : throw node.Fault($"'{node.String()}' is no {typeof(T).Name.ToLowerInvariant()}; use one of {string.Join(", ", Kebab.All<T>())}");

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
