namespace Extractor.Mentions;

/// <summary>Completes what a date leaves out (its year, its week) with the one nearest to the article that the tense allows.</summary>
internal static class DateNearest
{
    // Within these a date is that of this year, whatever the tense of a verb close by or farther off.
    private const int NearDays = 45;
    private const int FarDays = 130;
    private const int NearMonths = 3;

    /// <summary>A weekday: the nearest that the tense allows, the day of the article itself included; behind where no tense is told.</summary>
    public static Timex Weekday(DateOnly? published, int weekday, Tense tense)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        var back = (((int)day.DayOfWeek + 6) % 7) + 1 - weekday;
        back = back < 0 ? back + 7 : back;
        return Moved(day, tense == Tense.Future && back > 0 ? 7 - back : -back);
    }

    /// <summary>A weekday of the week so many weeks after the article's.</summary>
    public static Timex WeekdayOfWeek(DateOnly? published, int weekday, int weeks) =>
        published is { } day ? Moved(day, (7 * weeks) + weekday - Iso(day)) : Timex.Unknown;

    /// <summary>The last such weekday before the article's day.</summary>
    public static Timex LastWeekday(DateOnly? published, int weekday)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        var back = Iso(day) - weekday;
        return Moved(day, -(back <= 0 ? back + 7 : back));
    }

    /// <summary>A month without a year; <paramref name="close"/> where the verb that tells the tense stands right beside it.</summary>
    public static Timex Month(DateOnly? published, int month, Tense tense, bool close)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        // A month near by is rarely that of a year before or after, whatever the tense of a verb farther off.
        var ahead = month - day.Month;
        if (!close && (tense == Tense.Past ? ahead is 1 or -11 : ahead is (>= -NearMonths and < 0) or >= 12 - NearMonths))
        {
            tense = Tense.Untold;
        }

        var year = tense switch
        {
            Tense.Past => ahead > 0 ? day.Year - 1 : day.Year,
            Tense.Future => ahead < 0 ? day.Year + 1 : day.Year,
            _ => ahead >= 6 ? day.Year - 1 : ahead < -6 ? day.Year + 1 : day.Year,
        };
        return Timex.OfMonth(year, month);
    }

    /// <summary>A day and month without a year; where the weekday is told (1 to 7), in the nearest year in which they agree.</summary>
    public static Timex Day(DateOnly? published, int month, int number, Tense tense, bool close, int weekday)
    {
        if (published is not { } day || number < 1 || number > DateTime.DaysInMonth(2000, month))
        {
            return Timex.Unknown;
        }

        if (day.Year is < 10 or > 9990)
        {
            return Timex.Unknown;
        }

        // No year that is not a leap year holds February 29.
        if (month == 2 && number == 29)
        {
            var leap = day.Year + 2;
            while (!DateTime.IsLeapYear(leap))
            {
                leap--;
            }

            return Timex.OfDay(leap, 2, 29);
        }

        var best = new DateOnly(day.Year, month, number);
        foreach (var year in (ReadOnlySpan<int>)[day.Year - 1, day.Year + 1])
        {
            var other = new DateOnly(year, month, number);
            best = Better(day, other, best, tense, close ? NearDays : FarDays, weekday) ? other : best;
        }

        return Timex.OfDay(best);
    }

    /// <summary>A quarter or half year without a year.</summary>
    public static Timex Part(DateOnly? published, Grain grain, int part, Tense tense, bool close)
    {
        if (published is not { } day)
        {
            return Timex.Unknown;
        }

        var length = grain == Grain.Quarter ? 3 : 6;
        var ahead = part - 1 - ((day.Month - 1) / length);
        if (!close && ahead == -1)
        {
            tense = Tense.Past;
        }

        var year = tense switch
        {
            Tense.Future => ahead < 0 ? day.Year + 1 : day.Year,
            Tense.Past => ahead > 0 ? day.Year - 1 : day.Year,

            // Results are told up to half a year after their quarter.
            _ => ahead > 1 ? day.Year - 1 : day.Year,
        };
        return Timex.OfPart(grain, year, part);
    }

    /// <summary>A quarter or half year whose results are still to be told: the one that has ended last where it is that, else as ahead.</summary>
    public static Timex Results(DateOnly? published, Grain grain, int part)
    {
        var unit = grain == Grain.Quarter ? 'Q' : 'H';
        var ended = DateSteps.Moved(Timex.Unknown, published, unit, -1);
        return ended.Part == part ? ended : Part(published, grain, part, Tense.Future, true);
    }

    /// <summary>The quarter that has ended last.</summary>
    public static Timex LastQuarter(DateOnly? published) => DateSteps.Moved(Timex.Unknown, published, 'Q', -1);

    private static bool Better(DateOnly day, DateOnly other, DateOnly best, Tense tense, int certain, int weekday)
    {
        if (weekday != 0 && Iso(other) == weekday != (Iso(best) == weekday))
        {
            return Iso(other) == weekday;
        }

        var (near, far) = (Math.Abs(best.DayNumber - day.DayNumber), Math.Abs(other.DayNumber - day.DayNumber));
        if (tense != Tense.Untold && weekday == 0 && near > certain && far > certain)
        {
            var sign = tense == Tense.Future ? 1 : -1;
            var bestFits = (best.DayNumber - day.DayNumber) * sign >= -1;
            var otherFits = (other.DayNumber - day.DayNumber) * sign >= -1;
            if (bestFits != otherFits)
            {
                return otherFits;
            }
        }

        return far < near;
    }

    private static int Iso(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    private static Timex Moved(DateOnly day, int days) => Timex.Move(day, days) is { } moved ? Timex.OfDay(moved) : Timex.Unknown;
}
