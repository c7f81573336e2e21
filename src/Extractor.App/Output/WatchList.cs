using System.Globalization;
using System.Text.Json;
using Extractor.Alerts;

namespace Extractor.App.Output;

/// <summary>The watches of the settings, each with since when it is told of and how many digests it gave, in one of the formats.</summary>
internal static class WatchList
{
    private static readonly string[] Heading = ["watch", "over", "filter", "since", "digests"];

    public static void Write(IEnumerable<(WatchSettings Watch, (DateTimeOffset Since, int Digests)? Told)> watches, Format format, Terminal terminal) =>
        RowList.Write(watches, Heading, Cells, Write, format, terminal, look: table => table.Columns[4].Right());

    private static string?[] Cells((WatchSettings Watch, (DateTimeOffset Since, int Digests)? Told) w) =>
        [w.Watch.Name, Over(w.Watch), Filter(w.Watch), Since(w.Told), (w.Told?.Digests ?? 0).ToString(CultureInfo.InvariantCulture)];

    private static void Write(Utf8JsonWriter json, (WatchSettings Watch, (DateTimeOffset Since, int Digests)? Told) w)
    {
        json.WriteStartObject();
        json.WriteString("watch", w.Watch.Name);
        json.WriteString("over", Over(w.Watch));
        json.WriteString("filter", Filter(w.Watch));
        json.WriteString("since", Since(w.Told));
        json.WriteNumber("digests", w.Told?.Digests ?? 0);
        json.WriteEndObject();
    }

    private static string Over(WatchSettings watch) => watch.Facts is null ? "deals" : "facts";

    private static string Filter(WatchSettings watch) => watch.Facts ?? watch.Deals ?? "";

    private static string? Since((DateTimeOffset Since, int Digests)? told) => told is { } t ? RunList.Time(t.Since) : null;
}
