using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Extractor.Sources.Web;

/// <summary>
/// Bytes of a feed or sitemap to XML that can be read. Nothing is ever expanded or fetched: a document type is passed over, and one that
/// declares anything of its own is refused.
/// </summary>
internal static class XmlText
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text: by byte order mark, UTF-8 where it is valid, the server's charset, the declaration, then Windows-1252.</summary>
    public static string Decode(byte[] bytes, string? charset)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
            [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
            _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
            _ => (Named(charset) ?? Named(Declared(bytes)) ?? Western).GetString(bytes),
        };
        return text.TrimStart();
    }

    /// <summary>Why a document is not read at all: it declares entities or elements of its own. Null where it may be.</summary>
    public static string? Refusal(string xml)
    {
        var at = xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var end = xml.IndexOfAny(['>', '['], at);
        return end >= 0 && xml[end] == '[' ? "declares entities of its own (DTD), which are not expanded; ask its publisher for one without" : null;
    }

    /// <summary>A reader for sound XML.</summary>
    public static XmlReader Strict(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>A reader for what <see cref="Mend"/> made of XML that is not sound: it also lets pass prefixes that nothing declares.</summary>
    public static XmlReader Lax(string mended) => new XmlTextReader(new StringReader(mended)) { Namespaces = false, DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Mends what feeds get wrong: text before the first element, characters that XML forbids, bare <c>&amp;</c> and <c>&lt;</c>, entities of HTML.</summary>
    public static string Mend(string xml)
    {
        var mended = new StringBuilder(xml.Length + 64);
        for (var i = Math.Max(0, xml.IndexOf('<', StringComparison.Ordinal)); i < xml.Length;)
        {
            if (At(xml, i, "<![CDATA["))
            {
                var end = xml.IndexOf("]]>", i, StringComparison.Ordinal);
                var stop = end < 0 ? xml.Length : end + 3;
                for (; i < stop; i++)
                    AppendSound(mended, xml, ref i);
            }
            else if (xml[i] == '&')
            {
                i = AppendReference(mended, xml, i);
            }
            else if (xml[i] == '<' && !(i + 1 < xml.Length && (char.IsLetter(xml[i + 1]) || xml[i + 1] is '/' or '!' or '?' or '_')))
            {
                mended.Append("&lt;");
                i++;
            }
            else
            {
                AppendSound(mended, xml, ref i);
                i++;
            }
        }
        return mended.ToString();
    }

    /// <summary>Appends a character that XML allows; of a pair both, and <paramref name="i"/> then stands on the second.</summary>
    private static void AppendSound(StringBuilder mended, string xml, ref int i)
    {
        if (i + 1 < xml.Length && char.IsSurrogatePair(xml[i], xml[i + 1]))
            mended.Append(xml[i]).Append(xml[++i]);
        else if (XmlConvert.IsXmlChar(xml[i]))
            mended.Append(xml[i]);
    }

    private static int AppendReference(StringBuilder mended, string xml, int at)
    {
        const int LongestName = 32;
        var end = xml.IndexOf(';', at, Math.Min(LongestName, xml.Length - at));
        var name = end < 0 ? "" : xml[(at + 1)..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(xml, at, end + 1 - at);
            return end + 1;
        }
        if (name.Length > 1 && WebUtility.HtmlDecode($"&{name};") is var character && character.Length <= 2 && character.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))
        {
            mended.Append(CultureInfo.InvariantCulture, $"&#{char.ConvertToUtf32(character, 0)};");
            return end + 1;
        }
        if (name is ['#', .., _])
            return end + 1;
        mended.Append("&amp;");
        return at + 1;
    }

    private static bool At(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    private static string? Declared(byte[] bytes)
    {
        const int Line = 256;
        const string Key = "encoding=";
        var head = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, Line));
        var close = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > close)
            return null;
        var value = head[(at + Key.Length)..close].TrimStart('"', '\'');
        return value[..(value.IndexOfAny(['"', '\'', ' ']) is >= 0 and var end ? end : value.Length)];
    }

    private static Encoding? Named(string? name)
    {
        if (name is null || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            return null;
        return name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Western : EncodingNames.Find(name);
    }
}
