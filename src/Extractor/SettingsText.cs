using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their line and column.</summary>
internal static class SettingsText
{
    /// <summary>Writes text as it is read: only what JSON asks for is escaped.</summary>
    public static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <param name="file">The name by which messages call it.</param>
    /// <exception cref="SettingsException">It is not JSON, or a key stands twice in one object.</exception>
    public static SettingsNode Read(ReadOnlySpan<byte> utf8, string file, SettingsLayer layer)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            var root = Value(ref reader, utf8, file, layer);
            reader.Read(); // Anything but comments after the value is an error, which the reader tells.
            return root;
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0);
            var start = LineStart(utf8, line);
            var end = Math.Min(utf8.Length, start + (int)(e.BytePositionInLine ?? 0));
            throw new SettingsException(Place(file, line, utf8[start..end]), $"this is not JSON: {Reason(e)}");
        }
    }

    private static SettingsNode Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string file, SettingsLayer layer)
    {
        var place = Here(reader, utf8, file);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var made = new SettingsNode(JsonValueKind.Object, place) { Layer = layer };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (key, keyPlace) = (reader.GetString()!, Here(reader, utf8, file));
                    if (made[key] is not null) throw new SettingsException(keyPlace, $"\"{key}\" stands twice in this object; keep one of them");
                    reader.Read();
                    made.Members.Add((key, keyPlace, Value(ref reader, utf8, file, layer)));
                }

                return made;
            case JsonTokenType.StartArray:
                var list = new SettingsNode(JsonValueKind.Array, place) { Layer = layer };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) list.Items.Add(Value(ref reader, utf8, file, layer));
                return list;
            case JsonTokenType.String:
                return new SettingsNode(JsonValueKind.String, place) { Layer = layer, Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new SettingsNode(JsonValueKind.Number, place) { Layer = layer, Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True: return new SettingsNode(JsonValueKind.True, place) { Layer = layer };
            case JsonTokenType.False: return new SettingsNode(JsonValueKind.False, place) { Layer = layer };
            default: return new SettingsNode(JsonValueKind.Null, place) { Layer = layer };
        }
    }

    private static string Here(in Utf8JsonReader reader, ReadOnlySpan<byte> utf8, string file)
    {
        var before = utf8[..(int)reader.TokenStartIndex];
        return Place(file, before.Count((byte)'\n'), before[(before.LastIndexOf((byte)'\n') + 1)..]);
    }

    // Lines and columns count from 1, columns in characters as an editor counts them.
    private static string Place(string file, int line, ReadOnlySpan<byte> beforeInLine) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}:{line + 1}:{Encoding.UTF8.GetCharCount(beforeInLine) + 1}");

    private static int LineStart(ReadOnlySpan<byte> utf8, int line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var next = utf8[start..].IndexOf((byte)'\n');
            if (next < 0) break;
            start += next + 1;
        }

        return start;
    }

    // The reader ends its message with its own, zero-based place.
    private static string Reason(JsonException e)
    {
        var tail = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return tail < 0 ? e.Message : e.Message[..tail];
    }
}
