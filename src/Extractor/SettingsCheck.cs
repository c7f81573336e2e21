using System.Globalization;
using System.Text.Json;

namespace Extractor;

/// <summary>Holds settings against the schema and says, of each fault, where it stands and what was probably meant.</summary>
internal sealed class SettingsCheck
{
    /// <summary>The words of JSON Schema that are understood here; a test holds the schema to them.</summary>
    public static readonly IReadOnlyList<string> Understood =
    [
        "$schema", "title", "description", "default", "$defs", "$ref", "type", "enum", "anyOf", "properties", "required", "additionalProperties",
        "propertyNames", "items", "minItems", "minLength", "minimum", "maximum",
    ];

    private readonly List<SettingsProblem> problems = [];

    /// <summary>Every fault, in the order of the file.</summary>
    public static IReadOnlyList<SettingsProblem> Problems(SettingsNode root)
    {
        var check = new SettingsCheck();
        check.Hold(root, SettingsSchema.Root, "");
        return check.problems;
    }

    private void Hold(SettingsNode node, JsonElement schema, string path)
    {
        schema = SettingsSchema.Follow(schema);
        if (schema.TryGetProperty("anyOf", out var choices))
        {
            var fitting = choices.EnumerateArray().Where(c => Fits(node, SettingsSchema.Follow(c))).ToList();
            if (fitting.Count == 0) Wrong(node, path, schema);
            else Hold(node, fitting[0], path);
            return;
        }

        if (!HasType(node, schema.GetProperty("type").GetString()!))
        {
            Wrong(node, path, schema);
            return;
        }

        switch (node.Kind)
        {
            case JsonValueKind.Object: HoldObject(node, schema, path); break;
            case JsonValueKind.Array: HoldArray(node, schema, path); break;
            case JsonValueKind.String: HoldText(node, schema, path); break;
            case JsonValueKind.Number: HoldNumber(node, schema, path); break;
        }
    }

    private void HoldObject(SettingsNode node, JsonElement schema, string path)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        var names = schema.TryGetProperty("propertyNames", out var limit) ? Words(SettingsSchema.Follow(limit)) : null;
        var others = schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object ? more : (JsonElement?)null;
        foreach (var (key, place, value) in node.Members)
        {
            if (known.TryGetValue(key, out var property)) Hold(value, property, Join(path, key));
            else if (others is not null && names?.Contains(key, StringComparer.Ordinal) != false) Hold(value, others.Value, Join(path, key));
            else Add(place, Unknown(key, path, others is null ? [.. known.Keys] : names!));
        }

        if (!schema.TryGetProperty("required", out var required)) return;
        foreach (var key in required.EnumerateArray().Select(k => k.GetString()!).Where(k => node[k] is null))
        {
            Add(node.Place, $"{(path.Length == 0 ? "" : path + ": ")}the key \"{key}\" is missing");
        }
    }

    private void HoldArray(SettingsNode node, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("minItems", out var least) && node.Items.Count < least.GetInt32()) Add(node.Place, $"{path}: give at least {least.GetInt32()}");
        for (var i = 0; i < node.Items.Count; i++) Hold(node.Items[i], schema.GetProperty("items"), string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
    }

    private void HoldText(SettingsNode node, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("minLength", out var least) && node.Text.Length < least.GetInt32()) Add(node.Place, $"{path}: {(least.GetInt32() == 1 ? "the text is empty" : $"\"{node.Text}\" is too short")}");
        if (schema.TryGetProperty("enum", out _) && Words(schema) is var words && !words.Contains(node.Text, StringComparer.Ordinal))
        {
            Add(node.Place, $"{path}: \"{node.Text}\" is not known{Meant(node.Text, words)}");
        }
    }

    private void HoldNumber(SettingsNode node, JsonElement schema, string path)
    {
        var number = double.Parse(node.Text, CultureInfo.InvariantCulture);
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDouble()) Add(node.Place, $"{path}: {node.Text} is below {least.GetRawText()}");
        if (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()) Add(node.Place, $"{path}: {node.Text} is above {most.GetRawText()}");
    }

    private static bool Fits(SettingsNode node, JsonElement schema) => schema.TryGetProperty("anyOf", out var choices)
        ? choices.EnumerateArray().Any(c => Fits(node, SettingsSchema.Follow(c)))
        : HasType(node, schema.GetProperty("type").GetString()!)
            && (!schema.TryGetProperty("required", out var required) || required.EnumerateArray().Any(k => node[k.GetString()!] is not null));

    private static bool HasType(SettingsNode node, string type) => (type, node.Kind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private void Wrong(SettingsNode node, string path, JsonElement schema) =>
        Add(node.Place, $"{(path.Length == 0 ? "the file" : path)}: expected {string.Join(" or ", Expected(schema).Distinct())}, found {Found(node)}");

    private static IEnumerable<string> Expected(JsonElement schema)
    {
        schema = SettingsSchema.Follow(schema);
        if (schema.TryGetProperty("anyOf", out var choices)) return choices.EnumerateArray().SelectMany(Expected);
        return [schema.GetProperty("type").GetString() switch
        {
            "string" => "text",
            "integer" => "a whole number",
            "number" => "a number",
            "array" => "a list",
            "boolean" => "true or false",
            "object" when schema.TryGetProperty("required", out var keys) && keys.GetArrayLength() == 1 => $"{{\"{keys[0].GetString()}\": ...}}",
            "object" => "an object",
            var other => other!,
        }];
    }

    private static string Found(SettingsNode node) => node.Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{node.Text}\"",
        JsonValueKind.Number => $"the number {node.Text}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string[] Words(JsonElement schema) => [.. schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!)];

    private static string Unknown(string key, string path, IReadOnlyList<string> known) => $"unknown key \"{key}\"{(path.Length == 0 ? "" : $" in {path}")}{Meant(key, known)}";

    private static string Meant(string word, IReadOnlyList<string> known) =>
        SettingsNearest.Of(word, known) is { } near ? $"; did you mean \"{near}\"?" : $"; known are {string.Join(", ", known)}";

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private void Add(string place, string message) => problems.Add(new SettingsProblem(place, message));
}
