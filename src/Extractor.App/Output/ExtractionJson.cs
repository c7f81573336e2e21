using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Writes the JSON object of one article that <c>extract</c> promises: others' programs read it, so its keys do not change.</summary>
internal static class ExtractionJson
{
    /// <summary>Text stands as it is; only what JSON asks for is escaped.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(Utf8JsonWriter json, Extraction extraction)
    {
        var article = extraction.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("published", article.Published is { } published ? FactList.Day(published.Day) : null);
        json.WriteString("url", article.Url);
        json.WriteStartArray("facts");
        foreach (var fact in extraction.Facts)
        {
            json.WriteStartObject();
            json.WriteFact(fact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("deals");
        foreach (var deal in extraction.Deals)
        {
            json.WriteStartObject();
            json.WriteDeal(deal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteChecks(extraction.Checks);
        json.WriteEndObject();
    }

    /// <summary>A number, <c>[low, high]</c>, a TIMEX3 string, or null.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string key, Value? value)
    {
        json.WritePropertyName(key);
        switch (value)
        {
            case { Timex: { } timex }:
                json.WriteStringValue(timex);
                break;
            case { Low: { } low, High: { } high }:
                json.WriteStartArray();
                json.WriteRawValue(Figures.Write(low));
                json.WriteRawValue(Figures.Write(high));
                json.WriteEndArray();
                break;
            case { Low: { } low }:
                json.WriteRawValue(Figures.Write(low));
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    /// <summary>A list of names; null where there is none.</summary>
    public static void WriteNames(this Utf8JsonWriter json, string key, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartArray(key);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    public static void WriteProbability(this Utf8JsonWriter json, string key, double probability)
    {
        json.WritePropertyName(key);
        json.WriteRawValue(Figures.Probability(probability));
    }

    /// <summary>The keys that lists of the store give of an article.</summary>
    public static void WriteArticle(this Utf8JsonWriter json, ArticleHeader article)
    {
        json.WriteString("article", article.Id);
        json.WriteString("title", article.Title);
        json.WriteString("published", FactList.Day(article.Published));
        json.WriteString("url", article.Url);
    }

    /// <summary>The keys of a fact, into an object that is open.</summary>
    public static void WriteFact(this Utf8JsonWriter json, Fact fact)
    {
        var mention = fact.Mention;
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteString("text", mention.Text);
        json.WriteString("kind", Kebab.Write(mention.Kind));
        json.WriteValue("value", mention.Value);
        json.WriteString("unit", mention.Value.Unit);
        json.WriteString("qualifier", Kebab.Write(mention.Qualifier));
        json.WriteString("label", Kebab.Write(fact.Label));
        json.WriteString("status", Kebab.Write(fact.Status));
        json.WriteNames("from", fact.From);
        json.WriteNames("to", fact.To);
        json.WriteProbability("confidence", fact.Confidence);
    }

    /// <summary>The keys of a deal, into an object that is open.</summary>
    public static void WriteDeal(this Utf8JsonWriter json, Deal deal)
    {
        json.WriteSlots(deal);
        json.WriteStartArray("tranches");
        foreach (var tranche in deal.Tranches)
        {
            json.WriteStartObject();
            json.WriteNumber("fact", tranche.Fact);
            json.WriteString("condition", tranche.Condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteChecks(deal.Checks);
        json.WriteProbability("confidence", deal.Confidence);
        json.WriteIndices("facts", deal.Facts);
    }

    /// <summary>The slots of a deal, of one article or of several, into an object that is open.</summary>
    public static void WriteSlots(this Utf8JsonWriter json, Deal deal)
    {
        json.WriteString("type", Kebab.Write(deal.Type));
        json.WriteString("stage", Kebab.Write(deal.Stage));
        json.WriteNames("from", deal.From);
        json.WriteNames("to", deal.To);
        json.WriteString("announced", deal.Announced);
        json.WriteValue("amount", deal.Amount);
        json.WriteString("unit", deal.Amount?.Unit);
        json.WriteString("qualifier", deal.Amount is null ? null : Kebab.Write(deal.Qualifier));
        json.WriteString("completion", deal.Completion);
        json.WriteValue("valuation", deal.Valuation);
        json.WriteValue("stake", deal.Stake);
        json.WriteString("term", deal.Term);
        json.WriteValue("capacity", deal.Capacity);
    }

    private static void WriteChecks(this Utf8JsonWriter json, IReadOnlyList<Check> checks)
    {
        json.WriteStartArray("checks");
        foreach (var check in checks)
        {
            json.WriteStartObject();
            json.WriteString("name", check.Name);
            json.WriteString("result", Kebab.Write(check.Result));
            json.WriteString("arithmetic", check.Arithmetic);
            json.WriteIndices("facts", check.Facts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndices(this Utf8JsonWriter json, string key, IReadOnlyList<int> indices)
    {
        json.WriteStartArray(key);
        foreach (var index in indices) json.WriteNumberValue(index);
        json.WriteEndArray();
    }
}
