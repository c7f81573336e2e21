using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Alerts;

/// <summary>What the runs of a store told, each thing once, and what is yet to be delivered.</summary>
public sealed class AlertBook(Store store)
{
    private const string DealScope = "alerts.deals";
    private const string ContradictionScope = "alerts.contradictions";

    /// <summary>
    /// Finds what a run is to tell and keeps it as undelivered, all in one transaction: killed before, nothing is told, and what it would have
    /// told of deals, contradictions and watches the next run tells.
    /// </summary>
    /// <returns>What the run did, with what is new of it.</returns>
    public RunSummary Settle(long run, AlertSettings settings, IReadOnlyList<WatchSettings> watches)
    {
        store.Refresh();
        var report = store.FindRun(run) ?? throw new StoreException($"{store.Path}: there is no run {run}");
        var sources = store.RunSources(run);
        return store.Write(s =>
        {
            var now = store.Time.GetUtcNow();
            var sightings = new SightingQuery(s.Connection, run);
            var contradictions = sightings.Contradictions();
            List<Alert> found =
            [
                .. RunAlerts.Failures(report, settings.Failures) is { } failures ? [failures] : Array.Empty<Alert>(),
                .. settings.Silent ? Silences(s, run, sources) : [],
                .. settings.Halved ? Falls(s, run, report.Started, sources) : [],
                .. settings.Contradictions ? ToldTable.Fresh(s, ContradictionScope, "", contradictions, now).Select(RunAlerts.Of) : [],
                .. settings.Deals.Count > 0 ? Deals(s, sightings, settings.Deals, now) : [],
                .. watches.Select(w => Digest(s, sightings, w, run, now)).OfType<Alert>(),
            ];
            IReadOnlyList<Alert> told = [.. found.Where(a => AlertTable.Add(s.Connection, a, run, settings.Receivers, now))];
            return new RunSummary(
                report, sources, FailureGroup.Of(RunLog.Items(s.Connection, run, Outcome.Failed)), Shown(s, sightings.Brought()), [.. contradictions.Where(c => c.IsBrought).Select(c => c.What)], told);
        });
    }

    /// <summary>The alerts that were found, the newest first.</summary>
    public IReadOnlyList<StoredAlert> List(AlertFilter? filter = null) => store.Read(s => AlertTable.List(s.Connection, filter ?? new AlertFilter()));

    /// <summary>How many alerts a receiver has not taken yet.</summary>
    public int Undelivered() => store.Read(s => s.Connection.QuerySingle<int>("select count(distinct alert_id) from alert_delivery where delivered is null"));

    /// <summary>Takes in hand what a receiver is yet to be given; another process that is at it keeps its own.</summary>
    public IReadOnlyList<PendingAlert> Claim(string receiver) => store.Write(s => AlertTable.Claim(s.Connection, store.Roll(s), store.Own(s), receiver));

    /// <summary>Notes that a receiver took an alert, or why it did not.</summary>
    public void Note(PendingAlert alert, string receiver, string? reason) => store.Write(s =>
    {
        AlertTable.Note(s.Connection, alert.Id, receiver, reason, store.Time.GetUtcNow());
        return 0;
    });

    /// <summary>Lets go what was taken in hand and not tried.</summary>
    public void Release(string receiver) => store.Write(s =>
    {
        AlertTable.Release(s.Connection, store.Owner, receiver);
        return 0;
    });

    /// <summary>Since when a watch is told of, and how many digests it gave; null before its first run.</summary>
    public (DateTimeOffset Since, int Digests)? Told(WatchSettings watch) => store.Read(s => s.Connection.QuerySingleOrDefault<(string? Since, int Digests)>(
        "select since, (select count(*) from alert where kind = 'watch' and substr(key, 1, length(@prefix)) = @prefix) from told_scope where scope = @scope",
        new { scope = ScopeOf(watch), prefix = $"watch:{watch.Name}:" }) is { Since: { } since } told ? (Days.ReadTime(since), told.Digests) : ((DateTimeOffset, int)?)null);

    private static string ScopeOf(WatchSettings watch) => $"watch:{watch.Name}";

    private static IEnumerable<Alert> Silences(Session session, long run, IReadOnlyList<SourceReport> sources) =>
        from source in sources
        where source.IsSilent
        let last = session.Connection.QuerySingleOrDefault<long>(
            """
            select coalesce(max(c.run_id), 0)
            from run_source c join source s on s.id = c.source_id
            where s.name = @Source and c.run_id < @run and c.new + c.changed + c.unchanged + c.duplicate > 0
            """, new { source.Source, run })
        select RunAlerts.Silent(source, last);

    private static IEnumerable<Alert> Falls(Session session, long run, DateTimeOffset started, IReadOnlyList<SourceReport> sources)
    {
        var yields = session.Connection.Query<(string Source, long Run, string Started, int Articles, int Facts)>(
            """
            select s.name, r.id, r.started, count(*), sum(i.facts)
            from run r join run_item i on i.run_id = r.id join source s on s.id = i.source_id
            where r.kind = 'ingest' and r.status = 'done' and r.id <= @run and i.status in ('new', 'changed')
              and r.started >= @since
            group by s.name, r.id
            order by s.name, r.id
            """, new { run, since = Days.Write(started.AddDays(-90)) }).ToLookup(y => y.Source, y => new SourceYield(y.Source, y.Run, Days.ReadTime(y.Started), y.Articles, y.Facts));
        return sources.Select(s => SourceFall.Of([.. yields[s.Source]], run)).OfType<SourceFall>().Select(RunAlerts.Halved);
    }

    // One scope for all sizes: a deal that reaches two of them is told once.
    private static IEnumerable<Alert> Deals(Session session, SightingQuery sightings, IReadOnlyList<DealAlertSettings> sizes, DateTimeOffset now)
    {
        var filters = sizes.Select(d => d.Filter).ToList();
        var matches = filters.SelectMany(sightings.Deals).DistinctBy(d => d.What).ToList();
        return Shown(session, ToldTable.Fresh(session, DealScope, string.Join(' ', filters), matches, now)).Select(RunAlerts.Of);
    }

    private static Alert? Digest(Session session, SightingQuery sightings, WatchSettings watch, long run, DateTimeOffset now)
    {
        if (watch.Facts is { } query)
        {
            var filter = WatchSettings.ReadFacts(query);
            var facts = ToldTable.Fresh(session, ScopeOf(watch), $"facts?{filter}", sightings.Facts(filter), now);
            return facts.Count == 0 ? null : RunAlerts.Digest(watch, run, FactQuery.OfIds(session.Connection, facts));
        }

        var asked = WatchSettings.ReadDeals(watch.Deals);
        var deals = ToldTable.Fresh(session, ScopeOf(watch), $"deals?{asked}", sightings.Deals(asked), now);
        return deals.Count == 0 ? null : RunAlerts.Digest(watch, run, Shown(session, deals));
    }

    private static List<CurrentTransaction> Shown(Session session, IReadOnlyList<string> ids) =>
        [.. ids.Chunk(500).SelectMany(some => TransactionTable.OfIds(session.Connection, some)).OrderBy(t => t.Id, StringComparer.Ordinal)];
}
