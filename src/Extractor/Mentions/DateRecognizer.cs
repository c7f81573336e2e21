namespace Extractor.Mentions;

/// <summary>
/// Dates as TIMEX3 values, absolute and relative to the article's day. One pass over the tokens; only words that can open a
/// date, and numbers, are looked at twice.
/// </summary>
internal sealed class DateRecognizer : IRecognizer
{
    private const string Name = "date";

    public void Recognize(Reading reading, List<Mention> found)
    {
        var scan = new DateScan(reading);
        var tokens = scan.Tokens;
        var floor = 0;
        foreach (var i in tokens.Triggered)
        {
            ref readonly var token = ref tokens[i];
            if (i < floor || (token.Triggers & Trigger.Date) == 0 || !(token.Type == TokenType.Number ? TryNumber(scan, i, out var find) : TryWord(scan, i, token.Word!, out find)))
            {
                continue;
            }

            // Words before it that an earlier find has taken are not its own: "two days later tomorrow".
            find = find with { First = Math.Max(find.First, floor) };
            floor = find.Last + 1;
            scan.Remember(find);
            found.Add(reading.Mention(Kind.Date, tokens[find.First].Start, tokens[find.Last].End, Value.Time(find.Value.Written()), new Evidence(Name, find.Rule)));
        }
    }

    private static bool TryNumber(DateScan scan, int index, out DateFind find) =>
        DateDigits.TryRead(scan, index, out find)
        || DateMonths.TryDayFirst(scan, index, 0, out find)
        || DateCodes.TryDigitCode(scan, index, out find)
        || DatePeriods.TryOrdinal(scan, index, out find)
        || DateWeeks.TryOrdinal(scan, index, out find)
        || DateYears.TryAlone(scan, index, out find)
        || DateOffsets.TryRead(scan, index, out find);

    private static bool TryWord(DateScan scan, int index, Word word, out DateFind find)
    {
        if (word.Month > 0)
        {
            return DateMonths.TryMonthFirst(scan, index, 0, out find);
        }

        if (word.Weekday > 0)
        {
            return DateWeekdays.TryRead(scan, index, out find);
        }

        if (word.Is(Role.Today | Role.Yesterday | Role.Tomorrow))
        {
            return DateNamedDays.TryRead(scan, index, out find);
        }

        if (word.Is(Role.Early | Role.Mid | Role.Late | Role.Earlier | Role.Later | Role.End | Role.Start) && DateEdges.TryRead(scan, index, out find))
        {
            return true;
        }

        if (word.Is(Role.Last | Role.Next | Role.This) && DateRelative.TryOrder(scan, index, out find))
        {
            return true;
        }

        if (word.Is(Role.Full) && scan.Is(index - 1, Role.The) && DateRelative.TryFullYear(scan, index, out find))
        {
            return true;
        }

        if (word.Is(Role.Season) || (word.Time & TimexRole.SeasonNeedsYear) != 0)
        {
            return DateSeasons.TryRead(scan, index, out find);
        }

        if ((word.Ordinal > 0 || word.Is(Role.Fiscal) || (word.Time & TimexRole.Final) != 0) && DatePeriods.TryOrdinal(scan, index, out find))
        {
            return true;
        }

        if ((word.Time & (TimexRole.QuarterCode | TimexRole.HalfCode)) != 0 && DateCodes.TryCode(scan, index, out find))
        {
            return true;
        }

        if ((word.Is(Role.Fiscal | Role.Calendar) || (word.Time & (TimexRole.YearCode | TimexRole.KindOfYear)) != 0) && DateFiscalYears.TryRead(scan, index, out find))
        {
            return true;
        }

        if (word.TimeUnit == 'W' && DateWeeks.TryNumber(scan, index, out find))
        {
            return true;
        }

        if (word.TimeUnit is 'Y' or 'Q' && DateEdges.TryYearEnd(scan, index, out find))
        {
            return true;
        }

        if (word.Ordinal > 0 && DateWeeks.TryOrdinal(scan, index, out find))
        {
            return true;
        }

        if (word.Ordinal > 0 && DateMonths.TryDayFirst(scan, index, 0, out find))
        {
            return true;
        }

        find = default;
        return (word.Cardinal is not null || word.Is(Role.A | Role.Half)) && DateOffsets.TryRead(scan, index, out find);
    }
}
