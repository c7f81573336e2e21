using Dapper;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>
/// The numbers of a dashboard. What has to be counted through is kept in memory until facts, deals or verdicts change, whoever changes
/// them. Safe for any number of threads.
/// </summary>
public sealed class TallyBook(Store store)
{
    private readonly Lock _counting = new();
    private Counted? _counted;

    /// <summary>How much the store holds.</summary>
    public Holdings Holdings => Now().Holdings;

    /// <summary>The deals, each once, by id, as they were put together last.</summary>
    public IReadOnlyList<CountedDeal> Deals => Now().Deals;

    /// <summary>The facts that people decided, in the order of the decisions.</summary>
    public IReadOnlyList<JudgedFact> Judged => Now().Judged;

    /// <summary>What reviewers did each day, oldest first.</summary>
    public IReadOnlyList<ReviewerDay> Reviewers => Now().Reviewers;

    /// <summary>The days on which runs brought articles, oldest first.</summary>
    public IReadOnlyList<Night> Nights => Now().Nights;

    private static IReadOnlyList<Night> NightsOf(IReadOnlyList<RunReport> runs) =>
    [
        .. runs.Where(r => r.Kind != "reprocess").GroupBy(r => DateOnly.FromDateTime(r.Started.UtcDateTime)).OrderBy(g => g.Key).Select(g => new Night(
            g.Key, g.Count(), g.Sum(r => r.Counts.New + r.Counts.Changed), g.Sum(r => r.Counts.Facts), g.Sum(r => r.Counts.Deals), g.Sum(r => r.Counts.Failed))),
    ];

    /// <summary>Deals with the sentences that give their amounts (<see cref="Kind.Money"/>) or capacities (<see cref="Kind.Power"/>), in the order of their ids here.</summary>
    public IReadOnlyList<ToldDeal> Told(IReadOnlyList<string> ids, Kind kind) => store.Read(s => ToldDealQuery.List(s.Connection, ids, kind));

    /// <summary>How many decisions on facts people took since a time; since ever where it is null.</summary>
    public long DecidedSince(DateTimeOffset? since) => store.Read(s => s.Connection.QuerySingle<long>(
        "select count(*) from verdict where at > @since and target = 'fact' and decision in ('accept', 'correct', 'reject', 'add')",
        new { since = since is { } time ? Days.Write(time) : "" }));

    private Counted Now()
    {
        lock (_counting)
        {
            return _counted = store.Read(s =>
            {
                var connection = s.Connection;
                var stamp = connection.QuerySingle<string>(
                    """
                    select s.generation || ' ' || c.made || ' ' || coalesce((select max(id) from verdict), 0)
                           || ' ' || coalesce((select max(id) || ' ' || count(ended) from run), '')
                    from shown_state s cross join consolidation c
                    """);
                return _counted is { } counted && counted.Stamp == stamp ? counted : new Counted(
                    stamp, HoldingsQuery.Read(connection), NightsOf(RunLog.List(connection)), CountedDealQuery.List(connection), JudgedFactQuery.List(connection), ReviewerDayQuery.List(connection));
            });
        }
    }

    private sealed record Counted(
        string Stamp, Holdings Holdings, IReadOnlyList<Night> Nights, IReadOnlyList<CountedDeal> Deals, IReadOnlyList<JudgedFact> Judged, IReadOnlyList<ReviewerDay> Reviewers);
}
