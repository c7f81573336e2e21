namespace Extractor.Schedule;

/// <summary>How one entry of the schedule stands.</summary>
/// <param name="Entry">The entry in the settings.</param>
/// <param name="Sources">The sources that it takes, by name.</param>
/// <param name="Next">When it is due next, or tried again; null where never.</param>
/// <param name="Last">The last attempt or missed occurrence; null where there was none.</param>
/// <param name="LastDone">When an attempt last ended well; null where none has.</param>
/// <param name="IsOverdue">True where an occurrence passed by more than <see cref="Grace"/>, no attempt ended well since, and none is at work within its time limit.</param>
public sealed record ScheduleState(
    ScheduleSettings Entry, IReadOnlyList<string> Sources, DateTimeOffset? Next, ScheduledRun? Last, DateTimeOffset? LastDone, bool IsOverdue)
{
    /// <summary>How long after an occurrence nobody asks yet why nothing has ended well.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <param name="since">Occurrences until then are none of ours; null where nothing has looked at the schedule yet.</param>
    /// <param name="runs">As for <see cref="Agenda.Of"/>.</param>
    /// <param name="lastDone">When an attempt last ended well.</param>
    internal static ScheduleState Of(
        ScheduleSettings entry, IReadOnlyList<string> sources, DateTimeOffset? since, IReadOnlyList<ScheduledRun> runs, ScheduledRun? last, DateTimeOffset? lastDone, DateTimeOffset now)
    {
        var next = Agenda.Of(entry, since ?? now, runs, now) is var agenda && agenda.Begin is not null ? now : agenda.Next;
        return new ScheduleState(entry, sources, next, last, lastDone, since is { } from && IsLate(entry, from, runs, lastDone, now));
    }

    private static bool IsLate(ScheduleSettings entry, DateTimeOffset since, IReadOnlyList<ScheduledRun> runs, DateTimeOffset? lastDone, DateTimeOffset now)
    {
        var from = lastDone > since ? lastDone.Value : since;
        return Timetable.Of(entry).After(from) <= now - Grace
            && !runs.Any(r => r is { State: AttemptState.Running, Started: { } started } && (entry.TimeLimit is not { } limit || started + limit + Grace > now));
    }
}
