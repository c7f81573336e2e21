using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Sources;

namespace Extractor;

/// <summary>What must hold between settings and cannot be said in a schema.</summary>
internal static partial class SettingsRules
{
    public static IEnumerable<SettingsProblem> Problems(SettingsNode root) =>
    [
        .. Twice(root["sources"], "source"),
        .. Twice(root["patterns"], "pattern"),
        .. Dates(root["sources"]),
        .. Secrets(root),
    ];

    /// <summary>True of text with a password in it, which is neither shown nor accepted outside a reference or variable.</summary>
    public static bool HoldsSecret(string text) => Password().IsMatch(text);

    /// <summary>The same settings, with text that holds a password hidden.</summary>
    public static SettingsNode Hidden(SettingsNode node)
    {
        var copy = new SettingsNode(node.Kind, node.Place) { Layer = node.Layer, Text = HoldsSecret(node.Text) ? "(hidden)" : node.Text };
        copy.Items.AddRange(node.Items.Select(Hidden));
        copy.Members.AddRange(node.Members.Select(m => (m.Key, m.Place, Hidden(m.Value))));
        return copy;
    }

    // password=..., Pwd = ..., postgres://user:secret@host
    [GeneratedRegex(@"\b(?:password|pwd)\s*=|://[^/\s:@]*:[^/\s@]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Password();

    private static IEnumerable<SettingsProblem> Twice(SettingsNode? list, string what)
    {
        if (list is not { Kind: JsonValueKind.Array }) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in list.Items.Where(i => i.Kind == JsonValueKind.Object).Select(i => i["name"]).OfType<SettingsNode>())
        {
            if (!seen.Add(name.Text)) yield return new SettingsProblem(name.Place, $"there is already a {what} called \"{name.Text}\"; give this one another name");
        }
    }

    private static IEnumerable<SettingsProblem> Dates(SettingsNode? sources)
    {
        if (sources is not { Kind: JsonValueKind.Array }) yield break;
        foreach (var source in sources.Items)
        {
            if (source["published"] is not { Kind: JsonValueKind.String } published) continue;
            if (Fault(published.Text) is { } fault) yield return new SettingsProblem(published.Place, $"sources[{source["name"]?.Text}].published: {fault}");
        }

        static string? Fault(string written)
        {
            try
            {
                PublishedOption.Parse(written);
                return null;
            }
            catch (FormatException e)
            {
                return e.Message;
            }
        }
    }

    private static IEnumerable<SettingsProblem> Secrets(SettingsNode node)
    {
        if (node is { Kind: JsonValueKind.String, Layer: SettingsLayer.File or SettingsLayer.Flag } && HoldsSecret(node.Text))
        {
            return [new SettingsProblem(node.Place, "a password must not stand here; give {\"env\": \"NAME\"} or {\"file\": \"path\"} in its place")];
        }

        return node.Items.Concat(node.Members.Select(m => m.Value)).SelectMany(Secrets);
    }
}
