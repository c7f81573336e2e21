using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Schedule;

/// <summary>What is due, what runs and what ran, of the schedules of one store. What it says is the truth for every process that has the store open.</summary>
public sealed class ScheduleBook(Store store)
{
    private const string Late = "nothing could run it when it was due";

    private DateTimeOffset Now => Whole(store.Time.GetUtcNow());

    /// <summary>How each entry of the schedule stands, in the order of the settings.</summary>
    public IReadOnlyList<ScheduleState> States(PipelineSettings settings) => store.Read(s =>
    {
        var (connection, roll, now) = (s.Connection, store.Roll(s), Now);
        return (IReadOnlyList<ScheduleState>)
        [
            .. settings.Schedule.Select(entry => ScheduleState.Of(
                entry, entry.SourcesOf(settings), ScheduleTable.Since(connection, entry), ScheduleTable.Bearing(connection, roll, entry.Name, now),
                ScheduleTable.Last(connection, roll, entry.Name), ScheduleTable.LastDone(connection, entry.Name, now), now)),
        ];
    });

    /// <summary>How each entry stands where there is no store yet.</summary>
    public static IReadOnlyList<ScheduleState> StatesOfNone(PipelineSettings settings, DateTimeOffset now) =>
        [.. settings.Schedule.Select(entry => ScheduleState.Of(entry, entry.SourcesOf(settings), null, [], null, null, now))];

    /// <summary>The last attempts and missed occurrences, the latest due first.</summary>
    /// <param name="schedule">Of this entry alone; null for all.</param>
    public IReadOnlyList<ScheduledRun> Runs(string? schedule, int most) => store.Read(s => ScheduleTable.List(s.Connection, store.Roll(s), schedule, most));

    /// <summary>
    /// Looks at the time: what was missed is written down, and an entry that is seen for the first time counts from now on.
    /// </summary>
    /// <returns>What may begin, and when to look again.</returns>
    public Agenda Look(ScheduleSettings entry)
    {
        // Most looks find nothing to write, and nobody who writes waits for them.
        var (now, seen) = (Now, store.Read(s => ScheduleTable.Since(s.Connection, entry)));
        if (seen is { } since && since <= now)
        {
            var agenda = store.Read(s => Agenda.Of(entry, since, ScheduleTable.Bearing(s.Connection, store.Roll(s), entry.Name, now), now));
            if (agenda.Missed.Count == 0) return agenda;
        }

        return store.Write(s => Note(s, entry, Now));
    }

    /// <summary>Begins what is due, in the name of this process; of any number that try, one does.</summary>
    /// <returns>Null where nothing is due, or another has begun it.</returns>
    public ScheduledRun? Begin(ScheduleSettings entry) => store.Write(s => Note(s, entry, Now).Begin is { } due ? Begin(s, entry, due, byHand: false) : null);

    /// <summary>Begins what a person asks for, now.</summary>
    /// <returns>Null where an attempt of the entry is running.</returns>
    public ScheduledRun? BeginByHand(ScheduleSettings entry) => store.Write(s =>
        ScheduleTable.Bearing(s.Connection, store.Roll(s), entry.Name, Now).Any(r => r.State == AttemptState.Running) ? null : Begin(s, entry, new Occasion(Now, 1), byHand: true));

    /// <summary>Writes down that what is due waits until its sources are free; where somebody has begun it since, it does not.</summary>
    public void Wait(ScheduleSettings entry, Occasion due, string reason) => Write(s => ScheduleTable.Wait(s, entry.Name, due, reason));

    /// <summary>Writes down that an attempt waits, as another run has taken one of its sources.</summary>
    public void Postpone(ScheduledRun attempt, string reason) => Write(s =>
    {
        if (IsOwn(s, attempt)) ScheduleTable.Postpone(s, attempt.Id, reason);
    });

    /// <summary>Writes down which run an attempt is.</summary>
    /// <exception cref="StoreException">Nothing was heard of this process for so long that another has taken up the occurrence.</exception>
    public void SetRun(ScheduledRun attempt, Run run) => Write(s => ScheduleTable.SetRun(s, IsOwn(s, attempt) ? attempt.Id : throw new StoreException(
        $"{store.Path}: another process has taken up what '{attempt.Schedule}' was to do, as nothing was heard of this one for two minutes; 'extractor schedule --history' tells how it ended"), run.Id));

    /// <summary>Writes down how an attempt ended, unless another process has taken it up.</summary>
    /// <returns>When the occurrence is tried again; null where it is not.</returns>
    public DateTimeOffset? End(ScheduleSettings entry, ScheduledRun attempt, AttemptState state, string? reason = null) => store.Write(s =>
    {
        var (connection, now) = (s.Connection, Now);
        if (!IsOwn(connection, attempt)) return null;
        var again = state == AttemptState.Failed && !attempt.ByHand ? now + entry.BackOff(ScheduleTable.Failures(connection, entry.Name, attempt.Due) + 1) : null;
        ScheduleTable.End(connection, attempt.Id, state, reason, again, now);
        return again;
    });

    private Agenda Note(Session session, ScheduleSettings entry, DateTimeOffset now)
    {
        var connection = session.Connection;
        var agenda = Agenda.Of(entry, ScheduleTable.NoteSince(connection, entry, now), ScheduleTable.Bearing(connection, store.Roll(session), entry.Name, now), now);
        ScheduleTable.AddMissed(connection, entry.Name, agenda.Missed, Late, now);
        return agenda with { Missed = [] };
    }

    private ScheduledRun Begin(Session session, ScheduleSettings entry, Occasion occasion, bool byHand)
    {
        var now = Now;
        ScheduleTable.Close(session.Connection, store.Roll(session), entry.Name, occasion.Due, now);
        var id = ScheduleTable.Begin(session.Connection, store.Own(session), entry.Name, occasion, byHand, now);
        return new ScheduledRun(id, entry.Name, occasion.Due, occasion.Attempt, AttemptState.Running) { Machine = RunOwner.PlaceOf(store.Owner).Machine, ByHand = byHand, Started = now };
    }

    private bool IsOwn(System.Data.Common.DbConnection connection, ScheduledRun attempt) => ScheduleTable.IsOf(connection, store.Owner, attempt.Id);

    private void Write(Action<System.Data.Common.DbConnection> change) => store.Write(s =>
    {
        change(s.Connection);
        return 0;
    });

    // As the store writes them: what is compared was read from it or is the time now.
    private static DateTimeOffset Whole(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
