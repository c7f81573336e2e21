namespace Extractor.Mentions;

/// <summary>
/// Weekdays, alone or with their date: <c>Monday</c>, <c>Friday, Nov. 14, 2025</c>, <c>Tuesday 21 April</c>, <c>Wednesday next week</c>.
/// A holiday named after its weekday (<c>Black Friday</c>) is nothing.
/// </summary>
internal static class DateWeekdays
{
    public static bool TryRead(DateScan scan, int index, out DateFind find)
    {
        find = default;
        if (scan.Word(index) is not { Weekday: > 0 } word || (word.Time & TimexRole.Plural) != 0 || scan.Has(index - 1, TimexRole.Holiday | TimexRole.Every) || DateNames.HoldsWeekday(scan, index)
            || (scan.BoundBefore(index) && !scan.IsHyphen(index - 1))
            || (scan.Is(index + 1, Role.Of) && scan.Has(index + 2, TimexRole.Every)))
        {
            return false;
        }

        var period = word.Text.Length <= 5 && scan.Tokens.Glued(index) && scan.Tokens.IsSymbol(index + 1, '.') ? index + 1 : index;
        if (TryDated(scan, index, period, word.Weekday, out find))
        {
            return true;
        }

        // "sun", "Sat" and "Wed" are words, names and abbreviations of much else.
        if ((word.Time & TimexRole.Ambiguous) != 0 && !(scan.Upper(index) && scan.Is(index - 1, Role.On | Role.Last | Role.Next | Role.This)))
        {
            return false;
        }

        if (!scan.Upper(index) && word.Text.Length <= 5)
        {
            return false;
        }

        return TryWeek(scan, index, word.Weekday, out find) || TryBare(scan, index, word.Weekday, out find);
    }

    private static bool TryDated(DateScan scan, int index, int period, int weekday, out DateFind find)
    {
        find = default;
        var next = scan.AfterComma(period);
        if (next < 0 || next >= scan.Tokens.Count)
        {
            return false;
        }

        if (scan.Is(next, Role.The))
        {
            return DateOrdinals.TryOrdinal(scan, scan.After(next), out var day, out var last) && TryNumbered(scan, index, last, weekday, day, out find);
        }

        if (!DateMonths.TryMonthFirst(scan, next, weekday, out var date)
            && !(scan.Tokens.IsNumber(next) && (DateMonths.TryDayFirst(scan, next, weekday, out date) || DateDigits.TryRead(scan, next, out date))))
        {
            return false;
        }

        find = date with { First = index, Rule = "weekday and date" };
        return date.Value.Grain is Grain.Day or Grain.Unknown;
    }

    /// <summary>Reads <c>Tuesday the 11th</c>: the nearest month in which they agree.</summary>
    private static bool TryNumbered(DateScan scan, int index, int last, int weekday, int day, out DateFind find)
    {
        var value = Timex.Unknown;
        if (scan.Published is { } published)
        {
            for (var step = 0; step < 24 && !value.IsKnown; step++)
            {
                var month = Timex.OfMonths((published.Year * 12) + published.Month - 1 + (step % 2 == 0 ? step / 2 : -(step + 1) / 2));
                var candidate = month.IsKnown ? Timex.OfDay(month.Year, month.Part, day) : Timex.Unknown;
                if (candidate.IsKnown && ((int)new DateOnly(candidate.Year, candidate.Part, candidate.Number).DayOfWeek + 6) % 7 == weekday - 1)
                {
                    value = candidate;
                }
            }
        }

        find = new DateFind(index, last, value, "weekday and day");
        return day is >= 1 and <= 31 && !scan.Is(scan.After(last), Role.Quarter | Role.Half) && !(scan.After(last) is var next && next >= 0 && next < scan.Tokens.Count && scan.Tokens[next].Type == TokenType.Word && !scan.Tokens.IsNumber(last - 1));
    }

    /// <summary>Reads <c>Wednesday next week</c>, <c>Monday this week</c>, <c>Friday after next</c>.</summary>
    private static bool TryWeek(DateScan scan, int index, int weekday, out DateFind find)
    {
        find = default;
        var order = scan.After(index);
        if (order != index + 1 || scan.Word(order) is not { } word)
        {
            return false;
        }

        if (word.Is(Role.After) && scan.Is(scan.After(order), Role.Next) && scan.Word(scan.After(scan.After(order))) is not { TimeUnit: not '\0' })
        {
            find = new DateFind(index, scan.After(order), DateNearest.WeekdayOfWeek(scan.Published, weekday, 1), "weekday after next");
            return scan.Has(scan.After(order), TimexRole.Soonest);
        }

        var weeks = word.Is(Role.Next) ? 1 : word.Is(Role.Last) ? -1 : 0;
        var unit = scan.After(order);
        if ((weeks == 0 && !word.Is(Role.This)) || scan.Word(unit) is not { TimeUnit: 'W' })
        {
            return false;
        }

        find = new DateFind(index, unit, DateNearest.WeekdayOfWeek(scan.Published, weekday, weeks), "weekday of week");
        return true;
    }

    /// <summary>Reads <c>three Fridays from now</c>, <c>two Mondays ago</c>.</summary>
    public static bool TryCounted(DateScan scan, int index, out DateFind find)
    {
        find = default;
        if (!Amount.TryRead(scan.Tokens, index, out var amount) || amount.Value is < 1 or > 52 || amount.Value != decimal.Truncate(amount.Value)
            || scan.Word(scan.After(amount.Last)) is not { Weekday: > 0 } word || (word.Time & TimexRole.Plural) == 0)
        {
            return false;
        }

        var last = scan.After(scan.After(amount.Last));
        var weeks = (int)amount.Value - 1;
        var ago = scan.Is(last, Role.Ago);
        if (!ago && !(scan.Is(last, Role.From) && scan.Has(last = scan.After(last), TimexRole.Now)))
        {
            return false;
        }

        var value = Timex.Unknown;
        if (scan.Published is { } day && Timex.Move(day, ago ? -1 : 1) is { } beside && Timex.Move(beside, ago ? -7 * weeks : 7 * weeks) is { } start)
        {
            value = DateNearest.Weekday(start, word.Weekday, ago ? Tense.Past : Tense.Future);
        }

        find = new DateFind(index, last, value, "weekdays counted");
        return true;
    }

    private static bool TryBare(DateScan scan, int index, int weekday, out DateFind find)
    {
        var tense = scan.Tokens.Count == 1 ? Tense.Future : DateTense.Of(scan, index, index);
        var value = DateNearest.Weekday(scan.Published, weekday, tense);
        if (tense == Tense.Future && scan.Tokens.Count == 1 && scan.Published is { } day && value == Timex.OfDay(day))
        {
            value = DateNearest.WeekdayOfWeek(day, weekday, 1);
        }

        find = new DateFind(index, index, value, "weekday");
        return true;
    }
}
