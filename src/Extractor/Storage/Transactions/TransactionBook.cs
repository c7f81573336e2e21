using Dapper;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>A transaction with all that its articles say.</summary>
/// <param name="Members">In the order of its tellings.</param>
/// <param name="Grounds">For each member what speaks for it being of one transaction with the first; empty for the first.</param>
public sealed record ToldTransaction(Transaction Transaction, IReadOnlyList<StoredTelling> Members, IReadOnlyList<IReadOnlyList<Ground>> Grounds);

/// <summary>The same deal across the articles of a store: what was merged, and what people decide of it.</summary>
public sealed class TransactionBook
{
    private readonly Store store;

    internal TransactionBook(Store store) => this.store = store;

    /// <summary>The transactions by the day they were first told, streamed.</summary>
    /// <param name="filter">What must hold of a transaction, or of one of its articles.</param>
    public IEnumerable<CurrentTransaction> List(DealFilter? filter = null)
    {
        store.Refresh();
        return store.Stream(c => TransactionTable.List(c, filter ?? new DealFilter()));
    }

    /// <summary>The ids that begin with <paramref name="beginning"/>.</summary>
    public IReadOnlyList<string> Ids(string beginning)
    {
        store.Refresh();
        return store.Read(s => TransactionTable.Ids(s.Connection, beginning));
    }

    /// <summary>The transaction that a telling is of; null where the telling is gone.</summary>
    public string? IdOf(TellingKey telling) => store.Read(s => TransactionTable.IdOf(s.Connection, telling));

    /// <summary>One transaction with every value of every article.</summary>
    /// <exception cref="StoreException">There is none of that id, or several begin so.</exception>
    public ToldTransaction Show(string id)
    {
        var whole = WholeId(id);
        return Told(whole) ?? throw new StoreException($"{store.Path}: the deal is gone; somebody changed the store meanwhile");
    }

    /// <summary>One transaction as they were made last, without making them anew first: what a page shows, which does not wait.</summary>
    /// <param name="id">The whole id.</param>
    /// <returns>Null where there is none of that id, or nothing tells it any longer.</returns>
    public ToldTransaction? Told(string id) => store.InSnapshot(s =>
    {
        var companies = CompanyLog.Index(s.Connection, store.Aliases);
        var members = TellingQuery.OfTransaction(s.Connection, id).OrderBy(m => m.Telling, Comparer<Telling>.Create(Telling.Compare)).ToList();
        return members.Count == 0 ? null : new ToldTransaction(
            TransactionGrouping.Join(members.Select(m => m.Telling), companies), members,
            [.. members.Select((m, i) => i == 0 ? [] : TransactionGrouping.Weigh(members[0].Telling, m.Telling, companies))]);
    });

    /// <summary>The transaction on which an action decided, as it is now; null where the action decided on none.</summary>
    /// <param name="action">Its number in the log of actions.</param>
    public string? IdOf(long action) => store.Read(s =>
        s.Connection.QueryFirstOrDefault<string>("select telling from transaction_decision where action_id = @action order by id desc", new { action }) is { } telling
            ? TransactionTable.IdOf(s.Connection, TellingKey.Parse(telling))
            : null);

    /// <summary>The number of the last decision on any transaction, 0 for none: what a page shows was read no later.</summary>
    public long LastDecision() => store.Read(s => s.Number("select coalesce(max(id), 0) from transaction_decision", new { }));

    /// <summary>Says that two transactions are one. Splits that kept them apart are taken back.</summary>
    /// <param name="seen">The <see cref="LastDecision"/> that the reviewer saw; null where nothing was looked at before.</param>
    /// <returns>The id of the one.</returns>
    /// <exception cref="StoreException">There is no such transaction, they are the same, or somebody else decided on one of them after <paramref name="seen"/>.</exception>
    public string Merge(string id, string other, string reviewer, long? seen = null)
    {
        var (one, two) = (Show(id, reviewer, seen).Transaction, Show(other, reviewer, seen).Transaction);
        if (one.Id == two.Id) throw Refusal(one.Tellings, reviewer, seen, $"{one.Id} is one transaction already; name two");
        HashSet<TellingKey> here = [.. one.Tellings.Select(t => t.Key)], there = [.. two.Tellings.Select(t => t.Key)];
        Decide(reviewer, $"merged deals{Among(one.Deal, two.Deal)}", (seen, [.. here, .. there]), TieDecision.Split, p => (here.Contains(p.One) && there.Contains(p.Other)) || (there.Contains(p.One) && here.Contains(p.Other)),
            new TransactionDecision(store.Time.GetUtcNow(), reviewer, TieDecision.Merge, one.Tellings[0].Key, [two.Tellings[0].Key]));
        return WholeIdOf(one.Tellings[0].Key);
    }

    /// <summary>Says that what an article tells is another deal than the rest of a transaction. Merges that held it there are taken back.</summary>
    /// <param name="article">The article's id or key.</param>
    /// <param name="seen">The <see cref="LastDecision"/> that the reviewer saw; null where nothing was looked at before.</param>
    /// <returns>The id of the transaction that it is now of.</returns>
    /// <exception cref="StoreException">There is no such transaction, the article is none of its, nothing would remain, or somebody else decided on it after <paramref name="seen"/>.</exception>
    public string Split(string id, string article, string reviewer, long? seen = null)
    {
        var told = Show(id, reviewer, seen);
        var parted = told.Members.Where(m => m.Article.Id == article || m.Article.Key == article).Select(m => m.Telling.Key).ToHashSet();
        if (parted.Count == 0) throw Refusal(told.Transaction.Tellings, reviewer, seen, $"no article '{article}' tells {told.Transaction.Id}; it is told by {string.Join(", ", told.Members.Select(m => m.Article.Id))}");
        List<TellingKey> rest = [.. told.Transaction.Tellings.Select(t => t.Key).Where(k => !parted.Contains(k))];
        if (rest.Count == 0) throw Refusal(told.Transaction.Tellings, reviewer, seen, $"{told.Transaction.Id} is told by that article alone; there is nothing to split");
        var first = told.Transaction.Tellings.First(t => parted.Contains(t.Key)).Key;
        Decide(reviewer, $"split a deal{Among(told.Transaction.Deal)}", (seen, [.. parted, .. rest]), TieDecision.Merge, p => parted.Contains(p.One) != parted.Contains(p.Other),
            [.. parted.Order(Comparer<TellingKey>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))).Select(key => new TransactionDecision(store.Time.GetUtcNow(), reviewer, TieDecision.Split, key, rest))]);
        return WholeIdOf(first);
    }

    /// <summary>Takes back the reviewer's last decision that stands, and nobody else's; null where there is none.</summary>
    public TransactionDecision? Undo(string reviewer)
    {
        var undone = store.Write(s =>
        {
            if (TieLog.Last(TransactionLog.List(s.Connection), d => d.Key, d => d.Decision, d => d.Reviewer == reviewer) is not { } last) return null;
            TransactionLog.Add(s.Connection, last with { At = store.Time.GetUtcNow(), Reviewer = reviewer, Decision = TieDecision.Undo }, Action(s, reviewer, "took back a merge or split of deals"));
            Consolidation.MarkStale(s);
            return last;
        });
        store.Refresh();
        return undone;
    }

    /// <summary>The log of decisions, oldest first.</summary>
    public IReadOnlyList<TransactionDecision> Decisions() => store.Read(s => TransactionLog.List(s.Connection));

    // A deal that is gone by another's decision is a conflict as well.
    private ToldTransaction Show(string id, string reviewer, long? seen)
    {
        if (seen is not null && Ids(id).Count == 0) store.Read(s => Demand(s, reviewer, seen, _ => true));
        return Show(id);
    }

    // What cannot be done because somebody else was first is told as that.
    private StoreException Refusal(IReadOnlyList<Telling> told, string reviewer, long? seen, string why)
    {
        HashSet<TellingKey> tellings = [.. told.Select(t => t.Key)];
        store.Read(s => Demand(s, reviewer, seen, d => Concerns(d, tellings)));
        return new StoreException($"{store.Path}: {why}");
    }

    private static bool Concerns(TransactionDecision decision, HashSet<TellingKey> tellings) => decision.Pairs.Any(p => tellings.Contains(p.One) || tellings.Contains(p.Other));

    private static int Demand(Session session, string reviewer, long? seen, Predicate<TransactionDecision> concerned)
    {
        if (seen is { } last && TransactionLog.List(session.Connection, last).FindLast(d => d.Reviewer != reviewer && concerned(d)) is { } since)
        {
            throw TieConflict.Of(since.Reviewer, since.At, since.Decision);
        }

        return 0;
    }

    private static string Among(params IEnumerable<Deal> deals) =>
        string.Join(", ", deals.SelectMany(d => d.From.Concat(d.To)).Distinct(StringComparer.Ordinal)) is { Length: > 0 } names ? $" of {names}" : "";

    private void Decide(string reviewer, string summary, (long? Last, HashSet<TellingKey> Tellings) seen, TieDecision contrary, Predicate<(TellingKey One, TellingKey Other)> concerns, params IReadOnlyList<TransactionDecision> decisions)
    {
        store.Write(s =>
        {
            Demand(s, reviewer, seen.Last, d => Concerns(d, seen.Tellings));
            var action = Action(s, reviewer, summary);
            foreach (var standing in TransactionLog.Standing(s.Connection).Where(d => d.Decision == contrary && d.Pairs.Any(p => concerns(p))))
            {
                TransactionLog.Add(s.Connection, standing with { At = store.Time.GetUtcNow(), Reviewer = reviewer, Decision = TieDecision.Undo }, action);
            }

            foreach (var decision in decisions) TransactionLog.Add(s.Connection, decision, action);
            Consolidation.MarkStale(s);
            return 0;
        });
        store.Refresh();
    }

    private long Action(Session session, string reviewer, string summary) =>
        ActionLog.Add(session, new ReviewAction(0, store.Time.GetUtcNow(), reviewer, ActionKind.Decide, null, summary));

    private string WholeId(string beginning) => Ids(beginning) switch
    {
        [var id] => id,
        [] => throw new StoreException($"{store.Path}: there is no deal '{beginning}'; 'extractor deals' lists the ids"),
        var several => throw new StoreException($"{store.Path}: {several.Count} deals begin with '{beginning}'; write more of the id"),
    };

    private string WholeIdOf(TellingKey key) => store.Read(s => TransactionTable.IdOf(s.Connection, key))
        ?? throw new StoreException($"{store.Path}: the deal is gone; somebody changed the store meanwhile");
}
