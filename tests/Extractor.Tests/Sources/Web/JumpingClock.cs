namespace Extractor.Tests.Sources.Web;

/// <summary>
/// A clock on which every pause is over at once, having taken the time it should: tests see how long was waited and wait for nothing. What
/// is <see cref="Held"/> long or longer is a time limit and no pause: it runs out when the test says so. What comes again and again never comes.
/// </summary>
internal sealed class JumpingClock : TimeProvider
{
    public static readonly TimeSpan Held = TimeSpan.FromHours(1);

    private readonly Lock state = new();
    private readonly List<Pause> limits = [];
    private readonly List<TimeSpan> pauses = [];
    private DateTimeOffset now = new(2026, 4, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Every pause so far.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (state) return [.. pauses];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (state) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (state) now += time;
    }

    /// <summary>Lets all time limits run out that are set now.</summary>
    public void RunOut()
    {
        List<Pause> due;
        lock (state)
        {
            due = [.. limits];
            limits.Clear();
        }

        foreach (var limit in due) limit.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Pause(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Start(Pause pause, TimeSpan due)
    {
        lock (state)
        {
            limits.Remove(pause);
            if (due == Timeout.InfiniteTimeSpan) return;
            if (due >= Held)
            {
                limits.Add(pause);
                return;
            }

            now += due;
            pauses.Add(due);
        }

        ThreadPool.QueueUserWorkItem(_ => pause.Fire());
    }

    private sealed class Pause(JumpingClock clock, TimerCallback callback, object? argument) : ITimer
    {
        private volatile bool ended;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period == Timeout.InfiniteTimeSpan) clock.Start(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (!ended) callback(argument);
        }

        public void Dispose()
        {
            ended = true;
            clock.Start(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
