using System.Globalization;

namespace Extractor.Mentions;

/// <summary>Numbers in digits: where one ends in running text, and what it is worth.</summary>
internal static class Numerals
{
    private const int LongestNumber = 28;
    private const int LongestGroup = 4;

    /// <summary>The offset after the number that begins at <paramref name="start"/>, separators within it included.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                i++;
            }
            else if (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])
                && (text[i] == '.' || DigitsFrom(text, i + 1) <= 3))
            {
                // A comma before four digits and more parts two numbers: "31,1987".
                i += 2;
            }
            else if (IsGroupSpace(text[i]) && i - start <= 12 && DigitsFrom(text, i + 1) == 3 && char.IsAsciiDigit(text[i - 1]))
            {
                i += 4;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>True for the spaces that cannot break a line: between groups of three digits they separate thousands.</summary>
    private static bool IsGroupSpace(char c) => c is '\u00A0' or '\u202F' or '\u2009';

    /// <summary>Reads <c>1,234.5</c>, <c>12,34,567</c>, <c>3,5</c> and <c>.5</c>; false where the groups make no number.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        if (digits.Length > LongestNumber)
        {
            return false;
        }

        if (digits.IndexOfAny('\u00A0', '\u202F', '\u2009') is >= 0 and var space)
        {
            Span<char> closed = stackalloc char[digits.Length];
            var length = 0;
            foreach (var c in digits)
            {
                if (!IsGroupSpace(c))
                {
                    closed[length++] = c;
                }
            }

            return space <= 3 && TryParse(closed[..length], out value);
        }

        var dot = digits.IndexOf('.');
        if (dot >= 0 && digits[(dot + 1)..].IndexOfAny('.', ',') >= 0)
        {
            return false;
        }

        var whole = dot < 0 ? digits : digits[..dot];
        var comma = whole.IndexOf(',');
        if (comma < 0)
        {
            return Parse(digits, out value);
        }

        var last = whole.Length - whole.LastIndexOf(',') - 1;
        if (last < 3)
        {
            // A decimal comma stands once and alone: "3,5".
            if (dot >= 0 || whole[(comma + 1)..].Contains(','))
            {
                return false;
            }

            Span<char> mended = stackalloc char[digits.Length];
            digits.CopyTo(mended);
            mended[comma] = '.';
            return Parse(mended, out value);
        }

        var group = -1;
        for (var i = 0; i < whole.Length - 4; i++)
        {
            if (whole[i] == ',')
            {
                var length = DigitsFrom(whole, i + 1);
                if (length is < 2 or > 3 || (group >= 0 && group != length))
                {
                    return false;
                }

                group = length;
            }
        }

        Span<char> joined = stackalloc char[digits.Length];
        var n = 0;
        foreach (var c in digits)
        {
            if (c != ',')
            {
                joined[n++] = c;
            }
        }

        return Parse(joined[..n], out value);
    }

    private static bool Parse(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    /// <summary>How many digits stand from an offset on; counts no further than a group may be long.</summary>
    private static int DigitsFrom(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && i - start < LongestGroup && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i - start;
    }
}
