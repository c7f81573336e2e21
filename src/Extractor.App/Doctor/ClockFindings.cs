using Extractor.App.Output;

namespace Extractor.App.Doctor;

/// <summary>Whether the clock can be believed, and time zones are known by name.</summary>
internal static class ClockFindings
{
    private const string SomeZone = "Europe/Berlin";

    // A machine without a battery begins in 1970 or in the year that it was made.
    private const int FirstSaneYear = 2026;
    private const int LastSaneYear = 2100;

    /// <param name="lastRun">When the newest run of the store began.</param>
    /// <param name="zone">A zone that is known wherever zones are.</param>
    public static IEnumerable<Finding> Of(DateTimeOffset now, DateTimeOffset? lastRun, string zone = SomeZone)
    {
        yield return now.Year is < FirstSaneYear or > LastSaneYear
            ? Finding.Failed("clock", $"it says {RunList.Time(now)}", "set the clock, and keep it right with NTP (timedatectl set-ntp true)")
            : lastRun > now
                ? Finding.Failed("clock", $"it says {RunList.Time(now)}, but a run began at {RunList.Time(lastRun.Value)}", "set the clock; where that run's time was wrong, it passes by itself")
                : Finding.Ok("clock", $"it says {RunList.Time(now)}");
        yield return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? Finding.Ok("time zones", "are known by name")
            : Finding.Failed("time zones", $"{zone} is not known to this machine", "install the system's time zone data (tzdata)");
    }
}
