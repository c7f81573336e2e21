using System.Text.Json;
using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>Writes a list in one of the formats, where people and CSV get the same columns.</summary>
internal static class RowList
{
    /// <param name="cells">Of one row, in the order of <paramref name="heading"/>.</param>
    /// <param name="json">Writes one row as an object.</param>
    /// <param name="isText">False where the cells are words and numbers of our own making alone.</param>
    /// <param name="look">Aligns the columns of the table.</param>
    public static void Write<T>(
        IEnumerable<T> rows, string[] heading, Func<T, string?[]> cells, Action<Utf8JsonWriter, T> json, Format format, Terminal terminal, bool isText = true, Action<Table>? look = null)
    {
        using var output = terminal.Writer();
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var row in rows) list.Add(writer => json(writer, row));
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(heading.Select(h => (Csv.Cell)h));
                foreach (var row in rows) csv.Write(cells(row).Select(c => new Csv.Cell(c ?? "", isText)));
                break;
            default:
                var table = Tables.Of(heading);
                look?.Invoke(table);
                foreach (var row in rows) table.Row(cells(row));
                terminal.Print(output, table);
                break;
        }
    }
}
