using System.Text;
using System.Text.Json;

namespace Extractor;

/// <summary>The schema of the settings file, from inside the program: what editors check against is what the program checks against.</summary>
public static class SettingsSchema
{
    private static readonly byte[] Bytes = Embedded("pipeline.schema.json");
    private static readonly JsonDocument Document = JsonDocument.Parse(Bytes);

    /// <summary>The schema as it stands in <c>docs/pipeline.schema.json</c>.</summary>
    public static string Text => Encoding.UTF8.GetString(Bytes);

    internal static JsonElement Root => Document.RootElement;

    /// <summary>The settings that one word can give, and so a variable or a flag: <c>store</c>, <c>classifier.model</c>.</summary>
    internal static IReadOnlyList<SettingsKey> Keys { get; } = [.. KeysOf(Root, "")];

    internal static byte[] Embedded(string name)
    {
        using var stream = typeof(SettingsSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the program was built without {name}");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The schema that a reference names, else the schema itself.</summary>
    internal static JsonElement Follow(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/$defs/".Length..];
            schema = Root.GetProperty("$defs").GetProperty(name);
        }

        return schema;
    }

    /// <summary>Adds what is left out and has a default, down to the last object.</summary>
    internal static void Fill(SettingsNode node, JsonElement schema)
    {
        schema = Follow(schema);
        if (node.Kind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in node.Items) Fill(item, items);
        }

        if (node.Kind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) return;
        foreach (var property in properties.EnumerateObject())
        {
            if (node[property.Name] is null && Default(property.Value) is { } value) node.Set(property.Name, value);
            if (node[property.Name] is { } present) Fill(present, property.Value);
        }
    }

    private static SettingsNode? Default(JsonElement schema)
    {
        if (schema.TryGetProperty("default", out var value))
        {
            return SettingsText.Read(Encoding.UTF8.GetBytes(value.GetRawText()), SettingsLoader.BuiltIn, SettingsLayer.Default).At(SettingsLoader.BuiltIn);
        }

        var target = Follow(schema);
        return target.TryGetProperty("properties", out _) && !target.TryGetProperty("required", out _)
            ? new SettingsNode(JsonValueKind.Object, SettingsLoader.BuiltIn) { Layer = SettingsLayer.Default }
            : null;
    }

    private static IEnumerable<SettingsKey> KeysOf(JsonElement schema, string prefix)
    {
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var path = prefix + property.Name;
            var target = Follow(property.Value);
            if (target.TryGetProperty("properties", out _))
            {
                foreach (var key in KeysOf(target, path + ".")) yield return key;
            }
            else if (property.Name != "$schema" && SettingsKey.Of(path, target) is { } key)
            {
                yield return key;
            }
        }
    }
}

/// <summary>A setting that one word can give.</summary>
/// <param name="Path">Its keys, joined by points.</param>
/// <param name="IsList">A list of words: commas stand between them.</param>
/// <param name="IsNumber">A number.</param>
internal sealed record SettingsKey(string Path, bool IsList, bool IsNumber)
{
    /// <summary>The variable that gives it: <c>EXTRACTOR_CLASSIFIER_MODEL</c>.</summary>
    public string Variable { get; } = SettingsLoader.VariablePrefix + Path.Replace('.', '_').ToUpperInvariant();

    public static SettingsKey? Of(string path, JsonElement schema)
    {
        if (schema.TryGetProperty("anyOf", out _)) return new SettingsKey(path, false, false);
        return schema.GetProperty("type").GetString() switch
        {
            "string" => new SettingsKey(path, false, false),
            "integer" or "number" => new SettingsKey(path, false, true),
            "array" when SettingsSchema.Follow(schema.GetProperty("items")).GetProperty("type").GetString() == "string" => new SettingsKey(path, true, false),
            _ => null,
        };
    }

    /// <summary>The words as the file would have stated them.</summary>
    public SettingsNode Read(string words, string place, SettingsLayer layer)
    {
        if (IsNumber && decimal.TryParse(words, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            return new SettingsNode(JsonValueKind.Number, place) { Layer = layer, Text = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        if (!IsList) return new SettingsNode(JsonValueKind.String, place) { Layer = layer, Text = words };
        var list = new SettingsNode(JsonValueKind.Array, place) { Layer = layer };
        list.Items.AddRange(words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => new SettingsNode(JsonValueKind.String, place) { Layer = layer, Text = w }));
        return list;
    }
}
