using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Sources;
using Extractor.Sources.Web;

namespace Extractor;

/// <summary>What must hold between settings and cannot be said in a schema.</summary>
internal static partial class SettingsRules
{
    public static IEnumerable<SettingsProblem> Problems(SettingsNode root) =>
    [
        .. Twice(root["sources"], "source"),
        .. Twice(root["patterns"], "pattern"),
        .. Dates(root["sources"]),
        .. Places(root["sources"]),
        .. Networks(root["http"]?["allowPrivate"]),
        .. Twice(root["schedule"], "schedule"),
        .. ScheduleRules.Problems(root["schedule"], root["sources"]),
        .. Twice(root["watches"], "watch"),
        .. AlertRules.Problems(root["alerts"], root["watches"]),
        .. Acceptance(root["review"]?["autoAccept"]),
        .. Secrets(root),
    ];

    /// <summary>True of text with a password in it, which is neither shown nor accepted outside a reference or variable.</summary>
    public static bool HoldsSecret(string text) => Password().IsMatch(text);

    /// <summary>The same settings, with text that holds a password hidden.</summary>
    public static SettingsNode Hidden(SettingsNode node)
    {
        var copy = new SettingsNode(node.Kind, node.Place) { Layer = node.Layer, Text = HoldsSecret(node.Text) ? "(hidden)" : node.Text };
        copy.Items.AddRange(node.Items.Select(Hidden));
        copy.Members.AddRange(node.Members.Select(m => (m.Key, m.Place, IsToken(m.Key, m.Value) ? Covered(m.Value) : Hidden(m.Value))));
        return copy;
    }

    private static SettingsNode Covered(SettingsNode node) => new(node.Kind, node.Place) { Layer = node.Layer, Text = "(hidden)" };

    // A token is a secret however it looks.
    private static bool IsToken(string key, SettingsNode value) => key == "token" && value.Kind == JsonValueKind.String;

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

    // Which of path, url and urls a source needs and may have depends on its type.
    private static IEnumerable<SettingsProblem> Places(SettingsNode? sources)
    {
        if (sources is not { Kind: JsonValueKind.Array }) yield break;
        foreach (var (index, source) in sources.Items.Index())
        {
            var (type, place) = (source["type"]?.Text ?? "folder", string.Create(CultureInfo.InvariantCulture, $"sources[{index}]"));
            bool path = Given(source["path"]), url = Given(source["url"]), urls = source["urls"] is { Items.Count: > 0 };
            if (type is "feed" or "sitemap")
            {
                if (!url) yield return new SettingsProblem(source.Place, $"{place}: the key \"url\" is missing; a {type} needs its address");
                if (path || urls) yield return new SettingsProblem(source.Place, $"{place}: a {type} has a \"url\" alone");
            }
            else if (type == "urls")
            {
                if (!path && !urls) yield return new SettingsProblem(source.Place, $"{place}: the key \"urls\" is missing; give the addresses, or the \"path\" of a file with one a line");
                if (url) yield return new SettingsProblem(source.Place, $"{place}: \"url\" belongs to a feed or sitemap; write {{\"urls\": [...]}}");
            }
            else
            {
                if (!path) yield return new SettingsProblem(source.Place, $"{place}: the key \"path\" is missing");
                if (url || urls) yield return new SettingsProblem(source.Place, $"{place}: a {type} has no address; give it the type \"feed\", \"sitemap\" or \"urls\"");
            }

            foreach (var address in (source["urls"]?.Items ?? []).Append(source["url"]).OfType<SettingsNode>().Where(a => a.Kind == JsonValueKind.String && !IsAddress(a.Text)))
            {
                yield return new SettingsProblem(address.Place, $"{place}: \"{address.Text}\" is no http or https address; write it in full");
            }
        }

        static bool Given(SettingsNode? node) => node is not null && node.Kind != JsonValueKind.Null;

        static bool IsAddress(string text) => HoldsSecret(text) || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.Host.Length > 0);
    }

    private static IEnumerable<SettingsProblem> Networks(SettingsNode? networks) =>
        from network in networks?.Items ?? []
        where network.Kind == JsonValueKind.String && !HttpSettings.IsNetwork(network.Text)
        select new SettingsProblem(network.Place, $"http.allowPrivate: \"{network.Text}\" is no network; write it as 10.1.0.0/16, one address as 10.1.2.3/32");

    // A precision means nothing without what it is measured on, and a threshold needs neither.
    private static IEnumerable<SettingsProblem> Acceptance(SettingsNode? accept)
    {
        var (precision, gold, threshold) = (accept?["precision"], accept?["gold"] is { Kind: JsonValueKind.String } path ? path : null, accept?["threshold"]);
        if (threshold is not null && (precision ?? gold) is { } other) yield return new SettingsProblem(other.Place, "review.autoAccept: give a precision with its gold, or a threshold, not both");
        else if (precision is not null && gold is null) yield return new SettingsProblem(precision.Place, "review.autoAccept: the key \"gold\" is missing; name the articles with gold that the precision is measured on");
        else if (gold is not null && precision is null) yield return new SettingsProblem(gold.Place, "review.autoAccept: the key \"precision\" is missing; give one such as 0.98");
    }

    private static IEnumerable<SettingsProblem> Secrets(SettingsNode node)
    {
        if (node is { Kind: JsonValueKind.String, Layer: SettingsLayer.File or SettingsLayer.Flag } && HoldsSecret(node.Text))
        {
            return [new SettingsProblem(node.Place, "a password must not stand here; give {\"env\": \"NAME\"} or {\"file\": \"path\"} in its place")];
        }

        return node.Items.SelectMany(Secrets).Concat(node.Members.SelectMany(m => IsToken(m.Key, m.Value) && m.Value.Layer is SettingsLayer.File or SettingsLayer.Flag
            ? (IEnumerable<SettingsProblem>)[new SettingsProblem(m.Value.Place, "a token must not stand here; give {\"env\": \"NAME\"} or {\"file\": \"path\"} in its place, or set EXTRACTOR_REVIEW_TOKEN")]
            : Secrets(m.Value)));
    }
}
