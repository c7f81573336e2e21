using Dapper;
using Extractor.Parties.Companies;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>
/// Makes companies and transactions anew from the deals that stand, the decisions and the aliases, all at once: whatever came in and in
/// whatever order, equal stores have equal ones. It is computed from a snapshot, beside whoever writes; only what is other than before is
/// written, in one short transaction. Who reads meanwhile sees the companies and transactions of before.
/// </summary>
internal static class Consolidation
{
    /// <summary>How often what changed meanwhile is taken in before the caller is given what stood when it asked.</summary>
    private const int Attempts = 3;

    private static readonly string Program = typeof(Consolidation).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>A deal came, went or was judged, or somebody decided on a merge.</summary>
    public static void MarkStale(Session session) => session.Execute("update consolidation set generation = generation + 1");

    public static bool IsFresh(Session session, CompanyAliases aliases) => Now(session).IsFresh(aliases);

    /// <summary>Brings them up to the deals that stand at the call, or later ones; outside of any transaction.</summary>
    public static void Refresh(Store store)
    {
        // Who comes meanwhile waits for what is being made, which may be all that it asks for.
        lock (store.Tellings)
        {
            RefreshAlone(store);
        }
    }

    private static void RefreshAlone(Store store)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var changes = store.InSnapshot(snapshot =>
                Now(snapshot) is var now && now.IsFresh(store.Aliases) ? null : ConsolidationChanges.Of(snapshot, store.Aliases, store.Tellings, now));
            if (changes is null) return;

            // Where somebody else made them anew since, what was compared with is no longer what is there.
            store.Write(s =>
            {
                if (Now(s).Made == changes.Before.Made) changes.Apply(s, MadeWith(store.Aliases));
                return 0;
            });
        }
    }

    private static ConsolidationState Now(Session session) => session.Connection.QuerySingle<ConsolidationState>("select generation, made_of, made, made_with from consolidation");

    // Another build may group otherwise.
    private static string MadeWith(CompanyAliases aliases) => $"{Program} {aliases.Hash}";

    private static bool IsFresh(this ConsolidationState state, CompanyAliases aliases) => state.Generation == state.MadeOf && state.MadeWith == MadeWith(aliases);
}

/// <summary>What companies and transactions were made of.</summary>
/// <param name="Generation">Counts the changes of deals and decisions.</param>
/// <param name="MadeOf">The generation that they were made of.</param>
/// <param name="Made">How often they were made.</param>
/// <param name="MadeWith">By which build and with which aliases.</param>
internal sealed record ConsolidationState(long Generation, long MadeOf, long Made, string MadeWith);
