using System.Globalization;

namespace Extractor.Mentions;

/// <summary>How fine a date is.</summary>
internal enum Grain : byte
{
    /// <summary>The text does not fix it.</summary>
    Unknown,
    Year,
    Half,
    Quarter,
    Month,
    Week,
    Day,
}

/// <summary>A date as fine as it was told. Values that no calendar holds are <see cref="Unknown"/>.</summary>
/// <param name="Grain">How fine.</param>
/// <param name="Year">The year; the ISO week year for a week.</param>
/// <param name="Part">Half, quarter, month or week of the year; the month for a day; 0 for a year.</param>
/// <param name="Number">Day of the month; 0 otherwise.</param>
internal readonly record struct Timex(Grain Grain, int Year, int Part, int Number)
{
    public static readonly Timex Unknown;

    public bool IsKnown => Grain != Grain.Unknown;

    /// <summary>Month of the year in which the date begins.</summary>
    public int FirstMonth => Grain switch
    {
        Grain.Half => (Part * 6) - 5,
        Grain.Quarter => (Part * 3) - 2,
        Grain.Month or Grain.Day => Part,
        _ => 1,
    };

    public static Timex OfYear(int year) => year is > 0 and < 10000 ? new(Grain.Year, year, 0, 0) : Unknown;

    /// <summary>A half, quarter, month or week of a year.</summary>
    public static Timex OfPart(Grain grain, int year, int part) => year is > 0 and < 10000 ? new(grain, year, part, 0) : Unknown;

    public static Timex OfMonth(int year, int month) => OfPart(Grain.Month, year, month);

    /// <summary>The month that many months after January of year 0.</summary>
    public static Timex OfMonths(int months) => months < 12 ? Unknown : OfMonth(months / 12, (months % 12) + 1);

    public static Timex OfDay(DateOnly day) => new(Grain.Day, day.Year, day.Month, day.Day);

    /// <summary>A day of the calendar; unknown where the month has no such day.</summary>
    public static Timex OfDay(int year, int month, int day) =>
        year is > 0 and < 10000 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(Grain.Day, year, month, day) : Unknown;

    /// <summary>The ISO week of a day.</summary>
    public static Timex OfWeek(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return OfPart(Grain.Week, ISOWeek.GetYear(moment), ISOWeek.GetWeekOfYear(moment));
    }

    /// <summary>A day moved by days; null where that leaves the calendar.</summary>
    public static DateOnly? Move(DateOnly day, int days) =>
        (long)day.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>The TIMEX3 value; null where unknown.</summary>
    public string? Written() => Grain switch
    {
        Grain.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        Grain.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-H{Part}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Part}"),
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Part:D2}"),
        Grain.Week => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Part:D2}"),
        Grain.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Part:D2}-{Number:D2}"),
        _ => null,
    };
}
