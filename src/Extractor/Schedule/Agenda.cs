namespace Extractor.Schedule;

/// <summary>What is to be done about one schedule now: a pure function of its timetable, what was recorded, and the time.</summary>
/// <param name="Missed">Occurrences to be recorded as missed, in order.</param>
/// <param name="Begin">The attempt to begin; null where there is none.</param>
/// <param name="Next">When something may be due again; null where never.</param>
public sealed record Agenda(IReadOnlyList<DateTimeOffset> Missed, Occasion? Begin, DateTimeOffset? Next)
{
    /// <summary>How late an occurrence may be begun without having been missed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    // A program that an article kills is started again and again: at some point nobody waits for the night any more.
    private const int MostAttempts = 50;

    /// <param name="since">Occurrences until then are none of ours.</param>
    /// <param name="runs">
    /// The last attempts and the last missed occurrence, without what a clock that has been set back since wrote down as missed; all that run.
    /// </param>
    public static Agenda Of(ScheduleSettings entry, DateTimeOffset since, IReadOnlyList<ScheduledRun> runs, DateTimeOffset now)
    {
        var timetable = Timetable.Of(entry);
        var next = timetable.After(now);
        if (runs.Any(r => r.State == AttemptState.Running)) return new Agenda([], null, next);

        // What was run by hand stands for the occurrences before it once it is done.
        var own = runs.Where(r => r.Due <= now && (!r.ByHand || r.State == AttemptState.Done)).ToList();
        var floor = own.Select(r => r.Due).Append(since).Max();
        var fresh = timetable.Between(floor, now);
        if (fresh.Count > 0 && (entry.Missed == MissedPolicy.Run || now - fresh[^1] <= Grace)) return new Agenda([.. fresh.SkipLast(1)], new Occasion(fresh[^1], 1), next);

        var last = own.Where(r => r.State != AttemptState.Missed).MaxBy(r => (r.Due, r.Attempt));
        var again = last is null || last.ByHand ? null : Again(last, isLatest: fresh.Count == 0 && last.Due == floor, now);
        return new Agenda(fresh, again, again is null && last?.NextAttempt is { } retry && retry > now && (next is null || retry < next) ? retry : next);
    }

    private static Occasion? Again(ScheduledRun last, bool isLatest, DateTimeOffset now) => last switch
    {
        { State: AttemptState.Waiting } => new Occasion(last.Due, last.Attempt),
        { State: AttemptState.Interrupted, Attempt: < MostAttempts } => new Occasion(last.Due, last.Attempt + 1),
        // A clock that was set back since must not make it wait for what was tomorrow; one that is a little behind that of another machine waits.
        { State: AttemptState.Failed, NextAttempt: { } retry } when isLatest && (retry <= now || last.Ended > now + Grace) => new Occasion(last.Due, last.Attempt + 1),
        _ => null,
    };
}

/// <summary>An attempt that may begin.</summary>
/// <param name="Due">The instant of the occurrence.</param>
/// <param name="Attempt">Which attempt at it, from 1.</param>
public sealed record Occasion(DateTimeOffset Due, int Attempt);
