using System.Globalization;

namespace Extractor.Storage;

/// <summary>Days and times as the store writes them: <c>2026-04-21</c>, <c>2026-04-21T09:30:00.000Z</c>.</summary>
internal static class Days
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadTime(string time) =>
        DateTimeOffset.ParseExact(time, Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
