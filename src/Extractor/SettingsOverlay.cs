using System.Text.Json;

namespace Extractor;

/// <summary>Lays one layer of settings over another.</summary>
internal static class SettingsOverlay
{
    /// <summary>Puts what variables and flags give over what the file gives.</summary>
    /// <returns>Variables that are named like settings and are none.</returns>
    public static IReadOnlyList<SettingsProblem> Apply(SettingsNode root, IReadOnlyDictionary<string, string> environment, IReadOnlyList<SettingsFlag> flags)
    {
        var warnings = new List<SettingsProblem>();
        var known = SettingsSchema.Keys.ToDictionary(k => k.Variable, StringComparer.Ordinal);
        var referred = Variables(root).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in environment.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(SettingsLoader.VariablePrefix, StringComparison.Ordinal) || value.Length == 0 || name == SettingsLoader.FileVariable) continue;
            if (known.TryGetValue(name, out var key)) Put(root, key, value, name, SettingsLayer.Environment);
            else if (!referred.Contains(name)) warnings.Add(new SettingsProblem(name, "this variable sets nothing" + Meant(name, known.Keys)));
        }

        foreach (var flag in flags)
        {
            Put(root, SettingsSchema.Keys.Single(k => k.Path == flag.Key), flag.Value, flag.Flag, SettingsLayer.Flag);
        }

        return warnings;
    }

    /// <summary>Adds what <paramref name="under"/> has and <paramref name="over"/> has not; lists are not joined.</summary>
    public static void Merge(SettingsNode under, SettingsNode over)
    {
        foreach (var (key, _, value) in under.Members)
        {
            if (over[key] is not { } given) over.Set(key, value);
            else if (given.Kind == JsonValueKind.Object && value.Kind == JsonValueKind.Object && !SettingsReferences.IsReference(given)) Merge(value, given);
        }
    }

    private static void Put(SettingsNode root, SettingsKey key, string value, string place, SettingsLayer layer)
    {
        var at = root;
        var steps = key.Path.Split('.');
        foreach (var step in steps[..^1])
        {
            if (at[step] is null) at.Set(step, new SettingsNode(JsonValueKind.Object, place) { Layer = layer });
            at = at[step]!;
        }

        at.Set(steps[^1], key.Read(value, place, layer));
    }

    private static IEnumerable<string> Variables(SettingsNode node) =>
        SettingsReferences.IsReference(node) && node["env"] is { } env
            ? [env.Text]
            : node.Items.Concat(node.Members.Select(m => m.Value)).SelectMany(Variables);

    private static string Meant(string word, IEnumerable<string> known) => SettingsNearest.Of(word, known) is { } near ? $"; did you mean {near}?" : "";
}
