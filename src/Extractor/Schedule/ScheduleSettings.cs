namespace Extractor.Schedule;

/// <summary>One entry of the schedule as <c>pipeline.json</c> names it: plain data.</summary>
/// <param name="Name">Its name, by which its runs are known.</param>
/// <param name="Cron">Five fields: minute, hour, day of the month, month, day of the week.</param>
public sealed record ScheduleSettings(string Name, string Cron)
{
    /// <summary>The IANA name of the time zone in which <see cref="Cron"/> is meant.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Names of sources of the settings; empty takes all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What becomes of occurrences that passed while the program was off or the machine asleep.</summary>
    public MissedPolicy Missed { get; init; } = MissedPolicy.Run;

    /// <summary>Minutes after which an attempt is asked to stop; 0 is no limit.</summary>
    public int TimeLimitMinutes { get; init; } = 480;

    /// <summary>How often an occurrence is tried again that failed.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Minutes until the first of them; each further one waits twice as long.</summary>
    public int BackOffMinutes { get; init; } = 5;

    /// <summary>Minutes that none of them waits longer than.</summary>
    public int LongestBackOffMinutes { get; init; } = 60;

    /// <summary><see cref="TimeLimitMinutes"/> as a time; null for no limit.</summary>
    internal TimeSpan? TimeLimit => TimeLimitMinutes == 0 ? null : TimeSpan.FromMinutes(TimeLimitMinutes);

    /// <summary>The sources that it takes, by name.</summary>
    /// <param name="settings">Those that hold it.</param>
    public IReadOnlyList<string> SourcesOf(PipelineSettings settings) => Sources.Count > 0 ? Sources : [.. settings.Sources.Select(source => source.Name)];

    /// <summary>How long after a failure the occurrence is tried again; null where it is not.</summary>
    /// <param name="failures">Attempts of it that failed so far.</param>
    internal TimeSpan? BackOff(int failures) => failures > Retries
        ? null
        : TimeSpan.FromMinutes(Math.Min(LongestBackOffMinutes, BackOffMinutes * Math.Pow(2, failures - 1)));
}
