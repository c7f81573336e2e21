using System.Data.Common;
using System.Text.Json;
using Dapper;
using Extractor.Mentions;
using Extractor.Sources;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Shards;

/// <summary>Shards and their sources in the store.</summary>
internal static class ShardTable
{
    public const string Insert =
        """
        insert into shard (run_id, number, source, part, articles, state) values (@Run, @Number, @Source, @Part, @Articles, 'waiting')
        """;

    public static object RowOf(long run, Shard shard) => new { Run = run, shard.Number, shard.Source, Part = JsonSerializer.Serialize(shard.Part, JsonText.Options), shard.Articles };

    public static void AddSource(Session session, long run, int number, ShardSource source) => session.Execute(
        "insert into shard_source (run_id, number, name, opening) values (@run, @number, @Name, @Opening)",
        new { run, number, source.Settings.Name, Opening = JsonSerializer.Serialize(source, JsonText.Options) });

    public static IReadOnlyList<string> Sources(DbConnection connection, long run) =>
        connection.Query<string>("select distinct name from shard_source where run_id = @run order by name", new { run }).AsList();

    /// <summary>Shards of runs that are cut, which are not over, in order.</summary>
    /// <param name="which">A condition on the table <c>shard</c>.</param>
    public static IReadOnlyList<ShardPlace> Places(DbConnection connection, string which, int most) =>
    [
        .. connection.Query<(long Run, int Number, string Model, string Rules, string Program, string? Job)>(
            $"""
            select shard.run_id, shard.number, run.model_id, run.rules_hash, run.program_version, shard.job
            from shard join run on run.id = shard.run_id
            where shard.state in ('waiting', 'running') and {which} and run.status = 'running' and run.owner = @Shards
            order by shard.run_id, shard.number
            limit @most
            """, new { RunOwner.Shards, most }).Select(r => new ShardPlace(r.Run, r.Number, new Recipe(r.Model, r.Rules, r.Program), r.Job)),
    ];

    public static Row? Find(DbConnection connection, long run, int number) => connection.QuerySingleOrDefault<Row>(
        """
        select shard.run_id, shard.number, shard.part, shard.state, shard.attempts, shard.in_hand, shard.suspect, shard.deaths, shard_source.opening,
               run.kind, run.status, run.model_id, run.rules_hash, run.program_version
        from shard
        join run on run.id = shard.run_id
        join shard_source on shard_source.run_id = shard.run_id and shard_source.number = shard.source
        where shard.run_id = @run and shard.number = @number
        """, new { run, number });

    public static void Begin(Session session, string owner, ShardTask task, DateTimeOffset now) => session.Execute(
        """
        update shard set state = 'running', attempts = @Attempt, in_hand = null, suspect = @Suspect, deaths = @Deaths, owner = @Owner, started = @now
        where run_id = @Id and number = @Number
        """, new { task.Attempt, task.Suspect, task.Deaths, Owner = owner, now = Days.Write(now), task.Run.Id, task.Number });

    public static void Advance(Session session, ShardTask task, int items) => session.Execute(
        "update shard set seen = seen + @items, in_hand = null where run_id = @Id and number = @Number", new { items, task.Run.Id, task.Number });

    public static void End(Session session, ShardTask task, ShardState state, string? reason, DateTimeOffset now) => session.Execute(
        """
        update shard set state = @state, reason = @reason, ended = @now, in_hand = null
        where run_id = @Id and number = @Number and state in ('waiting', 'running')
        """, new { state = Kebab.Write(state), reason, now = Days.Write(now), task.Run.Id, task.Number });

    // Another attempt may have it in hand meanwhile, and goes on.
    public static void GiveBack(Session session, string owner, ShardTask task) => session.Execute(
        """
        update shard set state = 'waiting', attempts = attempts - 1, owner = null, in_hand = null
        where run_id = @Id and number = @Number and state = 'running' and attempts = @Attempt and owner = @Owner
        """, new { task.Run.Id, task.Number, task.Attempt, Owner = owner });

    /// <summary>Those of the items that a run has not kept.</summary>
    public static IReadOnlyList<RunItem> NotKept(DbConnection connection, long run, IReadOnlyList<RunItem> items)
    {
        var kept = items.Select(i => i.Origin.Source).Distinct(StringComparer.Ordinal).SelectMany(source => connection.Query<string>(
            """
            select path
            from run_item join source on source.id = run_item.source_id
            where run_id = @run and source.name = @source and path in (select value from json_each(@paths))
            """, new { run, source, paths = JsonText.Write<string>([.. items.Where(i => i.Origin.Source == source).Select(i => i.Origin.Path)]) }).Select(path => new Origin(source, path))).ToHashSet();
        return [.. items.Where(i => !kept.Contains(i.Origin))];
    }

    public static ShardProgress? Progress(DbConnection connection, long run)
    {
        var states = connection.Query<(string State, int Shards, long Seen, long Articles)>(
            "select state, count(*), sum(seen), sum(articles) from shard where run_id = @run group by state", new { run }).ToDictionary(r => Kebab.Read<ShardState>(r.State));
        if (states.Count == 0) return null;
        var atWork = connection.Query<(int Number, string Owner, int Attempts, string Started, int Seen, int Articles)>(
            "select number, owner, attempts, started, seen, articles from shard where run_id = @run and state = 'running' order by number", new { run });
        return new ShardProgress(
            Of(ShardState.Waiting), Of(ShardState.Running), Of(ShardState.Done), Of(ShardState.Failed), states.Values.Sum(s => s.Seen), states.Values.Sum(s => s.Articles),
            [
                .. atWork.Select(a => (a, RunOwner.PlaceOf(a.Owner))).Select(p =>
                    new ShardAtWork(p.a.Number, p.Item2.Machine, p.Item2.Process, p.a.Attempts, Days.ReadTime(p.a.Started), p.a.Seen, p.a.Articles)),
            ]);

        int Of(ShardState state) => states.TryGetValue(state, out var found) ? found.Shards : 0;
    }

    internal sealed class Row
    {
        public long RunId { get; init; }
        public int Number { get; init; }
        public string Part { get; init; } = "";
        public string State { get; init; } = "";
        public int Attempts { get; init; }
        public string? InHand { get; init; }
        public string? Suspect { get; init; }
        public int Deaths { get; init; }
        public string Opening { get; init; } = "";
        public string Kind { get; init; } = "";
        public string Status { get; init; } = "";
        public string ModelId { get; init; } = "";
        public string RulesHash { get; init; } = "";
        public string ProgramVersion { get; init; } = "";

        public Recipe Recipe => new(ModelId, RulesHash, ProgramVersion);

        /// <summary>Whether there is something to do.</summary>
        public bool IsOpen => Status == "running" && Kebab.Read<ShardState>(State) is ShardState.Waiting or ShardState.Running;

        /// <summary>The next attempt at it. What was in hand is what the last one died of: who stops otherwise leaves nothing in hand.</summary>
        public ShardTask ToTask() => new(
            new Run(RunId, Kind, Recipe), Number, JsonSerializer.Deserialize<ShardSource>(Opening, JsonText.Options)!, JsonSerializer.Deserialize<SourcePart>(Part, JsonText.Options)!, Attempts + 1)
        {
            Suspect = InHand ?? Suspect, Deaths = InHand is null ? Deaths : InHand == Suspect ? Deaths + 1 : 1,
        };
    }
}
