using System.Text;

namespace Extractor.Sources.Web;

/// <summary>
/// What a page says against text and data mining: <c>tdm-reservation</c> and <c>tdm-policy</c> (TDM Reservation Protocol, W3C community
/// group), and <c>noai</c> among the directives for robots, as header or meta element. It is noted, and decides nothing.
/// </summary>
internal static class OptOut
{
    /// <summary>Meta elements stand in the head, which is seldom longer.</summary>
    private const int Head = 256 * 1024;

    /// <summary>As <c>tdm-reservation: 1</c>, several joined by <c>; </c>; null where nothing is reserved.</summary>
    public static string? OfHeaders(string? reservation, string? policy, string? robots) => Joined(Reservation(reservation), policy is null ? null : Directive("tdm-policy", policy), Robots(robots));

    /// <summary>Of the meta elements of a page.</summary>
    public static string? OfPage(ReadOnlySpan<byte> page)
    {
        // The names and values that are looked for are ASCII in every charset that pages use.
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Head)]);
        string? reservation = null, policy = null, robots = null;
        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
                break;
            var element = head[at..end];
            if (Attribute(element, "name") is not { } name || Attribute(element, "content") is not { } content)
                continue;
            switch (name.ToLowerInvariant())
            {
                case "tdm-reservation": reservation ??= content; break;
                case "tdm-policy": policy ??= content; break;
                case "robots": robots ??= content; break;
            }
        }
        return OfHeaders(reservation, policy, robots);
    }

    public static string? Joined(params string?[] parts) => string.Join("; ", parts.Where(part => part is not null).Distinct()) is { Length: > 0 } all ? all : null;

    private static string? Reservation(string? value) => value?.Trim() == "1" ? "tdm-reservation: 1" : null;

    private static string? Robots(string? value) => value is null ? null : Joined([.. value
        .Split([',', ':'], StringSplitOptions.TrimEntries)
        .Select(word => word.ToLowerInvariant())
        .Where(word => word is "noai" or "noimageai")
        .Select(word => $"robots: {word}")]);

    private static string Directive(string name, string value) => $"{name}: {value.Trim()}";

    private static string? Attribute(string element, string name)
    {
        for (var at = element.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = element.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = element.AsSpan(at + name.Length).TrimStart();
            if (at == 0 || !char.IsWhiteSpace(element[at - 1]) || rest is not ['=', ..])
                continue;
            rest = rest[1..].TrimStart();
            if (rest is ['"' or '\'', ..])
            {
                var close = rest[1..].IndexOf(rest[0]);
                return close < 0 ? null : rest[1..][..close].ToString();
            }
            var blank = rest.IndexOfAny(" \t\r\n/");
            return (blank < 0 ? rest : rest[..blank]).ToString();
        }
        return null;
    }
}
