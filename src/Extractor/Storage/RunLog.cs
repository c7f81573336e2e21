using System.Data.Common;
using System.Text.Json;
using Dapper;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Runs, and how each of their items ended.</summary>
internal static class RunLog
{
    /// <summary>The class of a source that was passed over, as its server asked.</summary>
    public const string Waits = "waits";

    /// <summary>Of a row of <c>run_item</c>: it failed, and no later run has tried it. Asks for <see cref="Waits"/>.</summary>
    public const string StillFailed =
        """
        (run_item.status = 'failed' and not exists (
            select 1
            from run r cross join run_item later
            where later.run_id = r.id and later.source_id = run_item.source_id and later.path = run_item.path and r.id > run_item.run_id and coalesce(later.class, '') <> @Waits))
        """;

    private const string ItemColumns = "s.name as source, i.path, i.status, i.stage, i.class, i.reason, i.remedy, i.facts, i.deals";

    /// <param name="owner">Whose it is.</param>
    /// <param name="sources">What it takes articles from, and no other run meanwhile.</param>
    /// <param name="unfinished">Runs of this process that are over and could not be written down as such.</param>
    /// <exception cref="SourceClaimedException">Another run is at work on one of them.</exception>
    public static Run Begin(
        DbConnection connection, DateTimeOffset now, RollCall roll, string owner, string kind, Recipe recipe, IReadOnlyCollection<string> sources, IReadOnlyCollection<long> unfinished)
    {
        Close(connection, unfinished);
        foreach (var (id, other) in connection.Query<(long, string)>("select id, owner from run where status = 'running'").AsList())
        {
            if (roll.IsGone(other))
            {
                connection.Execute("update run set status = 'interrupted' where id = @id", new { id });
            }
        }

        var run = connection.QuerySingle<long>(
            """
            insert into run (kind, status, started, owner, program_version, rules_hash, model_id)
            values (@kind, 'running', @now, @owner, @ProgramVersion, @Rules, @Model)
            returning id
            """,
            new { kind, now = Days.Write(now), owner, recipe.ProgramVersion, recipe.Rules, recipe.Model });
        SourceClaims.Take(connection, roll, run, sources);
        return new Run(run, kind, recipe);
    }

    /// <summary>Writes down that runs are over that could not be ended.</summary>
    public static void Close(DbConnection connection, IReadOnlyCollection<long> unfinished) =>
        connection.Execute("update run set status = 'failed' where id = @id and status = 'running'", unfinished.Select(id => new { id }));

    /// <summary>Whether a run goes on: one that was taken for dead is over, though its process lives.</summary>
    public static bool IsRunning(Session session, long run) => session.Number("select count(*) from run where id = @run and status = 'running'", new { run }) > 0;

    /// <param name="sources">What the run asked for articles: those that gave none are noted too.</param>
    public static RunCounts Finish(Session session, long run, RunStatus status, IReadOnlyCollection<string> sources, DateTimeOffset now)
    {
        var connection = session.Connection;
        var counts = Count(connection, run);
        RunSources.Add(connection, run, sources);
        SourceClaims.Free(connection, run);
        connection.Execute(
            "update run set status = @status, ended = @now, counts = @counts where id = @run",
            new { run, status = Kebab.Write(status), now = Days.Write(now), counts = JsonSerializer.Serialize(counts, JsonText.Options) });
        return counts;
    }

    public static void AddItem(Session session, object item) => session.Execute(
        """
        insert into run_item (run_id, source_id, path, article_id, status, stage, class, reason, remedy, facts, deals)
        values (@RunId, @SourceId, @Path, @ArticleId, @Status, @Stage, @Class, @Reason, @Remedy, @Facts, @Deals)
        on conflict (run_id, source_id, path) do update
        set article_id = excluded.article_id, status = excluded.status, stage = excluded.stage, class = excluded.class,
            reason = excluded.reason, remedy = excluded.remedy, facts = excluded.facts, deals = excluded.deals
        """, item);

    /// <param name="run">Only this one; null for all, newest first.</param>
    public static IReadOnlyList<RunReport> List(DbConnection connection, RollCall roll, long? run = null) =>
    [
        .. connection.Query<RunRow>(
            """
            select id, kind, status, started, ended, owner, program_version, rules_hash, model_id, counts
            from run
            where @run is null or id = @run
            order by id desc
            """, new { run }).AsList()
            .Select(r => r.ToReport(connection, roll)),
    ];

    /// <summary>By source and path.</summary>
    public static IEnumerable<RunItemReport> Items(DbConnection connection, long run, Outcome? outcome) => connection
        .Stream<ItemRow>($"select {ItemColumns} from source s cross join run_item i where {OfSource("i", outcome)} order by s.name, i.path", new { run })
        .Select(i => i.ToReport());

    /// <summary>Asks for some of them, which <see cref="ReadItems"/> reads: as many as <c>most</c>, which follow the one of <c>source</c> and <c>path</c>.</summary>
    public static string ItemsAfter(Outcome? outcome)
    {
        // Of each source no more than are asked for in all: a server sorts what it reads of one.
        return
            $"""
            select {ItemColumns}
            from source s cross join run_item i
            where s.name >= @source and {Rest("i")}
              and i.path <= (select max(path) from (select f.path from run_item f where {Rest("f")} order by f.path limit @most) first)
            order by s.name, i.path
            limit @most
            """;

        string Rest(string item) =>
            $"{OfSource(item, outcome)} and {item}.path >= case when s.name = @source then @path else '' end and (s.name, {item}.path) <> (@source, @path)";
    }

    public static IReadOnlyList<RunItemReport> ReadItems(SqlMapper.GridReader answers) => [.. answers.Read<ItemRow>().Select(i => i.ToReport())];

    /// <summary>The items whose last run failed on them.</summary>
    public static IEnumerable<Origin> Failed(DbConnection connection) => connection
        .Query<(string Source, string Path)>(
            $"""
            select s.name, run_item.path
            from run_item join source s on s.id = run_item.source_id
            where {StillFailed}
            order by s.name, run_item.path
            """, new { Waits })
        .Select(i => new Origin(i.Source, i.Path));

    // How they ended is a word of the statement itself: what failed is little, and an index holds it.
    private static string OfSource(string item, Outcome? outcome) =>
        $"{item}.run_id = @run and {item}.source_id = s.id {(outcome is { } o ? $"and {item}.status = '{Kebab.Write(o)}'" : "")}";

    private static RunCounts Count(DbConnection connection, long run)
    {
        var rows = connection.Query<(string Status, int Items, int Facts, int Deals)>(
            "select status, count(*), sum(facts), sum(deals) from run_item where run_id = @run group by status", new { run }).AsList();
        return RunSources.CountsOf(rows.Select(r => (r.Status, r.Items))) with { Facts = rows.Sum(r => r.Facts), Deals = rows.Sum(r => r.Deals) };
    }

    private sealed class RunRow
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Status { get; init; } = "";
        public string Started { get; init; } = "";
        public string? Ended { get; init; }
        public string Owner { get; init; } = "";
        public string ProgramVersion { get; init; } = "";
        public string RulesHash { get; init; } = "";
        public string ModelId { get; init; } = "";
        public string? Counts { get; init; }

        public RunReport ToReport(DbConnection connection, RollCall roll) => new(
            Id, Kind, StatusNow(roll), Days.ReadTime(Started), Ended is null ? null : Days.ReadTime(Ended),
            new Recipe(ModelId, RulesHash, ProgramVersion),
            Counts is null ? Count(connection, Id) : JsonSerializer.Deserialize<RunCounts>(Counts, JsonText.Options)!)
        {
            Machine = Owner == RunOwner.Shards ? null : RunOwner.PlaceOf(Owner).Machine,
        };

        // A process that was killed could not say so; the next run that begins writes it down.
        private RunStatus StatusNow(RollCall roll) => Kebab.Read<RunStatus>(Status) is var status && status == RunStatus.Running && roll.IsGone(Owner) ? RunStatus.Interrupted : status;
    }

    private sealed class ItemRow
    {
        public string Source { get; init; } = "";
        public string Path { get; init; } = "";
        public string Status { get; init; } = "";
        public string? Stage { get; init; }
        public string? Class { get; init; }
        public string? Reason { get; init; }
        public string? Remedy { get; init; }
        public int Facts { get; init; }
        public int Deals { get; init; }

        public RunItemReport ToReport() => new(Source, Path, Kebab.Read<Outcome>(Status), Stage, Class, Reason, Remedy, Facts, Deals);
    }
}
