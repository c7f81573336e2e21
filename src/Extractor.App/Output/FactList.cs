using System.Globalization;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Facts of the store in one of the formats.</summary>
internal static class FactList
{
    private static readonly string[] Heading =
        ["article", "title", "published", "url", "kind", "text", "value", "high", "unit", "qualifier", "label", "status", "from", "to", "confidence", "recognizer", "rule", "decision"];

    public static void Write(IEnumerable<CurrentFact> facts, Format format, Terminal terminal)
    {
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var fact in facts) list.Add(json => Write(json, fact));
                }

                break;
            case Format.Csv:
                using (var output = terminal.Writer())
                {
                    var csv = new Csv(output);
                    csv.Write(Heading.Select(h => (Csv.Cell)h));
                    foreach (var fact in facts) Write(csv, fact);
                }

                break;
            default:
                WriteTable(facts, terminal);
                break;
        }
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(System.Text.Json.Utf8JsonWriter json, CurrentFact current)
    {
        json.WriteStartObject();
        json.WriteArticle(current.Article);
        json.WriteFact(current.Fact);
        json.WriteString("recognizer", current.Fact.Mention.Evidence.Recognizer);
        json.WriteString("rule", current.Fact.Mention.Evidence.Rule);
        json.WriteString("decision", current.Decision is { } decision ? Kebab.Write(decision) : null);
        json.WriteEndObject();
    }

    private static void Write(Csv csv, CurrentFact current)
    {
        var (article, fact, mention) = (current.Article, current.Fact, current.Fact.Mention);
        csv.Write(
            article.Id, article.Title, Day(article.Published), article.Url, Kebab.Write(mention.Kind), mention.Text,
            mention.Value.Timex is { } timex ? timex : Csv.Cell.Number(mention.Value.Low), Csv.Cell.Number(mention.Value.High), mention.Value.Unit,
            Kebab.Write(mention.Qualifier), Kebab.Write(fact.Label), Kebab.Write(fact.Status), Csv.Cell.Names(fact.From), Csv.Cell.Names(fact.To),
            Csv.Cell.Probability(fact.Confidence), mention.Evidence.Recognizer, mention.Evidence.Rule, current.Decision is { } decision ? Kebab.Write(decision) : "");
    }

    private static void WriteTable(IEnumerable<CurrentFact> facts, Terminal terminal)
    {
        using var output = terminal.Writer();
        var table = Tables.Of("article", "published", "text", "label", "value", "from", "to", "confidence");
        table.Columns[7].Right();
        foreach (var current in facts)
        {
            var fact = current.Fact;
            table.Row(
                current.Article.Id, Day(current.Article.Published), fact.Mention.Text, FactTable.LabelOf(fact), FactTable.ValueOf(fact.Mention),
                string.Join(", ", fact.From), string.Join(", ", fact.To), Figures.Probability(fact.Confidence));
        }

        terminal.Print(output, table);
    }
}
