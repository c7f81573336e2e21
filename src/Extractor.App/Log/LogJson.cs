using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Mentions;

namespace Extractor.App.Log;

/// <summary>One thing that is logged as one line of JSON: time, level, category, message, the scope that it belongs to, and the exception.</summary>
internal static class LogJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="scopes">What is in hand: <c>run</c>, <c>source</c>, <c>schedule</c>; of a request what the web server says of it.</param>
    public static byte[] Write(LogEntry entry, IExternalScopeProvider scopes)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Compact))
        {
            json.WriteStartObject();
            json.WriteString("time", entry.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", Kebab.Write(entry.Level));
            json.WriteString("category", entry.Category);
            json.WriteString("message", entry.Message);
            WriteScope(json, scopes);
            if (entry.Exception is { } exception) json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        return line.ToArray();
    }

    private static void WriteScope(Utf8JsonWriter json, IExternalScopeProvider scopes)
    {
        // The inner one wins where two name the same.
        var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        scopes.ForEachScope(
            static (scope, all) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? []) all[name] = value;
            }, values);
        values.Remove("{OriginalFormat}");
        if (values.Count == 0) return;
        json.WriteStartObject("scope");
        foreach (var (name, value) in values)
        {
            if (value is long or int) json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
            else json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }
}
