using System.Globalization;
using System.Text.Json;
using Extractor.Alerts;
using Extractor.Mentions;

namespace Extractor.App.Output;

/// <summary>Alerts of the store in one of the formats.</summary>
internal static class AlertList
{
    private static readonly string[] Heading = ["at", "kind", "source", "run", "title", "delivered"];

    public static void Write(IEnumerable<StoredAlert> alerts, Format format, Terminal terminal) =>
        RowList.Write(alerts, Heading, Cells, Write, format, terminal);

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
