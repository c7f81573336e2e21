using Extractor.Storage.Transactions;

namespace Extractor.App.Output;

/// <summary>Companies of the store in one of the formats.</summary>
internal static class CompanyList
{
    public static void Write(IEnumerable<Company> companies, Format format, Terminal terminal)
    {
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var company in companies) list.Add(json => Write(json, company));
                }

                break;
            case Format.Csv:
                using (var output = terminal.Writer())
                {
                    var csv = new Csv(output);
                    csv.Write("company", "name", "names", "gives", "gets");
                    foreach (var c in companies) csv.Write(c.Id, c.Name, Csv.Cell.Names(c.Names), Csv.Cell.Number(c.Gives), Csv.Cell.Number(c.Gets));
                }

                break;
            default:
                using (var output = terminal.Writer())
                {
                    var table = Tables.Of("name", "gives", "gets", "also called");
                    table.Columns[1].Right();
                    table.Columns[2].Right();
                    foreach (var c in companies) table.Row(c.Name, Figures.Write(c.Gives), Figures.Write(c.Gets), string.Join(", ", c.Names.Where(n => n != c.Name)));
                    terminal.Print(output, table);
                }

                break;
        }
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, Company company)
    {
        json.WriteStartObject();
        json.WriteString("company", company.Id);
        json.WriteString("name", company.Name);
        json.WriteNames("names", company.Names);
        json.WriteNumber("gives", company.Gives);
        json.WriteNumber("gets", company.Gets);
        json.WriteEndObject();
    }
}
