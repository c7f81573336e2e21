using System.Text.Json;
using Extractor.App.Doctor;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>What <c>doctor</c> found, in one of the formats.</summary>
internal static class FindingList
{
    private static readonly string[] Heading = ["check", "state", "says", "remedy"];

    public static void Write(IReadOnlyList<Finding> findings, Format format, Terminal terminal) =>
        RowList.Write(findings, Heading, Cells, Write, format, terminal);

    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        foreach (var (name, value) in Heading.Zip(Cells(finding))) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string?[] Cells(Finding f) => [f.Check, Kebab.Write(f.State), f.Says, f.Remedy];
}
