namespace Extractor.Mentions;

/// <summary>
/// Quarters and halves as letter and digit: <c>Q3</c>, <c>Q3 2025</c>, <c>3Q25</c>, <c>H1 FY26</c>. Chips and cars that bear such names are nothing.
/// </summary>
internal static class DateCodes
{
    /// <summary>Reads <c>Q3</c>, <c>Q3 2025</c>, <c>H1 FY26</c> at the letter.</summary>
    public static bool TryCode(DateScan scan, int index, out DateFind find, int year = 0)
    {
        find = default;
        var half = scan.Has(index, TimexRole.HalfCode);
        var tokens = scan.Tokens;
        if (!scan.Upper(index) || !tokens.Glued(index) || (tokens.Glued(index - 1) && scan.BoundBefore(index)) || !scan.TryInt(index + 1, out var number) || tokens[index + 1].Length != 1
            || number < 1 || number > (half ? 2 : 4))
        {
            return false;
        }

        return CodeEnds(scan, index + 1) && CompleteCode(scan, index, index + 1, half, number, out find, year);
    }

    /// <summary>Reads <c>3Q</c>, <c>3Q25</c>, <c>1H 2026</c> at the digit.</summary>
    public static bool TryDigitCode(DateScan scan, int index, out DateFind find)
    {
        find = default;
        var tokens = scan.Tokens;
        if (tokens[index].Length != 1 || !tokens.Glued(index) || scan.BoundBefore(index) || !scan.Has(index + 1, TimexRole.QuarterCode | TimexRole.HalfCode) || !scan.Upper(index + 1) || !scan.TryInt(index, out var number))
        {
            return false;
        }

        var half = scan.Has(index + 1, TimexRole.HalfCode);
        return number >= 1 && number <= (half ? 2 : 4) && CompleteCode(scan, index, index + 1, half, number, out find);
    }

    private static bool CompleteCode(DateScan scan, int first, int last, bool half, int number, out DateFind find, int known = 0)
    {
        find = default;
        var tokens = scan.Tokens;
        var glued = tokens.Glued(last) && tokens[last + 1].Type != TokenType.Symbol;
        if (glued && scan.TryInt(last + 1, out var year) && tokens[last + 1].Length is 2 or 4 && !scan.BoundAfter(last + 1))
        {
            find = new DateFind(first, last + 1, Timex.OfPart(half ? Grain.Half : Grain.Quarter, tokens[last + 1].Length == 2 ? scan.Century(year) : year, number), "code");
            return true;
        }

        if (glued && DateFiscalYears.TryRead(scan, last + 1, out var kind, out var end))
        {
            find = new DateFind(first, end, Timex.OfPart(half ? Grain.Half : Grain.Quarter, kind.Year, number), "code");
            return true;
        }

        if (glued || !DatePeriods.Complete(scan, first, last, half ? Grain.Half : Grain.Quarter, number, "code", out find, known))
        {
            return false;
        }

        // Chips and products are called H1 and H2 as well, cars Q3.
        return known > 0 || find.Last > last || (half ? scan.Is(first - 1, Role.In | Role.For | Role.During | Role.Since | Role.From | Role.By) : !scan.Is(first - 1, Role.Name));
    }

    private static bool CodeEnds(DateScan scan, int last) =>
        !scan.Tokens.Glued(last) || scan.Tokens[last + 1].Type == TokenType.Symbol || scan.Has(last + 1, TimexRole.YearCode);
}
