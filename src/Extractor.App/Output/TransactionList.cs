using Extractor.Mentions;
using Extractor.Storage.Transactions;

namespace Extractor.App.Output;

/// <summary>Deals across articles in one of the formats.</summary>
internal static class TransactionList
{
    private static readonly string[] Heading =
    [
        "id", "type", "stage", "from", "to", "announced", "amount", "high", "unit", "qualifier", "completion", "valuation", "valuation_unit", "stake", "term", "capacity",
        "articles", "sources", "first", "last", "conflicts", "confidence",
    ];

    public static void Write(IEnumerable<CurrentTransaction> transactions, Format format, Terminal terminal)
    {
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var transaction in transactions) list.Add(json => Write(json, transaction));
                }

                break;
            case Format.Csv:
                using (var output = terminal.Writer())
                {
                    var csv = new Csv(output);
                    csv.Write(Heading.Select(h => (Csv.Cell)h));
                    foreach (var transaction in transactions) Write(csv, transaction);
                }

                break;
            default:
                WriteTable(transactions, terminal);
                break;
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, CurrentTransaction current)
    {
        json.WriteStartObject();
        json.WriteString("id", current.Id);
        json.WriteSlots(current.Deal);
        json.WriteNumber("articles", current.Articles);
        json.WriteNumber("sources", current.Sources);
        json.WriteString("first", FactList.Day(current.First));
        json.WriteString("last", FactList.Day(current.Last));
        json.WriteStartArray("conflicts");
        foreach (var slot in current.Conflicts) json.WriteStringValue(slot);
        json.WriteEndArray();
        json.WriteStartObject("chosen_by");
        foreach (var (slot, rule) in current.ChosenBy) json.WriteString(slot, rule);
        json.WriteEndObject();
        json.WriteProbability("confidence", current.Deal.Confidence);
        json.WriteEndObject();
    }

    private static void Write(Csv csv, CurrentTransaction current)
    {
        var deal = current.Deal;
        csv.Write(
            current.Id, Kebab.Write(deal.Type), Kebab.Write(deal.Stage), Csv.Cell.Names(deal.From), Csv.Cell.Names(deal.To), deal.Announced,
            Csv.Cell.Number(deal.Amount?.Low), Csv.Cell.Number(deal.Amount?.High), deal.Amount?.Unit, deal.Amount is null ? "" : Kebab.Write(deal.Qualifier), deal.Completion,
            Csv.Cell.Number(deal.Valuation?.Low), deal.Valuation?.Unit, Csv.Cell.Number(deal.Stake?.Low), deal.Term, Csv.Cell.Number(deal.Capacity?.Low),
            Csv.Cell.Number(current.Articles), Csv.Cell.Number(current.Sources), FactList.Day(current.First), FactList.Day(current.Last),
            Csv.Cell.Names(current.Conflicts), Csv.Cell.Probability(deal.Confidence));
    }

    private static void WriteTable(IEnumerable<CurrentTransaction> transactions, Terminal terminal)
    {
        using var output = terminal.Writer();
        var table = Tables.Of("id", "deal", "stage", "from", "to", "amount", "announced", "articles", "conflicts", "confidence");
        table.Columns[7].Right();
        table.Columns[9].Right();
        foreach (var current in transactions)
        {
            var deal = current.Deal;
            table.Row(
                current.Id, Kebab.Write(deal.Type), Kebab.Write(deal.Stage), string.Join(", ", deal.From), string.Join(", ", deal.To), FactTable.AmountOf(deal),
                deal.Announced, Figures.Write(current.Articles), string.Join(", ", current.Conflicts), Figures.Probability(deal.Confidence));
        }

        terminal.Print(output, table);
    }
}
