using System.Globalization;
using Extractor.Alerts;

namespace Extractor.App.Output;

/// <summary>The watches of the settings, each with since when it is told of and how many digests it gave, in one of the formats.</summary>
internal static class WatchList
{
    private static readonly string[] Heading = ["watch", "over", "filter", "since", "digests"];

    public static void Write(IEnumerable<(WatchSettings Watch, (DateTimeOffset Since, int Digests)? Told)> watches, Format format, Terminal terminal)
    {
        using var output = terminal.Writer();
        var rows = watches.Select(w => (string[])[
            w.Watch.Name, w.Watch.Facts is null ? "deals" : "facts", w.Watch.Facts ?? w.Watch.Deals ?? "", w.Told is { } told ? RunList.Time(told.Since) : "",
            (w.Told?.Digests ?? 0).ToString(CultureInfo.InvariantCulture)]);
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var row in rows)
                    {
                        list.Add(json =>
                        {
                            json.WriteStartObject();
                            foreach (var (name, cell) in Heading.Zip(row).Take(3)) json.WriteString(name, cell);
                            json.WriteString("since", row[3].Length == 0 ? null : row[3]);
                            json.WriteNumber("digests", int.Parse(row[4], CultureInfo.InvariantCulture));
                            json.WriteEndObject();
                        });
                    }
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(Heading.Select(h => (Csv.Cell)h));
                foreach (var row in rows) csv.Write(row.Select(c => (Csv.Cell)c));
                break;
            default:
                var table = Tables.Of(Heading);
                table.Columns[4].Right();
                foreach (var row in rows) table.Row(row);
                terminal.Print(output, table);
                break;
        }
    }
}
