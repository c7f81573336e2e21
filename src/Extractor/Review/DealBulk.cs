using System.Text.Json;
using Dapper;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Decides on all deals of a filter at once, each as all of its articles tell it: on exactly those that the reviewer was shown, or on none.</summary>
public sealed class DealBulk(ReviewIndex index)
{
    private readonly Store _store = index.Store;

    /// <summary>What a filter gives now: the count that the button shows, and the mark by which the same set is known again.</summary>
    public BulkSet Count(DealFilter filter) => index.Ask((nameof(DealBulk), filter), i =>
        BulkSet.Of(Found(i, filter).Select(f => BulkSet.MarkOf(f.Deal.Number, f.Told.Select(place => i.Deals.At(place).Mark)))));

    /// <summary>Accepts all that the filter gives with their facts, or rejects them, or withdraws what was decided on them, as one action.</summary>
    /// <param name="seen">What <see cref="Count"/> gave when the button was drawn.</param>
    /// <returns>Without action where the set is another by now; <see cref="BulkResult.Set"/> is then the new one.</returns>
    /// <exception cref="ArgumentException">The decision is one that needs to say more of each deal.</exception>
    public BulkResult Decide(DealFilter filter, BulkSet seen, Decision decision, string reviewer)
    {
        if (decision is not (Decision.Accept or Decision.Reject or Decision.Withdraw)) throw new ArgumentException($"{Kebab.Write(decision)} cannot be done to many at once", nameof(decision));
        var read = Read(filter);
        if (read.Set != seen || seen.Count == 0) return new BulkResult(null, read.Set);

        var review = new DealReview(_store);
        var decisions = read.Deals
            .SelectMany(d => decision == Decision.Accept ? review.Accept(d.Key, d.VerdictId) : [new ReviewDecision(d.Key, d.VerdictId) { Decision = decision }])
            .DistinctBy(d => d.Key with { ArticleKey = "" }).ToList();
        var action = _store.Write(s => IsAsRead(s, filter, read) ? new DecisionWriting(s, reviewer, _store.Time.GetUtcNow()).Write(decisions, $"{Kebab.Write(decision)} of {seen.Count} deals").Action : null);
        return new BulkResult(action, action is null ? Count(filter) : read.Set);
    }

    // What was written meanwhile is committed, so that the index has it; nobody else writes now.
    internal bool IsAsRead(Session session, DealFilter filter, DealsRead read) =>
        ReviewIndexReader.Now(session) is var now && now.Made == read.Made && (now.Generation == read.Generation || Read(filter) is var again && again.Set == read.Set && again.Made == now.Made);

    internal DealsRead Read(DealFilter filter)
    {
        var (found, generation, made) = index.Ask(i =>
        {
            var deals = Found(i, filter).Select(f => (f.Deal, Told: f.Told.Select(place => i.Deals.At(place).Id).ToList())).ToList();
            return (deals, i.Generation, i.Made);
        });
        var rows = _store.Read(s => s.Connection.Query<Row>(Shown, new { ids = JsonSerializer.Serialize(found.SelectMany(f => f.Told)) })).ToDictionary(r => r.Id);
        var whole = found.Select(f => (f.Deal.Number, Rows: f.Told.Where(rows.ContainsKey).Select(d => rows[d]).OrderBy(r => r.Told, StringComparer.Ordinal).ToList())).ToList();
        return new DealsRead(
            BulkSet.Of(whole.Select(t => BulkSet.MarkOf(t.Number, t.Rows.Select(r => BulkSet.MarkOf(r.Told))))), [.. whole.SelectMany(t => t.Rows).Select(r => (r.Key, r.VerdictId))], generation, made);
    }

    // The deals of a filter, and where those that tell them lie.
    private static IEnumerable<(TransactionEntry Deal, IReadOnlyList<int> Told)> Found(ReviewIndex index, DealFilter filter)
    {
        var match = new DealMatch(index, filter);
        foreach (var deal in index.Transactions)
        {
            if (match.Failed(deal, out var state) == DealTests.None) yield return (deal, state.Places);
        }
    }

    /// <summary>What is shown of a <c>deal_shown d</c> and decided.</summary>
    internal const string Column =
        """
        concat_ws('|', d.text_hash, d.anchor_start_utf16, d.anchor_end_utf16, d.anchor_nth, coalesce(d.decision, ''), d.type, d.stage, d.from_names, d.to_names,
            coalesce(d.announced, ''), coalesce(d.completion, ''), coalesce(d.amount_low, ''), coalesce(d.amount_high, ''), coalesce(d.amount_unit, ''), d.qualifier,
            coalesce(d.valuation_low, ''), coalesce(d.valuation_high, ''), coalesce(d.valuation_unit, ''), coalesce(d.stake_low, ''), coalesce(d.stake_high, ''), coalesce(d.term, ''),
            coalesce(d.capacity_low, ''), coalesce(d.capacity_high, ''))
        """;

    private const string Shown =
        $"""
        select d.id, a.key as article_key, d.text_hash, d.anchor_start_utf16 as start, d.anchor_end_utf16 as end, d.anchor_nth as nth, d.verdict_id, {Column} as told
        from deal_shown d
        join article a on a.id = d.article_id
        where d.id in (select cast(value as bigint) from json_each(@ids))
        """;

    private sealed class Row
    {
        public long Id { get; init; }
        public string ArticleKey { get; init; } = "";
        public string TextHash { get; init; } = "";
        public int Start { get; init; }
        public int End { get; init; }
        public int Nth { get; init; }
        public long? VerdictId { get; init; }
        public string Told { get; init; } = "";

        public VerdictKey Key => new(ArticleKey, TextHash, VerdictTarget.Deal, "", new Span(Start, End), Nth);
    }
}

/// <summary>The deals of a filter, each as each article tells it, and the state that they were read from.</summary>
/// <param name="Set">Counts each deal once.</param>
internal sealed record DealsRead(BulkSet Set, IReadOnlyList<(VerdictKey Key, long? VerdictId)> Deals, long Generation, long Made);
