using System.Globalization;
using System.Text.Json;
using Extractor.Alerts;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>Alerts of the store in one of the formats.</summary>
internal static class AlertList
{
    private static readonly string[] Heading = ["at", "kind", "source", "run", "title", "delivered"];

    public static void Write(IEnumerable<StoredAlert> alerts, Format format, Terminal terminal)
    {
        using var output = terminal.Writer();
        switch (format)
        {
            case Format.Json or Format.Jsonl:
                using (var list = new JsonList(terminal.Out, lines: format == Format.Jsonl))
                {
                    foreach (var alert in alerts) list.Add(json => Write(json, alert));
                }

                break;
            case Format.Csv:
                var csv = new Csv(output);
                csv.Write(Heading.Select(h => (Csv.Cell)h));
                foreach (var alert in alerts) csv.Write(Cells(alert).Select(c => (Csv.Cell)c));
                break;
            default:
                var table = Tables.Of(Heading);
                foreach (var alert in alerts) table.Row(Cells(alert));
                terminal.Print(output, table);
                break;
        }
    }

    // What receivers are given, and how it stands with each of them.
    private static void Write(Utf8JsonWriter json, StoredAlert alert)
    {
        json.WriteStartObject();
        using (var body = JsonDocument.Parse(alert.Body))
        {
            foreach (var property in body.RootElement.EnumerateObject()) property.WriteTo(json);
        }

        json.WriteStartArray("deliveries");
        foreach (var delivery in alert.Deliveries)
        {
            json.WriteStartObject();
            json.WriteString("receiver", delivery.Receiver);
            json.WriteString("delivered", delivery.Delivered is { } at ? RunList.Time(at) : null);
            json.WriteNumber("attempts", delivery.Attempts);
            json.WriteString("reason", delivery.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Cells(StoredAlert a) =>
        [RunList.Time(a.At), Kebab.Write(a.Kind), a.Source ?? "", a.Run?.ToString(CultureInfo.InvariantCulture) ?? "", a.Title, AlertWords.Delivery(a)];
}
