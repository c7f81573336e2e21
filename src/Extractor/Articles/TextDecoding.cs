using System.Text;
using System.Text.Unicode;

namespace Extractor.Articles;

/// <summary>Turns bytes into text: by byte order mark, then declaration, then UTF-8 where it is valid, then detection, then Windows-1252.</summary>
internal static class TextDecoding
{
    /// <param name="header">The charset that came with the content, or null.</param>
    /// <param name="declaration">The charset that the content itself names, or null; the header counts before it.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? header = null, string? declaration = null)
    {
        var (declared, told) = header is null ? (declaration, CharsetBasis.Declaration) : (header, CharsetBasis.Header);
        var (encoding, markLength) = ByMark(bytes);
        if (encoding is not null)
            return Decoded(encoding, CharsetBasis.Mark, bytes[markLength..], null);
        if (UnmarkedUtf16.Of(bytes) is { } wide)
            return Decoded(wide, CharsetBasis.Detection, bytes, $"It is {wide.WebName} without a byte order mark.");

        var named = declared is null ? null : Charset.Named(declared);
        if (Utf8.IsValid(bytes))
        {
            // Valid UTF-8 beyond ASCII comes about in no other charset by chance; ASCII alone may be an escaped one such as ISO-2022-JP.
            var plain = !bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F);
            if (named is null or UTF8Encoding || !plain)
                return Decoded(Encoding.UTF8, named is UTF8Encoding ? told : CharsetBasis.Detection, bytes, named is null or UTF8Encoding ? null : $"It declares the charset {declared} but is UTF-8.");
        }
        if (named is not null and not UTF8Encoding)
            return Decoded(named, told, bytes, null);
        if (IsMostlyUtf8(bytes))
            return Decoded(Encoding.UTF8, named is null ? CharsetBasis.Detection : told, bytes, null);
        var guess = CharsetGuess.Of(bytes);
        return Decoded(guess, CharsetBasis.Detection, bytes, $"It is not valid UTF-8 and its charset {(declared is null ? "is not declared" : $"is not the {declared} it declares")}; {guess.WebName} was assumed.");
    }

    private static DecodedText Decoded(Encoding encoding, CharsetBasis basis, ReadOnlySpan<byte> bytes, string? warning)
    {
        var text = Mending.Mend(encoding.GetString(bytes), out var mended);
        List<string> warnings = [];
        if (warning is not null)
            warnings.Add(warning);
        if (mended > 0)
            warnings.Add($"{mended} NUL characters or halves of characters became U+FFFD.");
        // Valid UTF-8 may hold U+FFFD itself: somebody else's loss, and none of ours.
        if (text.Contains(Mending.Replacement, StringComparison.Ordinal) && !(encoding is UTF8Encoding && Utf8.IsValid(bytes)))
            warnings.Add($"Bytes that are no {encoding.WebName} became U+FFFD.");
        return new DecodedText(text, new TextCharset(encoding.WebName, basis), warnings);
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>True where characters of several bytes outnumber bytes that fit nowhere: damaged UTF-8, not another charset.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                valid++;
            else
                invalid++;
            bytes = bytes[length..];
        }
        return valid > 0 && valid >= invalid;
    }
}

/// <summary>Text out of bytes, without NUL and lone surrogates, and what was guessed or mended on the way.</summary>
internal sealed record DecodedText(string Text, TextCharset Charset, IReadOnlyList<string> Warnings);
