using Dapper;

namespace Extractor.Storage;

/// <summary>What the runs of a store tell of its sources.</summary>
public sealed class SourceRecords(Store store)
{
    /// <summary>The last whole run in which each source was had, by name; sources that never were are left out.</summary>
    public IReadOnlyDictionary<string, SourceRecord> LastHad(IEnumerable<string> sources) => store.Read(s => sources
        .Select(source => s.Connection.QueryFirstOrDefault<(long Run, string Ended)?>(
            // From the newest run back: what was had is nearly always in the first.
            """
            select r.id, r.ended
            from run r
            cross join run_source c
            where c.run_id = r.id and c.source_id = (select id from source where name = @source) and r.kind = 'ingest' and r.status = 'done' and r.ended is not null and not exists (
                select 1 from run_item i where i.run_id = c.run_id and i.source_id = c.source_id and i.path = @source)
            order by r.id desc
            limit 1
            """, new { source }) is { } had ? new SourceRecord(source, had.Run, Days.ReadTime(had.Ended)) : null)
        .OfType<SourceRecord>().ToDictionary(r => r.Source, StringComparer.Ordinal));
}

/// <summary>When a source was last had.</summary>
/// <param name="Ended">The end of that run.</param>
public sealed record SourceRecord(string Source, long Run, DateTimeOffset Ended);
