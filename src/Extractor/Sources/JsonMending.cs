using System.Text;
using System.Text.Unicode;

namespace Extractor.Sources;

/// <summary>Makes the strings of a JSON object into text: what is not UTF-8 and half surrogate pairs become U+FFFD.</summary>
internal static class JsonMending
{
    private static ReadOnlySpan<byte> Replacement => "\\uFFFD"u8;

    public static byte[] Mend(ReadOnlySpan<byte> json)
    {
        var mended = Utf8.IsValid(json) ? json.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        for (var i = 0; i < mended.Length - 1; i++)
        {
            if (mended[i] != '\\')
                continue;
            var code = EscapeAt(mended, i);
            if (code is >= 0xD800 and <= 0xDBFF && EscapeAt(mended, i + 6) is >= 0xDC00 and <= 0xDFFF)
                i += 11;
            else if (code is >= 0xD800 and <= 0xDFFF)
                Replacement.CopyTo(mended.AsSpan(i));
            // Of any other escape the next byte is passed over: in \\u the u is no escape.
            if (code is null or < 0xD800 or > 0xDFFF)
                i++;
        }
        return mended;
    }

    private static int? EscapeAt(byte[] json, int at)
    {
        if (at + 6 > json.Length || json[at] != '\\' || json[at + 1] != 'u')
            return null;
        return int.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code) ? code : null;
    }
}
