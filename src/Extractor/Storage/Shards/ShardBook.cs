using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Shards;

/// <summary>
/// The runs that are cut into shards. What a worker found is kept in one transaction with how far its shard has come, each item once: a shard
/// that is taken again, or twice at once, changes nothing. The queue only says when to look here.
/// </summary>
public sealed class ShardBook
{
    /// <summary>How often a shard is begun before it is given up.</summary>
    public const int MostAttempts = 10;

    private readonly Store store;

    internal ShardBook(Store store) => this.store = store;

    /// <summary>Adds a source to a run that is being cut.</summary>
    public void AddSource(Run run, int number, ShardSource source) => Write(s => ShardTable.AddSource(s, run.Id, number, source));

    /// <summary>Adds shards to a run that is being cut.</summary>
    public void Add(Run run, IReadOnlyList<Shard> shards) => Write(s => s.ExecuteEach(ShardTable.Insert, shards.Select(shard => ShardTable.RowOf(run.Id, shard))));

    /// <summary>Gives a run that is cut to workers: from now on it belongs to no process.</summary>
    public void Open(Run run) => Write(s => s.Connection.Execute("update run set owner = @Shards where id = @Id and status = 'running'", new { RunOwner.Shards, run.Id }));

    /// <summary>Takes shards that no queue knows of, so that one process queues each.</summary>
    /// <param name="job">What stands for the job of each until it has one.</param>
    public IReadOnlyList<ShardPlace> Claim(string job, int most) => store.Read(s => ShardTable.Places(s.Connection, "shard.job is null", 1)).Count == 0 ? [] : store.Write(s =>
    {
        var places = ShardTable.Places(s.Connection, "shard.job is null", most);
        s.ExecuteEach("update shard set job = @job where run_id = @Run and number = @Number", places.Select(p => new { job, p.Run, p.Number }));
        return places;
    });

    /// <summary>Shards that are not over, though a queue was told of them.</summary>
    public IReadOnlyList<ShardPlace> Queued(int most) => store.Read(s => ShardTable.Places(s.Connection, "shard.job is not null", most));

    /// <summary>Notes by what the queue knows a shard.</summary>
    public void SetJob(long run, int number, string? job) => Write(s => s.Connection.Execute("update shard set job = @job where run_id = @run and number = @number", new { run, number, job }));

    /// <summary>Takes a shard in hand, in the name of this process.</summary>
    /// <param name="recipe">What the worker makes facts with.</param>
    /// <returns>Null where there is nothing to do: it is over, or its run is.</returns>
    /// <exception cref="ShardRefusedException">Its run makes facts with something else.</exception>
    public ShardTask? Begin(long run, int number, Recipe recipe) => store.Write(s =>
    {
        if (ShardTable.Find(s.Connection, run, number) is not { } found || !found.IsOpen) return null;
        if (found.Recipe.Model != recipe.Model || found.Recipe.Rules != recipe.Rules) throw new ShardRefusedException(run, number, found.Recipe, recipe);
        var task = found.ToTask();
        if (task.Attempt > MostAttempts)
        {
            GiveUp(s, task);
            return null;
        }

        ShardTable.Begin(s, store.Owner, task, store.Time.GetUtcNow());
        return task;
    });

    /// <summary>Notes which article a careful worker has in hand.</summary>
    /// <param name="path">Its place in the source.</param>
    public void Hold(ShardTask task, string path) => Write(s => s.Execute("update shard set in_hand = @path where run_id = @Id and number = @Number", new { path, task.Run.Id, task.Number }));

    /// <summary>Keeps what was found, but for what another attempt has kept already.</summary>
    /// <returns>False where its run is over: nothing more is to be done.</returns>
    /// <exception cref="StoreException">Nothing of this call was kept.</exception>
    public bool Record(ShardTask task, IReadOnlyList<RunItem> items) => store.Write(s =>
    {
        if (ShardTable.Find(s.Connection, task.Run.Id, task.Number) is not { IsOpen: true }) return false;
        var fresh = ShardTable.NotKept(s.Connection, task.Run.Id, items);
        if (fresh.Count > 0) new Batch(s, task.Run, store.Time.GetUtcNow()).Record(fresh);
        ShardTable.Advance(s, task, fresh.Count);
        return true;
    });

    /// <summary>Says that all of a shard is kept.</summary>
    public void End(ShardTask task) => Write(s => ShardTable.End(s, task, ShardState.Done, null, store.Time.GetUtcNow()));

    /// <summary>Gives a shard back as it is: the worker stops, and it is nobody's fault.</summary>
    public void GiveBack(ShardTask task) => Write(s => ShardTable.GiveBack(s, store.Owner, task));

    /// <summary>The runs whose shards are all over and that nobody has ended yet.</summary>
    public IReadOnlyList<long> Ready() => store.Read(s => s.Connection.Query<long>(
        """
        select run.id
        from run
        where run.status = 'running' and run.owner = @Shards
          and not exists (select 1 from shard where shard.run_id = run.id and shard.state in ('waiting', 'running'))
        order by run.id
        """, new { RunOwner.Shards }).AsList());

    /// <summary>Ends a run whose shards are all over; of any number of workers that try, one does.</summary>
    /// <returns>What it did; null where it is over already, or not ready.</returns>
    public RunReport? Finish(long run)
    {
        var ended = store.Write(s =>
        {
            var isReady = s.Connection.ExecuteScalar<bool>(
                """
                select exists (select 1 from run where id = @run and status = 'running' and owner = @Shards)
                   and not exists (select 1 from shard where run_id = @run and state in ('waiting', 'running'))
                """, new { run, RunOwner.Shards });
            if (isReady) RunLog.Finish(s, run, RunStatus.Done, ShardTable.Sources(s.Connection, run), store.Time.GetUtcNow());
            return isReady;
        });
        if (!ended) return null;
        store.Refresh();
        return store.FindRun(run);
    }

    /// <summary>How far the shards of a run have come; null where it has none.</summary>
    public ShardProgress? Progress(long run) => store.Read(s => ShardTable.Progress(s.Connection, run));

    // What is not kept of it is written down, so that a run over what failed takes it again.
    private void GiveUp(Session session, ShardTask task)
    {
        var reason = $"its worker did not come to an end in {MostAttempts} attempts";
        IReadOnlyList<string> files = task.Part.IsWhole ? [task.Source.Settings.Name] : task.Part.Files;
        List<RunItem> lost =
        [
            .. files.Select(path => new FailedItem(
                new Origin(task.Source.Settings.Name, path), "work", $"{path}: {reason}; look into the logs of the workers, then 'extractor ingest --failed' tries it again.")
            {
                Class = "given-up", Remedy = "look into the logs of the workers, then run 'extractor ingest --failed'",
            }),
        ];
        var fresh = ShardTable.NotKept(session.Connection, task.Run.Id, lost);
        if (fresh.Count > 0) new Batch(session, task.Run, store.Time.GetUtcNow()).Record(fresh);
        ShardTable.End(session, task, ShardState.Failed, reason, store.Time.GetUtcNow());
    }

    private void Write(Action<Session> change) => store.Write(s =>
    {
        change(s);
        return 0;
    });
}
