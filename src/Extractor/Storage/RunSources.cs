using System.Data.Common;
using System.Globalization;
using Dapper;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>What each source gave to each run, and which have fallen silent.</summary>
internal static class RunSources
{
    // The median over a week of nights; what a source does as a rule shows after three.
    private const int LastRuns = 7;
    private const int EnoughRuns = 3;

    // Only whole runs in which the source s was had: a retry, one that was stopped, or a feed that failed says nothing of what a source has.
    private static readonly string Before =
        $"""
        select b.new + b.changed + b.unchanged + b.duplicate as articles
        from run_source b join run r on r.id = b.run_id
        where b.source_id = s.id and not exists (
            select 1 from run_item i where i.run_id = b.run_id and i.source_id = s.id and i.path = s.name)
          and r.id < @run and r.kind = 'ingest' and r.status = 'done'
          and exists (select 1 from run t where t.id = @run and t.kind = 'ingest' and t.status = 'done')
        order by r.id desc
        limit {LastRuns}
        """;

    /// <summary>Counts the items of a run by source.</summary>
    /// <param name="sources">What was asked: a row each, though it gave nothing.</param>
    public static void Add(DbConnection connection, long run, IReadOnlyCollection<string> sources)
    {
        connection.Execute("insert into source (name) values (@name) on conflict (name) do nothing", sources.Select(name => new { name }));
        var given = connection.Query<(string Source, string Status, int Items)>(
            """
            select s.name, i.status, count(*)
            from run_item i join source s on s.id = i.source_id
            where i.run_id = @run
            group by s.name, i.status
            """, new { run }).ToLookup(r => r.Source, r => (r.Status, r.Items));
        connection.Execute(
            """
            insert into run_source (run_id, source_id, new, changed, unchanged, duplicate, skipped, failed)
            select @run, id, @New, @Changed, @Unchanged, @Duplicate, @Skipped, @Failed from source where name = @name
            on conflict (run_id, source_id) do update
            set new = excluded.new, changed = excluded.changed, unchanged = excluded.unchanged, duplicate = excluded.duplicate,
                skipped = excluded.skipped, failed = excluded.failed
            """,
            given.Select(g => g.Key).Union(sources, StringComparer.Ordinal).Select(name =>
            {
                var c = CountsOf(given[name]);
                return new { run, name, c.New, c.Changed, c.Unchanged, c.Duplicate, c.Skipped, c.Failed };
            }));
    }

    /// <summary>Asks for the sources of a run by name, as it ended, which <see cref="Read"/> reads.</summary>
    public static readonly string OfRun =
        $"""
        select s.name, c.new, c.changed, c.unchanged, c.duplicate, c.skipped, c.failed,
               exists (select 1 from run_item i where i.run_id = c.run_id and i.source_id = s.id and i.path = s.name) as is_away,
               (select string_agg(cast(u.articles as text), ' ') from ({Before}) u) as before
        from run_source c join source s on s.id = c.source_id
        where c.run_id = @run
        order by s.name
        """;

    public static IReadOnlyList<SourceReport> Read(SqlMapper.GridReader answers) =>
    [
        .. answers.Read<(string Name, int New, int Changed, int Unchanged, int Duplicate, int Skipped, int Failed, bool IsAway, string? Before)>().Select(r => new SourceReport(
            r.Name, new RunCounts(r.New, r.Changed, r.Unchanged, r.Duplicate, r.Skipped, r.Failed, 0, 0), Usual(r.Before)) { IsAway = r.IsAway }),
    ];

    /// <summary>What every source gave to each of the last runs, by source, the oldest run first.</summary>
    public static IReadOnlyList<SourceNight> History(DbConnection connection, int runs) =>
    [
        .. connection.Query<(string Source, long Run, string Started, int New, int Changed, int Unchanged, int Duplicate, int Skipped, int Failed)>(
            """
            select s.name, r.id, r.started, c.new, c.changed, c.unchanged, c.duplicate, c.skipped, c.failed
            from (select id, started from run where kind in ('ingest', 'add') order by id desc limit @runs) r
            join run_source c on c.run_id = r.id
            join source s on s.id = c.source_id
            order by s.name, r.id
            """, new { runs }).Select(r => new SourceNight(r.Source, r.Run, Days.ReadTime(r.Started), new RunCounts(r.New, r.Changed, r.Unchanged, r.Duplicate, r.Skipped, r.Failed, 0, 0))),
    ];

    /// <summary>How many items the source gave to its last whole run; null where it has had none.</summary>
    public static int? LastSeen(DbConnection connection, string source) => connection.QuerySingleOrDefault<int?>(
        """
        select c.new + c.changed + c.unchanged + c.duplicate + c.skipped + c.failed
        from run_source c join run r on r.id = c.run_id join source s on s.id = c.source_id
        where s.name = @source and r.kind = 'ingest' and r.status = 'done'
        order by r.id desc
        limit 1
        """, new { source });

    public static RunCounts CountsOf(IEnumerable<(string Status, int Items)> rows)
    {
        var items = rows.ToLookup(r => Kebab.Read<Outcome>(r.Status), r => r.Items);
        int Of(Outcome outcome) => items[outcome].Sum();
        return new RunCounts(
            Of(Outcome.New), Of(Outcome.Changed), Of(Outcome.Unchanged), Of(Outcome.Duplicate), Of(Outcome.Skipped), Of(Outcome.Failed), 0, 0);
    }

    // By the numbers of articles that the source gave to earlier runs.
    private static int? Usual(string? before)
    {
        var articles = (before ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Order().ToList();
        return articles.Count < EnoughRuns ? null : articles[(articles.Count - 1) / 2];
    }
}
