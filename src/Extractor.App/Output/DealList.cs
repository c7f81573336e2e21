using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.App.Output;

/// <summary>Deals of the store in one of the formats.</summary>
internal static class DealList
{
    private static readonly string[] Heading =
    [
        "article", "title", "published", "url", "sources", "type", "stage", "from", "to", "announced", "amount", "high", "unit", "qualifier",
        "completion", "valuation", "stake", "term", "capacity", "checks", "confidence", "decision",
    ];

    public static void Write(IEnumerable<CurrentDeal> deals, Format format, Terminal terminal)
    {
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var deal in deals) list.Add(json => Write(json, deal));
                }

                break;
            case Format.Csv:
                using (var output = terminal.Writer())
                {
                    var csv = new Csv(output);
                    csv.Write(Heading.Select(h => (Csv.Cell)h));
                    foreach (var deal in deals) Write(csv, deal);
                }

                break;
            default:
                WriteTable(deals, terminal);
                break;
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, CurrentDeal current)
    {
        json.WriteStartObject();
        json.WriteArticle(current.Article);
        json.WriteNumber("sources", current.Sources);
        json.WriteDeal(current.Deal);
        json.WriteString("decision", current.Decision is { } decision ? Kebab.Write(decision) : null);
        json.WriteEndObject();
    }

    private static void Write(Csv csv, CurrentDeal current)
    {
        var (article, deal) = (current.Article, current.Deal);
        csv.Write(
            article.Id, article.Title, FactList.Day(article.Published), article.Url, Csv.Cell.Number(current.Sources), Kebab.Write(deal.Type), Kebab.Write(deal.Stage),
            Csv.Cell.Names(deal.From), Csv.Cell.Names(deal.To), deal.Announced, Csv.Cell.Number(deal.Amount?.Low), Csv.Cell.Number(deal.Amount?.High), deal.Amount?.Unit,
            deal.Amount is null ? "" : Kebab.Write(deal.Qualifier), deal.Completion, Csv.Cell.Number(deal.Valuation?.Low), Csv.Cell.Number(deal.Stake?.Low), deal.Term,
            Csv.Cell.Number(deal.Capacity?.Low), string.Join("; ", deal.Checks.Select(FactTable.CheckOf)), Csv.Cell.Probability(deal.Confidence),
            current.Decision is { } decision ? Kebab.Write(decision) : "");
    }

    private static void WriteTable(IEnumerable<CurrentDeal> deals, Terminal terminal)
    {
        using var output = terminal.Writer();
        var table = Tables.Of("article", "published", "deal", "stage", "from", "to", "amount", "announced", "checks", "confidence");
        table.Columns[9].Right();
        foreach (var current in deals)
        {
            var deal = current.Deal;
            table.Row(
                current.Article.Id, FactList.Day(current.Article.Published), Kebab.Write(deal.Type), Kebab.Write(deal.Stage), string.Join(", ", deal.From),
                string.Join(", ", deal.To), FactTable.AmountOf(deal), deal.Announced, FactTable.ChecksOf(deal),
                Figures.Probability(deal.Confidence));
        }

        terminal.Print(output, table);
    }
}
