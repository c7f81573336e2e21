using System.Globalization;

namespace Extractor.Mentions;

/// <summary>What a UTF-16 code unit is to the splitter: ASCII by comparison, all others by their Unicode category.</summary>
internal static class TextClass
{
    public static bool IsSpace(char c) => c <= ' ' || (c > 127 && (char.IsWhiteSpace(c) || c == '\u200B'));

    /// <summary>True for letters, and for the accents that stand behind theirs.</summary>
    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') < 26 || (c > 127 && IsLetterBeyondAscii(c));

    public static bool IsDigit(char c) => (uint)(c - '0') < 10;

    private static bool IsLetterBeyondAscii(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
