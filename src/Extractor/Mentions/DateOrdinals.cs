namespace Extractor.Mentions;

/// <summary>Days of the month and ordinals, in digits and words: <c>21</c>, <c>21st</c>, <c>third</c>, <c>twenty-first</c>, <c>Five</c>.</summary>
internal static class DateOrdinals
{
    /// <summary>Reads an ordinal: <c>3rd</c>, <c>third</c>, <c>thirty-first</c>.</summary>
    public static bool TryOrdinal(DateScan scan, int index, out int value, out int last)
    {
        last = index;
        if (scan.TryInt(index, out value))
        {
            last = index + 1;
            return scan.Tokens.Glued(index) && scan.Has(last, TimexRole.OrdinalSuffix) && !Glues(scan, last);
        }

        if (scan.Word(index) is not { } word)
        {
            return false;
        }

        value = word.Ordinal;
        if (value == 0 && word.Cardinal is 20 or 30 && scan.Word(scan.After(index)) is { Ordinal: > 0 and < 10 } unit)
        {
            value = (int)word.Cardinal!.Value + unit.Ordinal;
            last = scan.After(index);
        }

        return value > 0;
    }

    /// <summary>Reads the day of a month at a token; <paramref name="spelled"/> where it is no bare number.</summary>
    public static bool TryDay(DateScan scan, int index, out int day, out int last, out bool spelled)
    {
        spelled = true;
        if (TryOrdinal(scan, index, out day, out last))
        {
            return day is >= 1 and <= 31;
        }

        last = index;
        if (scan.TryInt(index, out day))
        {
            spelled = false;
            return day is >= 1 and <= 31 && scan.Tokens[index].Length <= 2;
        }

        if (scan.Word(index) is { Cardinal: > 0 and < 32 } word)
        {
            day = (int)word.Cardinal.Value;
            if (day >= 20 && scan.Word(scan.After(index)) is { Cardinal: > 0 and < 10 } unit)
            {
                day += (int)unit.Cardinal.Value;
                last = scan.After(index);
            }

            return day <= 31;
        }

        return false;
    }

    private static bool Glues(DateScan scan, int index) => scan.Tokens.Glued(index) && scan.Tokens[index + 1].Type != TokenType.Symbol;
}
