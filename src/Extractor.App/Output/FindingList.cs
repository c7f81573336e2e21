using System.Text.Json;
using Extractor.App.Doctor;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>What <c>doctor</c> found, in one of the formats.</summary>
internal static class FindingList
{
    private static readonly string[] Heading = ["check", "state", "says", "remedy"];

    public static void Write(IReadOnlyList<Finding> findings, Format format, Terminal terminal)
    {
        using var output = terminal.Writer();
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var finding in findings) list.Add(json => Write(json, finding));
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(Heading.Select(h => (Csv.Cell)h));
                foreach (var finding in findings) csv.Write(Cells(finding).Select(c => (Csv.Cell)c));
                break;
            default:
                var table = Tables.Of(Heading);
                foreach (var finding in findings) table.Row(Cells(finding));
                terminal.Print(output, table);
                break;
        }
    }

    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Heading.Zip(Cells(finding))) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string?[] Cells(Finding f) => [f.Check, Kebab.Write(f.State), f.Says, f.Remedy];
}
