using Dapper;
using Extractor.Mentions;
using Extractor.Parties.Companies;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>The companies across the articles of a store, and what people decide of their names.</summary>
public sealed class CompanyBook
{
    private readonly Store store;

    internal CompanyBook(Store store) => this.store = store;

    /// <summary>The companies of the deals that stand, those with most transactions first, streamed.</summary>
    /// <param name="name">A part of any of its names, in upper or lower case; null for all.</param>
    public IEnumerable<Company> List(string? name = null)
    {
        store.Refresh();
        return store.Stream(c => CompanyTable.List(c, name));
    }

    /// <summary>The first of the names on which an action decided; null where it decided on none.</summary>
    /// <param name="action">Its number in the log of actions.</param>
    public string? NameOf(long action) => store.Read(s =>
        s.Connection.QueryFirstOrDefault<string>("select left_name from company_decision where action_id = @action order by id", new { action }));

    /// <summary>The number of the last decision on any names, 0 for none: what a page shows was read no later.</summary>
    public long LastDecision() => store.Read(s => s.Number("select coalesce(max(id), 0) from company_decision", new { }));

    /// <summary>Says that two names mean one company.</summary>
    /// <param name="seen">The <see cref="LastDecision"/> that the reviewer saw; null where nothing was looked at before.</param>
    /// <exception cref="StoreException">They are two companies by the aliases' <c>neverMerge</c>, one name already, or somebody else decided on them after <paramref name="seen"/>.</exception>
    public void Merge(string left, string right, string reviewer, long? seen = null) => Decide(new(store.Time.GetUtcNow(), reviewer, TieDecision.Merge, left, right), seen);

    /// <summary>Says that two names mean two companies, whatever the aliases join.</summary>
    /// <param name="seen">The <see cref="LastDecision"/> that the reviewer saw; null where nothing was looked at before.</param>
    /// <exception cref="StoreException">They are one name, or somebody else decided on them after <paramref name="seen"/>.</exception>
    public void Split(string left, string right, string reviewer, long? seen = null) => Decide(new(store.Time.GetUtcNow(), reviewer, TieDecision.Split, left, right), seen);

    /// <summary>Takes back the reviewer's last decision that stands, and nobody else's; null where there is none.</summary>
    public CompanyDecision? Undo(string reviewer)
    {
        var undone = store.Write(s =>
        {
            if (TieLog.Last(CompanyLog.List(s.Connection), d => d.Key, d => d.Decision, d => d.Reviewer == reviewer) is not { } last) return null;
            CompanyLog.Add(s.Connection, last with { At = store.Time.GetUtcNow(), Reviewer = reviewer, Decision = TieDecision.Undo }, Action(s, reviewer, $"took back the {Kebab.Write(last.Decision)} of {last.Left} and {last.Right}"));
            Consolidation.MarkStale(s);
            return last;
        });
        store.Refresh();
        return undone;
    }

    /// <summary>The log of decisions, oldest first.</summary>
    public IReadOnlyList<CompanyDecision> Decisions() => store.Read(s => CompanyLog.List(s.Connection));

    private long Action(Session session, string reviewer, string summary) =>
        ActionLog.Add(session, new ReviewAction(0, store.Time.GetUtcNow(), reviewer, ActionKind.Decide, null, summary));

    private void Decide(CompanyDecision decision, long? seen)
    {
        var (left, right) = (CompanyName.FullKeyOf(decision.Left), CompanyName.FullKeyOf(decision.Right));
        if (left.Length == 0 || right.Length == 0 || left == right) throw new StoreException($"{store.Path}: '{decision.Left}' and '{decision.Right}' are one name; give two");
        store.Write(s =>
        {
            if (seen is { } last && CompanyLog.List(s.Connection, last).FindLast(d => d.Reviewer != decision.Reviewer && d.Key == decision.Key) is { } since)
            {
                throw TieConflict.Of(since.Reviewer, since.At, since.Decision);
            }

            CompanyLog.Add(s.Connection, decision, Action(s, decision.Reviewer, $"{Kebab.Write(decision.Decision)} of {decision.Left} and {decision.Right}"));
            var index = CompanyLog.Index(s.Connection, store.Aliases);
            if (decision.Decision == TieDecision.Merge && index.IdOf(decision.Left) != index.IdOf(decision.Right))
            {
                // Thrown within the transaction: the log stays as it was.
                throw new StoreException($"{store.Path}: '{decision.Left}' and '{decision.Right}' were said to be two companies; change neverMerge in the file of aliases, or undo the split");
            }

            Consolidation.MarkStale(s);
            return 0;
        });
        store.Refresh();
    }
}
