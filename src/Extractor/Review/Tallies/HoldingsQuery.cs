using System.Data.Common;
using Dapper;

namespace Extractor.Review.Tallies;

/// <summary>Counts what a store holds.</summary>
internal static class HoldingsQuery
{
    /// <summary>What was rejected is found by its verdicts, which are few; to look through all facts takes half a second a million.</summary>
    public static Holdings Read(DbConnection connection) => connection.QuerySingle<Holdings>(
        """
        select (select count(*) from article where canonical_id = id) as Articles,
               (select count(*) from fact_shown) - (
                   select count(*)
                   from verdict r
                   join article_version v on v.text_hash = r.text_hash
                   join article a on a.current_version_id = v.id and a.canonical_id = a.id
                   join fact_shown f on f.article_id = a.id and f.verdict_id = r.id
                   where r.target = 'fact' and r.decision = 'reject') as Facts,
               (select count(*) from transactions) as Deals,
               (select count(*) from company) as Companies
        """);
}
