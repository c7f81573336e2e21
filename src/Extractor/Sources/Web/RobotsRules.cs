using System.Globalization;
using System.Text;

namespace Extractor.Sources.Web;

/// <summary>What a robots.txt lets this program fetch, by RFC 9309: the group that names us, else that of <c>*</c>; the longest rule that matches; of two as long, allow.</summary>
internal sealed class RobotsRules
{
    /// <summary>Our name in robots.txt and in the user agent.</summary>
    public const string Product = "Extractor";

    private const int Longest = 512 * 1024;

    private readonly List<(string Pattern, bool Allows)> rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules, TimeSpan? crawlDelay) => (this.rules, CrawlDelay) = (rules, crawlDelay);

    /// <summary>No rules at all.</summary>
    public static RobotsRules Everything { get; } = new([], null);

    /// <summary>The pause between two requests that the site asks for: no part of the RFC, but widely meant.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads a file; what is no rule is passed over, and what lies behind 512 KB is not read.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, Longest)]).TrimStart('\uFEFF');
        var (ours, others) = (new Group(), new Group());
        var named = false;
        bool forUs = false, forAll = false, inRules = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var plain = line[..(line.IndexOf('#') is >= 0 and var comment ? comment : line.Length)];
            var colon = plain.IndexOf(':');
            if (colon < 0)
                continue;
            var key = plain[..colon].Trim().ToString().ToLowerInvariant();
            var value = plain[(colon + 1)..].Trim();
            if (key == "user-agent")
            {
                if (inRules)
                    (forUs, forAll, inRules) = (false, false, false);
                forUs |= IsOurName(value);
                forAll |= value is "*";
                named |= forUs;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                if (forUs)
                    ours.Add(key, value);
                if (forAll)
                    others.Add(key, value);
            }
        }
        var group = named ? ours : others;
        return new RobotsRules(group.Rules, group.CrawlDelay);
    }

    /// <summary>Whether an address may be fetched.</summary>
    public bool Allow(Uri url)
    {
        var path = Normal(url.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var (length, allows) = (-1, true);
        foreach (var (pattern, allow) in rules)
        {
            if (pattern.Length >= length && Matches(pattern, path))
                (length, allows) = pattern.Length > length ? (pattern.Length, allow) : (length, allows || allow);
        }
        return allows;
    }

    /// <summary>The product token at the beginning of a name, in any case.</summary>
    private static bool IsOurName(ReadOnlySpan<char> name)
    {
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetter(name[end]) || name[end] is '-' or '_'))
            end++;
        return name[..end].Equals(Product, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a path begins as the pattern says: <c>*</c> is any run of characters, <c>$</c> at the end is the end.</summary>
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var end = anchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, s = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == end && (!anchored || s == path.Length))
                return true;
            if (p < end && pattern[p] == '*')
                (star, mark, p) = (p, s, p + 1);
            else if (p < end && s < path.Length && pattern[p] == path[s])
                (p, s) = (p + 1, s + 1);
            else if (star >= 0 && mark < path.Length)
                (p, s, mark) = (star + 1, mark + 1, mark + 1);
            else
                return false;
        }
    }

    /// <summary>One spelling for each path: what needs no escape is not escaped, the rest is, in upper case.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length;)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                    normal.Append((char)value);
                else
                    normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
                i += 3;
                continue;
            }
            Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var length);
            if (rune.IsAscii)
                normal.Append((char)rune.Value);
            else
                foreach (var part in bytes[..rune.EncodeToUtf8(bytes)])
                    normal.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
            i += length;
        }
        return normal.ToString();
    }

    private sealed class Group
    {
        public List<(string Pattern, bool Allows)> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public void Add(string key, ReadOnlySpan<char> value)
        {
            if (key == "crawl-delay")
            {
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds)
                    CrawlDelay ??= TimeSpan.FromSeconds(seconds);
            }
            else if (value is ['/' or '*', ..])
            {
                // A rule without a path matches nothing.
                Rules.Add((Normal(value.ToString()), key == "allow"));
            }
        }
    }
}
