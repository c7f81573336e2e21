using System.Globalization;

namespace Extractor.App.Review.Dashboard;

/// <summary>A period cut into the columns of a plot, without gaps, so that a time in which nothing came is seen.</summary>
/// <param name="Name">What a column is.</param>
/// <param name="Starts">The first day of each.</param>
public sealed record Buckets(Bucket Name, IReadOnlyList<DateOnly> Starts)
{
    private const int MostDays = 92;
    private const int MostWeeks = 160;
    private const int MostMonths = 36;

    /// <summary>Columns of days, or of weeks or months where there would be too many.</summary>
    public static Buckets OfNights(DateOnly first, DateOnly last)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        return Of(days <= MostDays ? Bucket.Night : days <= 7 * MostWeeks ? Bucket.Week : Bucket.Month, first, last);
    }

    /// <summary>Columns of months, or of years where there would be too many.</summary>
    public static Buckets OfMonths(DateOnly first, DateOnly last) =>
        Of((12 * (last.Year - first.Year)) + last.Month - first.Month < MostMonths ? Bucket.Month : Bucket.Year, first, last);

    /// <summary>The first day of the column that a day belongs to.</summary>
    public DateOnly Of(DateOnly day) => Start(Name, day);

    /// <summary>What stands below a column.</summary>
    public string Tick(DateOnly start) => Name switch
    {
        // The year is said where it begins; said each time, twelve months find no place.
        Bucket.Month => start.Month == 1 || start == Starts[0] ? Words.ShortMonth(start) : start.ToString("MMM", CultureInfo.InvariantCulture),
        Bucket.Year => Full(start),
        _ => Words.ShortDay(start),
    };

    /// <summary>What a column is called.</summary>
    public string Full(DateOnly start) => Name switch
    {
        Bucket.Month => Words.Month(start),
        Bucket.Year => start.Year.ToString(CultureInfo.InvariantCulture),
        Bucket.Week => $"Week from {Words.Day(start)}",
        _ => Words.Day(start),
    };

    private static Buckets Of(Bucket name, DateOnly first, DateOnly last)
    {
        var starts = new List<DateOnly>();
        for (var day = Start(name, first); day <= last; day = Next(name, day)) starts.Add(day);
        return new Buckets(name, starts);
    }

    private static DateOnly Start(Bucket name, DateOnly day) => name switch
    {
        Bucket.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Bucket.Month => new DateOnly(day.Year, day.Month, 1),
        Bucket.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    private static DateOnly Next(Bucket name, DateOnly start) => name switch
    {
        Bucket.Week => start.AddDays(7),
        Bucket.Month => start.AddMonths(1),
        Bucket.Year => start.AddYears(1),
        _ => start.AddDays(1),
    };
}

/// <summary>What a column of a plot over time is.</summary>
public enum Bucket
{
    Night,
    Week,
    Month,
    Year,
}
