using Dapper;

namespace Extractor.Storage;

/// <summary>Counts what the runs that end from now on give, whichever process they are of. Safe for any number of threads.</summary>
public sealed class RunTally
{
    private readonly Store store;
    private readonly Lock counting = new();
    private readonly SortedDictionary<string, SourceTally> sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RunStatus, long> runs = [];
    private readonly HashSet<long> open;
    private long last;
    private RunReport? ended;

    public RunTally(Store store)
    {
        this.store = store;
        (last, open) = store.Read(s => (
            s.Connection.ExecuteScalar<long?>("select max(id) from run") ?? 0,
            s.Connection.Query<long>("select id from run where status = 'running'").ToHashSet()));
    }

    /// <summary>Counts the runs that have ended since it was asked last.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public RunCounting Take()
    {
        lock (counting)
        {
            foreach (var id in store.Read(s => s.Connection.Query<long>("select id from run where id > @last order by id", new { last }).AsList())) (_, last) = (open.Add(id), id);
            foreach (var id in open.Order().ToList())
            {
                if (store.FindRun(id) is { } run)
                {
                    if (run.Status == RunStatus.Running) continue;
                    Count(run);
                }

                open.Remove(id);
            }

            return new RunCounting(new Dictionary<string, SourceTally>(sources, StringComparer.Ordinal), new Dictionary<RunStatus, long>(runs), ended);
        }
    }

    private void Count(RunReport run)
    {
        foreach (var (source, articles, facts, failed) in store.Read(s => s.Connection.Query<(string, long, long, long)>(
            """
            select s.name, count(*) filter (where i.status in ('new', 'changed')), cast(sum(i.facts) as bigint), count(*) filter (where i.status = 'failed')
            from run_item i join source s on s.id = i.source_id
            where i.run_id = @Id
            group by s.name
            """, run).AsList()))
        {
            var before = sources.GetValueOrDefault(source) ?? new SourceTally(0, 0, 0);
            sources[source] = new SourceTally(before.Articles + articles, before.Facts + facts, before.Failed + failed);
        }

        runs[run.Status] = runs.GetValueOrDefault(run.Status) + 1;
        if (ended is null || run.Id > ended.Id) ended = run;
    }
}

/// <summary>What ended since the counting began.</summary>
/// <param name="Sources">By name.</param>
/// <param name="Runs">How many, by how they ended.</param>
/// <param name="Last">The newest of them; null where none has ended.</param>
public sealed record RunCounting(IReadOnlyDictionary<string, SourceTally> Sources, IReadOnlyDictionary<RunStatus, long> Runs, RunReport? Last);

/// <summary>What one source gave.</summary>
/// <param name="Articles">New and changed ones.</param>
/// <param name="Failed">Items that failed, the source itself among them.</param>
public sealed record SourceTally(long Articles, long Facts, long Failed);
