using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Tells the other machines that have a store open that this process lives, again and again while anything that runs there is its own. The times
/// are the server's: clocks of machines differ.
/// </summary>
/// <param name="owner">This process.</param>
/// <param name="unfinished">Runs of it that are over, though the store does not say so: others would wait for them as long as it lives.</param>
internal sealed class Heartbeat(Engine engine, string owner, TimeProvider time, IReadOnlyCollection<long> unfinished) : IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // What bears the name of its process as long as that is at it.
    private const string Owners =
        """
        (select owner from run where status = 'running'
         union all select owner from scheduled_run where state = 'running'
         union all select owner from alert_delivery where delivered is null and owner is not null)
        """;

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    // Two: who says that something begins holds what a beat under way waits for.
    private readonly (Lock Arming, Lock Beating) locks = (new(), new());
    private ITimer? timer;
    private bool isStopped;

    /// <summary>Says that this process has something running from now on, in the change that makes it so.</summary>
    /// <returns>Its name.</returns>
    public string Begin(Session session)
    {
        var now = session.Now(time);
        session.Connection.Execute($"delete from heartbeat where at < @before and owner not in {Owners}", new { before = Days.Write(now - Forgotten) });
        session.Connection.Execute("insert into heartbeat (owner, at) values (@owner, @at) on conflict (owner) do update set at = excluded.at", new { owner, at = Days.Write(now) });
        lock (locks.Arming)
        {
            if (!isStopped) timer ??= time.CreateTimer(_ => Beat(), null, Interval, Interval);
        }

        return owner;
    }

    /// <summary>Waits for a beat that is under way; there is none after it.</summary>
    public void Dispose()
    {
        lock (locks.Arming)
        {
            isStopped = true;
            timer?.Dispose();
        }

        lock (locks.Beating)
        {
        }
    }

    private void Beat()
    {
        // One that is cut off from its server may take longer than it is until the next.
        if (!locks.Beating.TryEnter()) return;
        try
        {
            if (isStopped) return;
            engine.WriteAside(s =>
            {
                RunLog.Close(s.Connection, unfinished);
                s.Connection.Execute($"update heartbeat set at = @at where owner = @owner and owner in {Owners}", new { owner, at = Days.Write(s.Now(time)) });
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The next may go through; where none does, the work itself finds that the store is not to be had.
        }
        finally
        {
            locks.Beating.Exit();
        }
    }
}
