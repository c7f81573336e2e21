using System.Data.Common;
using Dapper;

namespace Extractor.Storage;

/// <summary>Which run is at work on which source: one at a time, in whatever process.</summary>
internal static class SourceClaims
{
    /// <summary>The first of the sources on which another run is at work; null where all are free.</summary>
    /// <param name="unfinished">Runs that are over, though the store does not say so.</param>
    public static SourceClaim? Find(DbConnection connection, RollCall roll, IEnumerable<string> sources, IReadOnlyCollection<long> unfinished)
    {
        var asked = sources.ToHashSet(StringComparer.Ordinal);
        return connection.Query<(string Source, long Run, string Kind, string Started, string Owner)>(
            """
            select c.source, r.id, r.kind, r.started, r.owner
            from source_claim c join run r on r.id = c.run_id
            where r.status = 'running'
            order by c.source
            """).Where(c => asked.Contains(c.Source) && !unfinished.Contains(c.Run) && !roll.IsGone(c.Owner))
            .Select(c => new SourceClaim(c.Source, c.Run, c.Kind, Days.ReadTime(c.Started), c.Owner, roll.IsHere(c.Owner))).FirstOrDefault();
    }

    /// <summary>Takes sources for a run, in the transaction that begins it; those of runs that are over are free.</summary>
    /// <exception cref="SourceClaimedException">Another run is at work on one of them.</exception>
    public static void Take(DbConnection connection, RollCall roll, long run, IReadOnlyCollection<string> sources)
    {
        connection.Execute("delete from source_claim where run_id in (select id from run where status <> 'running')");
        if (Find(connection, roll, sources, []) is { } claim) throw new SourceClaimedException(claim);
        connection.Execute("insert into source_claim (source, run_id) values (@source, @run)", sources.Distinct(StringComparer.Ordinal).Select(source => new { source, run }));
    }

    public static void Free(DbConnection connection, long run) => connection.Execute("delete from source_claim where run_id = @run", new { run });
}
