using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Decides on all facts of a filter at once: on exactly those that the reviewer was shown, or on none.</summary>
public sealed class FactBulk(Store store)
{
    /// <summary>What a filter gives now: the count that the button shows, and the mark by which the same set is known again.</summary>
    public BulkSet Count(FactFilter filter) => store.Read(s => BulkSet.Of(FactQuery.List(s.Connection, filter)));

    /// <summary>Accepts or rejects all that the filter gives, or withdraws what was decided on them, as one action.</summary>
    /// <param name="seen">What <see cref="Count"/> gave when the button was drawn.</param>
    /// <returns>Without action where the set is another by now; <see cref="BulkResult.Set"/> is then the new one.</returns>
    /// <exception cref="ArgumentException">The decision is one that needs to say more of each fact.</exception>
    public BulkResult Decide(FactFilter filter, BulkSet seen, Decision decision, string reviewer)
    {
        if (decision is not (Decision.Accept or Decision.Reject or Decision.Withdraw)) throw new ArgumentException($"{Kebab.Write(decision)} cannot be done to many at once", nameof(decision));
        var (facts, generation) = store.Read(s => s.InSnapshot(t => (FactQuery.List(t.Connection, filter).ToList(), ShownChanges.Generation(t))));
        var set = BulkSet.Of(facts);
        if (set != seen || facts.Count == 0) return new BulkResult(null, set);

        var decisions = facts.DistinctBy(f => f.Key).Select(f => new ReviewDecision(f.Key, f.VerdictId) { Decision = decision }).ToList();
        var summary = $"{Kebab.Write(decision)} of {set.Count} facts";
        var action = store.Write(s => IsAsRead(s, filter, facts, generation) ? new DecisionWriting(s, reviewer, store.Time.GetUtcNow()).Write(decisions, summary).Action : null);
        return new BulkResult(action, action is null ? Count(filter) : set);
    }

    // The set was read before anybody had to wait; here, where all others do, only of articles that show something else since.
    internal static bool IsAsRead(Session session, FactFilter filter, IReadOnlyList<CurrentFact> facts, long generation)
    {
        if (ShownChanges.Generation(session) == generation) return true;
        var changed = ShownChanges.Keys(session, generation);
        return BulkSet.Of(facts.Where(f => changed.Contains(f.Key.ArticleKey))) == BulkSet.Of(FactQuery.ListChanged(session.Connection, filter, generation));
    }
}

/// <summary>A set of facts: how many, and a mark that is another where any fact came, went, changed or was decided on.</summary>
public sealed record BulkSet(int Count, string Mark)
{
    internal static BulkSet Of(IEnumerable<CurrentFact> facts)
    {
        var (count, hash) = (0, new System.IO.Hashing.XxHash3());
        foreach (var fact in facts)
        {
            count++;
            var told = $"{fact.Key.TextHash} {fact.Key.Kind} {fact.Key.Span} {fact.Decision} {ShownFact.Of(fact.Fact).ToJson()}\n";
            hash.Append(System.Text.Encoding.UTF8.GetBytes(told));
        }

        return new BulkSet(count, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}

/// <summary>How a bulk decision ended.</summary>
/// <param name="Action">What was written; null where the set was another than the reviewer saw, or empty.</param>
/// <param name="Set">What the filter gave when it was asked.</param>
public sealed record BulkResult(ReviewAction? Action, BulkSet Set);
