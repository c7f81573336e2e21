using System.Text;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>
/// Encodings by the names that pages use. They are asked of their provider directly: AngleSharp's and the runtime's own look-up answer
/// differently before and after some other library has registered it.
/// </summary>
internal static class Charset
{
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding that browsers take for a declared name; null where there is none of that name.</summary>
    public static Encoding? Named(string name)
    {
        var label = name.Trim().ToLowerInvariant();
        return label switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            // A declaration that could be read as ASCII cannot be true of UTF-16.
            _ when label.StartsWith("utf-16", StringComparison.Ordinal) || label.StartsWith("utf-32", StringComparison.Ordinal) || label is "unicode" => Encoding.UTF8,
            "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "ansi" or "cp1252" or "x-cp1252" => Windows1252,
            "iso-8859-9" or "latin5" => EncodingNames.Find("windows-1254"),
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => EncodingNames.Find("gb18030"),
            "euc-kr" or "ks_c_5601-1987" or "korean" => EncodingNames.Find("ks_c_5601-1987"),
            "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" => EncodingNames.Find("shift_jis"),
            _ when label.StartsWith("cp125", StringComparison.Ordinal) => EncodingNames.Find("windows-" + label[2..]),
            _ => EncodingNames.Find(label),
        };
    }

    /// <summary>The charset that the server named, where it is one: a made-up name must not hide what the page itself says.</summary>
    public static string? OfServer(Page page) => page.Charset is { } name && Named(name) is not null ? name : null;
}
