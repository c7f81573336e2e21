using System.Net;
using System.Text;

namespace Extractor.Articles;

/// <summary>
/// Makes XML readable without its document type: the entities that HTML knows (<c>&amp;nbsp;</c>, <c>&amp;pound;</c>) become their
/// characters, every other stands as it is written. None is ever expanded, so none can grow.
/// </summary>
internal static class XmlEntities
{
    private const int LongestName = 32;

    public static string Plain(string xml)
    {
        if (!xml.Contains('&', StringComparison.Ordinal))
            return xml;
        var plain = new StringBuilder(xml.Length + 64);
        var rest = xml.AsSpan();
        while (!rest.IsEmpty)
        {
            var at = rest.IndexOfAny('&', '<');
            if (at < 0)
                at = rest.Length;
            plain.Append(rest[..at]);
            rest = rest[at..];
            var length = rest.IsEmpty ? 0 : rest[0] == '<' ? Verbatim(rest) : Entity(rest, plain);
            if (!rest.IsEmpty && rest[0] == '<')
                plain.Append(rest[..length]);
            rest = rest[length..];
        }
        return plain.ToString();
    }

    /// <summary>How much from a <c>&lt;</c> on holds no entities: a whole CDATA section, else the sign alone.</summary>
    private static int Verbatim(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
            return 1;
        var end = rest.IndexOf("]]>", StringComparison.Ordinal);
        return end < 0 ? rest.Length : end + 3;
    }

    /// <summary>Writes what an <c>&amp;</c> begins, and gives its length.</summary>
    private static int Entity(ReadOnlySpan<char> rest, StringBuilder plain)
    {
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
        var entity = end < 0 ? [] : rest[..(end + 1)];
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || (entity is ['&', '#', ..] && WebUtility.HtmlDecode(entity.ToString()) != entity))
        {
            plain.Append(entity);
            return entity.Length;
        }
        if (entity.Length > 0 && WebUtility.HtmlDecode(entity.ToString()) is [var character] && character is not ('<' or '&'))
        {
            plain.Append(character);
            return entity.Length;
        }
        plain.Append("&amp;");
        return 1;
    }
}
