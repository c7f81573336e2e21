using System.Text;
using System.Text.Json;

namespace Extractor;

/// <summary>A JSON value that remembers where it stands; immutable but for <see cref="Set"/>.</summary>
internal sealed class SettingsNode(JsonValueKind kind, string place)
{
    public JsonValueKind Kind { get; } = kind;

    /// <summary>File, line and column, or the variable or flag that gave it.</summary>
    public string Place { get; } = place;

    /// <summary>Which of the layers gave it.</summary>
    public SettingsLayer Layer { get; init; } = SettingsLayer.File;

    /// <summary>The text of a string, or a number as written.</summary>
    public string Text { get; init; } = "";

    public List<SettingsNode> Items { get; } = [];

    public List<(string Key, string Place, SettingsNode Value)> Members { get; } = [];

    public SettingsNode? this[string key] => Members.Find(m => m.Key == key).Value;

    /// <summary>Puts a member in the place of the one with that key, or last.</summary>
    public void Set(string key, SettingsNode value)
    {
        var at = Members.FindIndex(m => m.Key == key);
        if (at >= 0) Members[at] = (key, value.Place, value);
        else Members.Add((key, value.Place, value));
    }

    /// <summary>The same value, said at another place.</summary>
    public SettingsNode At(string place)
    {
        var moved = new SettingsNode(Kind, place) { Layer = Layer, Text = Text };
        moved.Items.AddRange(Items.Select(i => i.At(place)));
        moved.Members.AddRange(Members.Select(m => (m.Key, place, m.Value.At(place))));
        return moved;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (key, _, value) in Members)
                {
                    writer.WritePropertyName(key);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in Items) item.WriteTo(writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String: writer.WriteStringValue(Text); break;
            case JsonValueKind.Number: writer.WriteRawValue(Text); break;
            case JsonValueKind.True: writer.WriteBooleanValue(true); break;
            case JsonValueKind.False: writer.WriteBooleanValue(false); break;
            default: writer.WriteNullValue(); break;
        }
    }

    /// <summary>The value as one line of JSON.</summary>
    public override string ToString()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = SettingsText.Readable })) WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

/// <summary>What gave a setting, weakest first.</summary>
public enum SettingsLayer
{
    Default,
    File,
    Environment,
    Flag,
}
