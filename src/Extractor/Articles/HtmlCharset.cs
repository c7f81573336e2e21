using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Articles;

/// <summary>The charset that a page names in its head, in a <c>meta</c> element or an XML declaration.</summary>
internal static partial class HtmlCharset
{
    /// <summary>Browsers look no further than the first kilobyte; saved pages put comments before it.</summary>
    private const int Head = 4096;

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        return match.Success ? match.Groups["charset"].Value : null;
    }

    // <meta charset="utf-8">, <meta http-equiv="Content-Type" content="text/html; charset=windows-1251">, <?xml version="1.0" encoding="UTF-8"?>
    [GeneratedRegex("""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*(?<charset>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Declaration();
}
