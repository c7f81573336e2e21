using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Decides on all facts of a filter at once: on exactly those that the reviewer was shown, or on none.</summary>
public sealed class FactBulk(ReviewIndex index)
{
    private readonly Store _store = index.Store;

    /// <summary>What a filter gives now: the count that the button shows, and the mark by which the same set is known again.</summary>
    public BulkSet Count(FactFilter filter) => index.Ask((nameof(FactBulk), filter), i => BulkSet.Of(Marks(i, filter)));

    /// <summary>Accepts or rejects all that the filter gives, or withdraws what was decided on them, as one action.</summary>
    /// <param name="seen">What <see cref="Count"/> gave when the button was drawn.</param>
    /// <returns>Without action where the set is another by now; <see cref="BulkResult.Set"/> is then the new one.</returns>
    /// <exception cref="ArgumentException">The decision is one that needs to say more of each fact.</exception>
    public BulkResult Decide(FactFilter filter, BulkSet seen, Decision decision, string reviewer)
    {
        if (decision is not (Decision.Accept or Decision.Reject or Decision.Withdraw)) throw new ArgumentException($"{Kebab.Write(decision)} cannot be done to many at once", nameof(decision));
        var (facts, generation) = Read(filter);
        var set = SetOf(facts);
        if (set != seen || facts.Count == 0) return new BulkResult(null, set);

        var decisions = facts.DistinctBy(f => f.Key).Select(f => new ReviewDecision(f.Key, f.VerdictId) { Decision = decision }).ToList();
        var summary = $"{Kebab.Write(decision)} of {set.Count} facts";
        var action = _store.Write(s => IsAsRead(s, filter, facts, generation) ? new DecisionWriting(s, reviewer, _store.Time.GetUtcNow()).Write(decisions, summary).Action : null);
        return new BulkResult(action, action is null ? Count(filter) : set);
    }

    // The numbers are of a state of the index; what an article shows since is seen when it is compared with the filter (IsAsRead).
    internal (IReadOnlyList<BulkFact> Facts, long Generation) Read(FactFilter filter)
    {
        var (ids, generation) = new FactList(index).Ids(filter);
        return (_store.Read(s => BulkFact.OfIds(s, ids)), generation);
    }

    // The set was read before anybody had to wait; here, where all others do, only of articles that show something else since.
    internal static bool IsAsRead(Session session, FactFilter filter, IReadOnlyList<BulkFact> facts, long generation)
    {
        if (ShownChanges.Generation(session) == generation) return true;
        var changed = ShownChanges.Keys(session, generation);
        return SetOf(facts.Where(f => changed.Contains(f.Key.ArticleKey))) == SetOf(BulkFact.Changed(session, filter, generation));
    }

    private static BulkSet SetOf(IEnumerable<BulkFact> facts) => BulkSet.Of(facts.Select(f => BulkSet.MarkOf(f.Told)));

    private static List<ulong> Marks(ReviewIndex index, FactFilter filter)
    {
        var (match, marks) = (new FactMatch(index, filter), new List<ulong>());
        foreach (ref readonly var fact in index.Facts.All)
        {
            if (match.Holds(fact)) marks.Add(fact.Mark);
        }

        return marks;
    }
}

/// <summary>How a bulk decision ended.</summary>
/// <param name="Action">What was written; null where the set was another than the reviewer saw, or empty.</param>
/// <param name="Set">What the filter gave when it was asked.</param>
public sealed record BulkResult(ReviewAction? Action, BulkSet Set);
