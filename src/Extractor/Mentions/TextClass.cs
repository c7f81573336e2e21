using System.Globalization;

namespace Extractor.Mentions;

/// <summary>What a UTF-16 code unit is to the splitter.</summary>
internal enum TextClass : byte
{
    Symbol,
    Space,
    Letter,
    Digit,
}

/// <summary>Classes of characters: a table for ASCII, the Unicode categories beyond.</summary>
internal static class TextClasses
{
    private static readonly TextClass[] Ascii = MakeAscii();

    public static TextClass Of(char c) => c < 128 ? Ascii[c] : Beyond(c);

    private static TextClass Beyond(char c)
    {
        // A zero-width space is a space to the eye of whoever pasted it; the multiplication sign is no letter.
        if (char.IsWhiteSpace(c) || c == '\u200B')
        {
            return TextClass.Space;
        }

        return char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? TextClass.Letter : TextClass.Symbol;
    }

    private static TextClass[] MakeAscii()
    {
        var classes = new TextClass[128];
        for (var c = '\0'; c < classes.Length; c++)
        {
            classes[c] = c <= ' ' ? TextClass.Space : char.IsAsciiLetter(c) ? TextClass.Letter : char.IsAsciiDigit(c) ? TextClass.Digit : TextClass.Symbol;
        }

        return classes;
    }
}
