using System.Data.Common;
using Dapper;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review.Tallies;

/// <summary>The numbers of a dashboard, of one state of a store.</summary>
/// <param name="Holdings">How much the store holds.</param>
/// <param name="Deals">Each once, by id, as they were put together last.</param>
/// <param name="Judged">The facts that people decided, in the order of the decisions.</param>
/// <param name="Reviewers">What reviewers did each day, oldest first.</param>
/// <param name="Nights">The days on which runs brought articles, oldest first.</param>
public sealed record Tally(Holdings Holdings, IReadOnlyList<CountedDeal> Deals, IReadOnlyList<JudgedFact> Judged, IReadOnlyList<ReviewerDay> Reviewers, IReadOnlyList<Night> Nights);

/// <summary>
/// Counts for a dashboard. What was counted is kept in memory until facts, deals or verdicts change, whoever changes them; of the deals
/// only those are counted again that may have changed. Safe for any number of threads.
/// </summary>
public sealed class TallyBook
{
    private readonly Store store;
    private readonly Func<DbConnection, CountedDeals, CountedDeals> _readDeals;
    private readonly Lock _counting = new();
    private CountedDeals _deals = CountedDeals.None;
    private volatile Counted? _counted;

    public TallyBook(Store store)
        : this(store, CountedDealQuery.List)
    {
    }

    internal TallyBook(Store store, Func<DbConnection, CountedDeals, CountedDeals> readDeals) => (this.store, _readDeals) = (store, readDeals);

    /// <summary>The numbers as they are now; while somebody else counts, as they were counted last.</summary>
    public Tally Now()
    {
        // Counting takes seconds where all deals were made anew: one caller does, the others go on with what was counted before.
        if (!_counting.TryEnter())
        {
            if (_counted is { } before) return before.Tally;
            _counting.Enter();
        }

        try
        {
            var counted = store.InSnapshot(Count);
            _counted = counted;
            return counted.Tally;
        }
        finally
        {
            _counting.Exit();
        }
    }

    /// <summary>Deals with the sentences that give their amounts (<see cref="Kind.Money"/>) or capacities (<see cref="Kind.Power"/>), in the order of their ids here.</summary>
    public IReadOnlyList<ToldDeal> Told(IReadOnlyList<string> ids, Kind kind) => store.Read(s => ToldDealQuery.List(s.Connection, ids, kind));

    /// <summary>How many decisions on facts people took since a time; since ever where it is null.</summary>
    public long DecidedSince(DateTimeOffset? since) => store.Read(s => s.Connection.QuerySingle<long>(
        "select count(*) from verdict where at > @since and target = 'fact' and decision in ('accept', 'correct', 'reject', 'add')",
        new { since = since is { } time ? Days.Write(time) : "" }));

    private Counted Count(Session snapshot)
    {
        var connection = snapshot.Connection;
        var stamp = connection.QuerySingle<string>(
            """
            select s.generation || ' ' || c.made || ' ' || coalesce((select max(id) from verdict), 0)
                   || ' ' || coalesce((select max(id) || ' ' || count(ended) from run), '')
            from shown_state s cross join consolidation c
            """);
        if (_counted is { } counted && counted.Stamp == stamp) return counted;
        _deals = _readDeals(connection, _deals);
        return new Counted(stamp, new Tally(HoldingsQuery.Read(connection), _deals.Deals, JudgedFactQuery.List(connection), ReviewerDayQuery.List(connection), NightsOf(RunLog.List(connection, store.Roll(snapshot)))));
    }

    private static IReadOnlyList<Night> NightsOf(IReadOnlyList<RunReport> runs) =>
    [
        .. runs.Where(r => r.Kind != "reprocess").GroupBy(r => DateOnly.FromDateTime(r.Started.UtcDateTime)).OrderBy(g => g.Key).Select(g => new Night(
            g.Key, g.Count(), g.Sum(r => r.Counts.New + r.Counts.Changed), g.Sum(r => r.Counts.Facts), g.Sum(r => r.Counts.Deals), g.Sum(r => r.Counts.Failed))),
    ];

    private sealed record Counted(string Stamp, Tally Tally);
}
