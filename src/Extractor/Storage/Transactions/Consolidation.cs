using Dapper;
using Extractor.Deals.Transactions;
using Extractor.Parties.Companies;

namespace Extractor.Storage.Transactions;

/// <summary>
/// Makes companies and transactions anew from the deals that stand, the decisions and the aliases, all at once: whatever came in and in
/// whatever order, equal stores have equal ones. Done after a run, and before a question where something has changed since.
/// </summary>
internal static class Consolidation
{
    private static readonly string Program = typeof(Consolidation).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>A deal came, went or was judged, or somebody decided on a merge.</summary>
    public static void MarkStale(Session session) => session.Execute("update consolidation set stale = 1 where stale = 0");

    public static bool IsFresh(Session session, CompanyAliases aliases) =>
        session.Connection.QuerySingle<(string MadeWith, long Stale)>("select made_with, stale from consolidation") is (var madeWith, 0) && madeWith == MadeWith(aliases);

    /// <summary>Within a transaction of the caller's.</summary>
    public static void Refresh(Session session, CompanyAliases aliases)
    {
        if (IsFresh(session, aliases)) return;
        var connection = session.Connection;
        var companies = CompanyLog.Index(connection, aliases);
        var stored = TellingQuery.List(connection).ToList();
        var transactions = TransactionGrouping.Group(stored.Select(s => s.Telling), companies, TransactionLog.Ties(connection));

        connection.Execute("delete from transaction_deal; delete from transactions; delete from deal_company; delete from company_name; delete from company");
        CompanyTable.Add(session, stored, companies);
        TransactionTable.Add(session, transactions, stored.ToDictionary(s => s.Telling.Key, s => s.DealId));
        session.Execute("update consolidation set made_with = @madeWith, stale = 0", new { madeWith = MadeWith(aliases) });
    }

    // Another build may group otherwise.
    private static string MadeWith(CompanyAliases aliases) => $"{Program} {aliases.Hash}";
}
