namespace Extractor.Mentions;

/// <summary>
/// Steps from the article's day, or from another date, in units of time.
/// </summary>
internal static class DateSteps
{
    /// <summary>The article's day moved by days.</summary>
    public static Timex Days(DateScan scan, int step) =>
        scan.Published is { } day && Timex.Move(day, step) is { } moved ? Timex.OfDay(moved) : Timex.Unknown;

    /// <summary>The article's year, quarter, month, week or day moved by so many of them.</summary>
    public static Timex Moved(Timex from, DateOnly? published, char unit, int step)
    {
        if (unit == 'Y')
        {
            return from.IsKnown ? Timex.OfYear(from.Year + step) : published is { } now ? Timex.OfYear(now.Year + step) : Timex.Unknown;
        }

        // From a date less fine than the step, the result is as fine as that date: "in June ... six weeks later" is a month.
        if (from.Grain == Grain.Month && (unit is 'W' or 'D'))
        {
            return Timex.Move(new DateOnly(from.Year, from.Part, 15), unit == 'W' ? 7 * step : step) is { } later ? Timex.OfMonth(later.Year, later.Month) : Timex.Unknown;
        }

        if (from.Grain == Grain.Year && unit == 'M')
        {
            return Timex.OfYear(from.Year + ((step + 6) / 12));
        }

        var day = from.Grain == Grain.Day ? new DateOnly(from.Year, from.Part, from.Number) : from.IsKnown ? null : published;
        if (unit is 'W' or 'D')
        {
            return day is { } start && Timex.Move(start, unit == 'W' ? 7 * step : step) is { } moved ? unit == 'W' ? Timex.OfWeek(moved) : Timex.OfDay(moved) : Timex.Unknown;
        }

        if (from.Grain is Grain.Year or Grain.Week || (!from.IsKnown && published is null))
        {
            return Timex.Unknown;
        }

        var months = from.IsKnown ? (from.Year * 12) + from.FirstMonth - 1 : (published!.Value.Year * 12) + published.Value.Month - 1;
        var month = Timex.OfMonths(months + (step * (unit == 'Q' ? 3 : unit == 'H' ? 6 : 1)));
        return !month.IsKnown ? month : unit switch
        {
            'Q' => Timex.OfPart(Grain.Quarter, month.Year, (month.Part + 2) / 3),
            'H' => Timex.OfPart(Grain.Half, month.Year, (month.Part + 5) / 6),
            _ => month,
        };
    }
}
