using System.Collections.Frozen;

namespace Extractor.Articles;

/// <summary>Brings addresses of one page to one form: scheme and host in lower case, no fragment, no default port, no tracking parameters, the others sorted.</summary>
public static class CanonicalUrl
{
    /// <summary>Parameters that say how a reader came to a page, never which page it is.</summary>
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl",
        "_hsenc", "_hsmi", "mkt_tok", "ocid", "cmpid", "ncid", "sref", "spm", "xtor", "guccounter", "guce_referrer", "guce_referrer_sig", "at_medium", "at_campaign",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The canonical form; null where it is no absolute http or https address, and for a site's front page, which names no article: whole
    /// data sets and templates give it for every one.
    /// </summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.PathAndQuery == "/")
            return null;
        var parameters = uri.Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IsTracking(parameter.Split('=')[0]))
            .Order(StringComparer.Ordinal);
        var query = string.Join('&', parameters);
        return uri.GetLeftPart(UriPartial.Path) + (query.Length > 0 ? "?" + query : "");
    }

    private static bool IsTracking(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
}
