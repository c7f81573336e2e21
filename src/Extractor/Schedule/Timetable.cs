using Cronos;

namespace Extractor.Schedule;

/// <summary>
/// When a schedule is due. What falls into the hour that is skipped in spring comes at its end; what falls into the hour that is told twice in
/// autumn comes once, but for what recurs within the hour.
/// </summary>
internal sealed class Timetable
{
    // A machine that was off for a year with a schedule of every minute: no more than these are told one by one.
    private const int Most = 1000;

    private readonly CronExpression cron;
    private readonly TimeZoneInfo zone;

    private Timetable(CronExpression cron, TimeZoneInfo zone) => (this.cron, this.zone) = (cron, zone);

    /// <exception cref="FormatException">Cron or time zone cannot be read; settings that were loaded have neither.</exception>
    public static Timetable Of(ScheduleSettings entry) => FaultOf(entry.Cron) is { } fault ? throw new FormatException(fault)
        : !TimeZoneInfo.TryFindSystemTimeZoneById(entry.TimeZone, out var zone) ? throw new FormatException($"\"{entry.TimeZone}\" is no time zone")
        : new Timetable(CronExpression.Parse(entry.Cron, CronFormat.Standard), zone);

    /// <summary>What is wrong with a text as cron, and what would be right; null where it is right.</summary>
    public static string? FaultOf(string cron)
    {
        try
        {
            return CronExpression.Parse(cron, CronFormat.Standard).GetNextOccurrence(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc) is null
                ? $"\"{cron}\" never comes"
                : null;
        }
        catch (CronFormatException e)
        {
            return $"\"{cron}\" is no cron expression ({e.Message.Split(". ", 2)[^1].TrimEnd('.')}); write minute, hour, day of the month, month and day of the week, as in \"0 2 * * *\"";
        }
    }

    public static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    /// <summary>The first occurrence after an instant; null where there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset instant) => cron.GetNextOccurrence(instant, zone)?.ToUniversalTime();

    /// <summary>The last occurrences after one instant and not after another, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset until)
    {
        var last = new Queue<DateTimeOffset>();
        for (var next = After(after); next <= until; next = After(next.Value))
        {
            if (last.Count == Most) last.Dequeue();
            last.Enqueue(next.Value);
        }

        return [.. last];
    }
}
