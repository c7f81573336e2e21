using System.Globalization;

namespace Extractor.Mentions;

/// <summary>
/// Dates in digits: <c>2026-04-21</c>, <c>2026/04/21</c>, <c>04/21/2026</c>, <c>21/04/2026</c>, <c>21.04.2026</c>, <c>31-Oct-74</c>,
/// <c>20260421</c>, <c>2015-3</c>. Between slashes the month stands first where both orders are possible, between dots the day.
/// </summary>
internal static class DateDigits
{
    private const string Rule = "digits";

    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        var length = tokens[index].Length;
        if (tokens.Glued(index - 1) && (tokens[index - 1].Type != TokenType.Symbol || tokens.SymbolAt(index - 1) is '$' or '£' or '€' or '.' or ':'))
        {
            return false;
        }

        if (length is >= 8 and <= 10 && (Dotted(scan, index, out var value) || (length == 8 && Compact(scan, index, out value))))
        {
            find = new DateFind(index, index, value, Rule);
            return true;
        }

        return length <= 4 && (TryParted(scan, index, out find) || TryOn(scan, index, out find) || TrySpaced(scan, index, out find));
    }

    private static bool TryParted(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        var separator = tokens.SymbolAt(index + 1);
        if (separator is not ('/' or '-' or '\u2011' or '\u2010') || !tokens.Glued(index) || !tokens.Glued(index + 1) || !scan.TryInt(index, out var first))
        {
            return false;
        }

        var second = 0;
        var named = scan.Word(index + 2)?.Month ?? 0;
        if (named == 0 && !scan.TryInt(index + 2, out second))
        {
            return false;
        }

        var last = index + 2;
        if (tokens.SymbolAt(index + 3) == separator && tokens.Glued(index + 2) && tokens.Glued(index + 3) && scan.TryInt(index + 4, out var third))
        {
            last = index + 4;
            if (scan.BoundAfter(last) || (tokens.SymbolAt(last + 1) == separator && tokens.Glued(last) && tokens.Glued(last + 1)))
            {
                return false;
            }

            var value = Full(scan, (first, tokens[index].Length), named, second, (third, tokens[last].Length));
            find = new DateFind(index, last, value, Rule);
            return value.IsKnown;
        }

        if (named > 0 || scan.BoundAfter(last) || tokens[index].Length != 4 || !scan.TryYear(index, out var year) || tokens[last].Length > 2)
        {
            return false;
        }

        // "2010-11" is a financial year, "2016-11" a month.
        var follows = second == (year + 1) % 100;
        if (separator == '/' || second is < 1 or > 12 || (follows && tokens[last].Length == 2))
        {
            if (!follows || tokens[last].Length != 2)
            {
                return false;
            }

            find = new DateFind(index, last, Timex.OfYear(year + 1), "two-year");
            return true;
        }

        find = new DateFind(index, last, Timex.OfMonth(year, second), Rule);
        return true;
    }

    /// <summary>Reads <c>on 2/15</c>, <c>on 15/2</c>.</summary>
    private static bool TryOn(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (!scan.Is(index - 1, Role.On) || tokens.SymbolAt(index + 1) != '/' || !tokens.Glued(index) || !tokens.Glued(index + 1) || tokens[index].Length > 2
            || !scan.TryInt(index, out var first) || !scan.TryInt(index + 2, out var second) || tokens[index + 2].Length > 2 || scan.BoundAfter(index + 2) || first < 1 || second < 1 || first + second < 3)
        {
            return false;
        }

        var (month, day) = first <= 12 ? (first, second) : (second, first);
        if (month > 12 || day > 31)
        {
            return false;
        }

        find = new DateFind(index, index + 2, DateNearest.Day(scan.Published, month, day, DateTense.Of(scan, index, index + 2, out var close), close, 0), Rule);
        return true;
    }

    /// <summary>Reads <c>10 31 1974</c>, <c>31 10 1974</c>.</summary>
    private static bool TrySpaced(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (tokens[index].Length > 2 || !tokens.IsNumber(index + 1) || !scan.TryYear(index + 2, out var year) || tokens[index + 1].Length > 2 || tokens.IsNumber(index - 1) || scan.BoundBefore(index) || scan.BoundAfter(index + 2)
            || !scan.TryInt(index, out var first) || !scan.TryInt(index + 1, out var second) || first < 1 || second < 1 || !tokens.Near(index) || !tokens.Near(index + 1) || tokens.IsNumber(index + 3))
        {
            return false;
        }

        var value = first <= 12 && Timex.OfDay(year, first, second) is { IsKnown: true } american ? american : European(year, first, second);
        find = new DateFind(index, index + 2, value, Rule);
        return value.IsKnown;
    }

    private static Timex Full(DateScan scan, (int Value, int Length) first, int named, int second, (int Value, int Length) third)
    {
        if (named > 0)
        {
            return first.Length == 4
                ? Timex.OfDay(first.Value, named, third.Value)
                : Timex.OfDay(third.Length == 4 ? third.Value : scan.Century(third.Value), named, first.Value);
        }

        if (first.Length == 4)
        {
            return second is >= 1 and <= 12 ? Timex.OfDay(first.Value, second, third.Value) : Timex.Unknown;
        }

        if (third.Length is not (2 or 4) || first.Length > 2)
        {
            return Timex.Unknown;
        }

        var year = third.Length == 4 ? third.Value : scan.Century(third.Value);
        return first.Value <= 12 && second > 0
            ? Timex.OfDay(year, Math.Max(1, first.Value), second) is { IsKnown: true } american ? american : European(year, first.Value, second)
            : European(year, first.Value, second);
    }

    private static Timex European(int year, int day, int month) => month is >= 1 and <= 12 ? Timex.OfDay(year, month, day) : Timex.Unknown;

    private static bool Dotted(DateScan scan, int index, out Timex value)
    {
        value = Timex.Unknown;
        var text = scan.Tokens.Surface(index);
        var first = text.IndexOf('.');
        var second = first < 0 ? -1 : text[(first + 1)..].IndexOf('.');
        if (second < 0 || scan.BoundAfter(index)
            || !Parse(text[..first], out var a) || !Parse(text.Slice(first + 1, second), out var b) || !Parse(text[(first + second + 2)..], out var c))
        {
            return false;
        }

        if (first == 4)
        {
            value = b is >= 1 and <= 12 ? Timex.OfDay(a, b, c) : Timex.Unknown;
        }
        else if (c is >= 1500 and <= 2199)
        {
            value = European(c, a, b) is { IsKnown: true } day ? day : European(c, b, a);
        }

        return value.IsKnown;
    }

    private static bool Compact(DateScan scan, int index, out Timex value)
    {
        value = Timex.Unknown;
        if (scan.BoundAfter(index) && !scan.Tokens.IsSymbol(index + 1, '.'))
        {
            return false;
        }

        if (Parse(scan.Tokens.Surface(index), out var number) && number / 10000 is >= 1990 and <= 2099 && number / 100 % 100 is >= 1 and <= 12)
        {
            value = Timex.OfDay(number / 10000, number / 100 % 100, number % 100);
        }

        return value.IsKnown;
    }

    private static bool Parse(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
