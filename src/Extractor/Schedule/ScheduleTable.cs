using System.Data.Common;
using Dapper;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Schedule;

/// <summary>Attempts and missed occurrences in the store.</summary>
internal static class ScheduleTable
{
    private const string Columns = "id, schedule, due, attempt, by_hand, state, run_id, owner, started, ended, reason, next_attempt";
    private const int Enough = 20;

    public static DateTimeOffset? Since(DbConnection connection, ScheduleSettings entry) => connection.QuerySingleOrDefault<string>(
        "select since from schedule_since where schedule = @Name and cron = @Cron and time_zone = @TimeZone", entry) is { } since ? Days.ReadTime(since) : null;

    /// <summary>Counts occurrences from now on, where the schedule is new, has another cron, or was noted by a clock that was set back since.</summary>
    public static DateTimeOffset NoteSince(DbConnection connection, ScheduleSettings entry, DateTimeOffset now)
    {
        if (Since(connection, entry) is { } since && since <= now) return since;
        connection.Execute(
            """
            insert into schedule_since (schedule, cron, time_zone, since) values (@Name, @Cron, @TimeZone, @now)
            on conflict (schedule) do update set cron = excluded.cron, time_zone = excluded.time_zone, since = excluded.since
            """, new { entry.Name, entry.Cron, entry.TimeZone, now = Days.Write(now) });
        return now;
    }

    /// <summary>What decides what is due: the last attempts, all that run, and the last that was missed; by a clock that was set back since, nothing was.</summary>
    public static IReadOnlyList<ScheduledRun> Bearing(DbConnection connection, RollCall roll, string schedule, DateTimeOffset now) => Query(
        connection, roll,
        $"""
        select {Columns} from (select * from scheduled_run where schedule = @schedule and state <> 'missed' and due <= @now order by due desc, attempt desc limit {Enough}) latest
        union
        select {Columns} from scheduled_run where schedule = @schedule and state = 'running'
        union
        select {Columns} from (select * from scheduled_run where schedule = @schedule and state = 'missed' and due <= @now and ended <= @now order by due desc limit 1) missed
        """, new { schedule, now = Days.Write(now) });

    /// <param name="schedule">Of this one alone; null for all.</param>
    public static IReadOnlyList<ScheduledRun> List(DbConnection connection, RollCall roll, string? schedule, int most) => Query(
        connection, roll, $"select {Columns} from scheduled_run where @schedule is null or schedule = @schedule order by due desc, attempt desc, schedule limit @most", new { schedule, most });

    public static ScheduledRun? Last(DbConnection connection, RollCall roll, string schedule) => List(connection, roll, schedule, 1) is [var last] ? last : null;

    public static DateTimeOffset? LastDone(DbConnection connection, string schedule, DateTimeOffset now) => connection.QuerySingleOrDefault<string>(
        "select max(ended) from scheduled_run where schedule = @schedule and state = 'done' and ended <= @now", new { schedule, now = Days.Write(now) }) is { } ended ? Days.ReadTime(ended) : null;

    /// <summary>How many attempts at an occurrence have failed.</summary>
    public static int Failures(DbConnection connection, string schedule, DateTimeOffset due) => connection.ExecuteScalar<int>(
        "select count(*) from scheduled_run where schedule = @schedule and due = @due and state = 'failed'", new { schedule, due = Days.Write(due) });

    public static void AddMissed(DbConnection connection, string schedule, IEnumerable<DateTimeOffset> missed, string reason, DateTimeOffset now) => connection.Execute(
        """
        insert into scheduled_run (schedule, due, attempt, state, ended, reason) values (@schedule, @due, 0, 'missed', @now, @reason)
        on conflict (schedule, due, attempt) do update set ended = excluded.ended, reason = excluded.reason
        """, missed.Select(due => new { schedule, due = Days.Write(due), now = Days.Write(now), reason }));

    /// <summary>Closes what stands open from before: attempts of processes that are gone, and occurrences that waited until a later one came.</summary>
    public static void Close(DbConnection connection, RollCall roll, string schedule, DateTimeOffset due, DateTimeOffset now)
    {
        foreach (var (id, owner) in connection.Query<(long, string)>("select id, owner from scheduled_run where schedule = @schedule and state = 'running'", new { schedule }).AsList())
        {
            if (roll.IsGone(owner)) End(connection, id, AttemptState.Interrupted, roll.IsHere(owner) ? "its process was gone" : $"nothing was heard of {RunOwner.PlaceOf(owner).Machine} any more", null, now);
        }

        connection.Execute(
            "update scheduled_run set state = 'missed', ended = @now, reason = 'its sources were not free before the next was due' where schedule = @schedule and state = 'waiting' and due < @due",
            new { schedule, due = Days.Write(due), now = Days.Write(now) });
    }

    /// <summary>Writes down that a process begins an attempt.</summary>
    public static long Begin(DbConnection connection, string owner, string schedule, Occasion occasion, bool byHand, DateTimeOffset now) => connection.QuerySingle<long>(
        """
        insert into scheduled_run (schedule, due, attempt, by_hand, state, owner, started) values (@schedule, @due, @Attempt, @hand, 'running', @owner, @now)
        on conflict (schedule, due, attempt) do update set state = excluded.state, owner = excluded.owner, started = excluded.started, reason = null
        returning id
        """, new { schedule, due = Days.Write(occasion.Due), occasion.Attempt, hand = byHand ? 1 : 0, owner, now = Days.Write(now) });

    /// <summary>Whether an attempt is still a process's own: one that was taken for dead has lost it to another.</summary>
    public static bool IsOf(DbConnection connection, string owner, long id) =>
        connection.ExecuteScalar<bool>("select exists (select 1 from scheduled_run where id = @id and state = 'running' and owner = @owner)", new { id, owner });

    /// <summary>Writes down that an occurrence waits for its sources; where somebody began it meanwhile, it does not.</summary>
    public static void Wait(DbConnection connection, string schedule, Occasion occasion, string reason) => connection.Execute(
        """
        insert into scheduled_run (schedule, due, attempt, state, reason) values (@schedule, @due, @Attempt, 'waiting', @reason)
        on conflict (schedule, due, attempt) do update set reason = excluded.reason where scheduled_run.state = 'waiting'
        """, new { schedule, due = Days.Write(occasion.Due), occasion.Attempt, reason });

    /// <summary>Writes down that an attempt is as if it had not begun.</summary>
    public static void Postpone(DbConnection connection, long id, string reason) => connection.Execute(
        "update scheduled_run set state = 'waiting', reason = @reason, owner = null, started = null where id = @id", new { id, reason });

    public static void SetRun(DbConnection connection, long id, long run) => connection.Execute("update scheduled_run set run_id = @run where id = @id", new { id, run });

    public static void End(DbConnection connection, long id, AttemptState state, string? reason, DateTimeOffset? nextAttempt, DateTimeOffset now) => connection.Execute(
        "update scheduled_run set state = @state, reason = @reason, next_attempt = @next, ended = @now where id = @id",
        new { id, state = Kebab.Write(state), reason, next = nextAttempt is { } next ? Days.Write(next) : null, now = Days.Write(now) });

    private static List<ScheduledRun> Query(DbConnection connection, RollCall roll, string sql, object parameters) =>
        [.. connection.Query<Row>(sql, parameters).Select(r => r.ToRun(roll))];

    private sealed class Row
    {
        public long Id { get; init; }
        public string Schedule { get; init; } = "";
        public string Due { get; init; } = "";
        public int Attempt { get; init; }
        public bool ByHand { get; init; }
        public string State { get; init; } = "";
        public long? RunId { get; init; }
        public string? Owner { get; init; }
        public string? Started { get; init; }
        public string? Ended { get; init; }
        public string? Reason { get; init; }
        public string? NextAttempt { get; init; }

        public ScheduledRun ToRun(RollCall roll) => new(Id, Schedule, Days.ReadTime(Due), Attempt, StateNow(roll))
        {
            Machine = Owner is null ? null : RunOwner.PlaceOf(Owner).Machine,
            ByHand = ByHand, Run = RunId, Started = Time(Started), Ended = Time(Ended), Reason = Reason, NextAttempt = Time(NextAttempt),
        };

        // A process that was killed could not say so; the next attempt writes it down.
        private AttemptState StateNow(RollCall roll) =>
            Kebab.Read<AttemptState>(State) is var state && state == AttemptState.Running && roll.IsGone(Owner!) ? AttemptState.Interrupted : state;

        private static DateTimeOffset? Time(string? text) => text is null ? null : Days.ReadTime(text);
    }
}
