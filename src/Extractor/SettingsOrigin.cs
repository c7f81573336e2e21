using System.Globalization;
using System.Text.Json;

namespace Extractor;

/// <summary>One value in force and what gave it.</summary>
/// <param name="Key">Its keys joined by points; a source or pattern by its name: <c>sources[golden].path</c>, <c>patterns[valued-at]</c>.</param>
/// <param name="Value">As JSON would have it; a reference as the reference, never as what it refers to.</param>
/// <param name="Place">File, line and column, variable or flag.</param>
public sealed record SettingsOrigin(string Key, string Value, SettingsLayer Layer, string Place)
{
    internal static IEnumerable<SettingsOrigin> Of(SettingsNode root) => Of(root, "");

    private static IEnumerable<SettingsOrigin> Of(SettingsNode node, string path)
    {
        var named = node.Items.Exists(i => i.Kind == JsonValueKind.Object);
        if (node.Kind == JsonValueKind.Array && named)
        {
            return node.Items.SelectMany((item, i) =>
            {
                var key = $"{path}[{item["name"]?.Text ?? i.ToString(CultureInfo.InvariantCulture)}]";
                // A pattern's words say what it is; its examples would drown them.
                return path == "patterns" ? [new SettingsOrigin(key, item["pattern"]!.ToString(), item.Layer, item.Place)] : Of(item, key);
            });
        }

        if (node.Kind == JsonValueKind.Object && node.Members.Count > 0 && !SettingsReferences.IsReference(node))
        {
            return node.Members.SelectMany(m => Of(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}"));
        }

        return [new SettingsOrigin(path, node.ToString(), node.Layer, node.Place)];
    }
}
