namespace Extractor.Schedule;

/// <summary>One attempt at an occurrence of a schedule, or an occurrence that was missed.</summary>
/// <param name="Schedule">Name of the entry in the settings.</param>
/// <param name="Due">The instant of the occurrence; where it was run by hand, the instant it was asked for.</param>
/// <param name="Attempt">Counts from 1; 0 of one that was missed.</param>
public sealed record ScheduledRun(long Id, string Schedule, DateTimeOffset Due, int Attempt, AttemptState State)
{
    /// <summary>True where a person asked for it and not the time.</summary>
    public bool ByHand { get; init; }

    /// <summary>The run in the store; null where none began.</summary>
    public long? Run { get; init; }

    /// <summary>What the machine is called that it runs on; null where it has not begun.</summary>
    public string? Machine { get; init; }

    /// <summary>Null where it has not begun.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, or was recorded as missed; null while it goes.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it failed, waits or was missed; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Of one that failed, when the occurrence is tried again; null where it is not.</summary>
    public DateTimeOffset? NextAttempt { get; init; }
}

/// <summary>How an attempt stands.</summary>
public enum AttemptState
{
    /// <summary>Another run is at work on one of its sources.</summary>
    Waiting,
    Running,
    Done,

    /// <summary>Ended by an error, or none of its sources was to be had.</summary>
    Failed,

    /// <summary>Stopped by its time limit; the next occurrence takes the rest.</summary>
    TimedOut,

    /// <summary>The program was stopped, or its process or machine is gone; the next start, or another machine, takes it up.</summary>
    Interrupted,

    /// <summary>Its time passed while nothing could run it.</summary>
    Missed,
}
