using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Exports;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>A transaction with the sentences that speak for what its articles say.</summary>
/// <param name="Told">What is told, and what was chosen.</param>
/// <param name="Deals">As each article tells it, in the order of <see cref="ToldTransaction.Members"/>.</param>
public sealed record DealEvidence(ToldTransaction Told, IReadOnlyList<ToldDeal> Deals)
{
    /// <summary>What people said of it in any of its articles.</summary>
    public ReviewState Review => ReviewStates.Join(Deals.Select(d => d.Review));

    /// <summary>Reads a transaction as it was made last, with its evidence; null where there is none of that id.</summary>
    public static DealEvidence? Of(Store store, string id) => store.Transactions.Told(id) is { } told
        ? new DealEvidence(told, store.InSnapshot(s => (IReadOnlyList<ToldDeal>)[.. told.Members.Select(m => ToldDeal.Read(s, m))]))
        : null;

    /// <summary>The figures that say a value of a slot, one for each telling that has one.</summary>
    public IEnumerable<(ToldDeal Deal, EvidenceFact Fact)> For(string slot, SlotValue value) => value.Tellings
        .Select(t => (Deal: Deals[t], Fact: Deals[t].For(slot, Told.Transaction.Tellings[t].Deal)))
        .Where(e => e.Fact is not null).Select(e => (e.Deal, e.Fact!));
}

/// <summary>A deal as one article tells it.</summary>
/// <param name="Article">The article's number in the store.</param>
/// <param name="Review">What people said of it.</param>
/// <param name="Facts">The facts that speak of it, in the order of the text.</param>
public sealed record ToldDeal(long Id, long Article, ReviewState Review, IReadOnlyList<EvidenceFact> Facts)
{
    public IReadOnlyList<StoredTranche> Tranches { get; init; } = [];

    /// <summary>Of the deal, each with the place of the first figure compared.</summary>
    public IReadOnlyList<(Check Check, Span? At)> Checks { get; init; } = [];

    /// <summary>The figure that fills a slot; for a slot of words the headline figure, whose sentence says them. Null where no figure does.</summary>
    public EvidenceFact? For(string slot, Deal deal) => slot switch
    {
        "amount" => Amount(deal),
        "valuation" => Facts.FirstOrDefault(f => f.Fact.Label == Label.Valuation && Is(f, deal.Valuation)),
        "stake" => Facts.FirstOrDefault(f => f.Fact.Mention.Kind == Kind.Ratio && Is(f, deal.Stake)),
        "capacity" => Facts.FirstOrDefault(f => f.Fact.Mention.Kind == Kind.Power && Is(f, deal.Capacity)),
        "announced" => Timed(deal.Announced),
        "completion" => Timed(deal.Completion),
        "term" => Timed(deal.Term),
        _ => Amount(deal) ?? (Facts is [var first, ..] ? first : null),
    };

    internal static ToldDeal Read(Session session, StoredTelling member)
    {
        var connection = session.Connection;
        var row = connection.QuerySingle<DealPlace>(
            """
            select d.article_id, d.article_version_id, d.decision, r.reviewer, r.at, v.text
            from deal_shown d join article_version v on v.id = d.article_version_id left join verdict r on r.id = d.verdict_id
            where d.id = @DealId
            """, new { member.DealId });
        var sentences = SentenceSpans.Of(row.Text);
        List<EvidenceFact> facts =
        [
            .. connection.Query<ShownRow>(
                """
                select f.fact_id as shown_id, f.*, f.value_exact as value_low, f.value_high_exact as value_high
                from deal_shown_fact m join facts_current f on f.fact_id = m.fact_id
                where m.deal_id = @DealId
                order by f.ordinal
                """, new { member.DealId }).Select(f => EvidenceFact.Of(f.ShownId, f.ToFact(), f.Decision, row.Text, sentences)),
        ];
        var spans = connection.Query<(int Ordinal, int Start, int End)>(
            "select ordinal, start_utf16, end_utf16 from fact where article_version_id = @ArticleVersionId", row).ToDictionary(f => f.Ordinal, f => new Span(f.Start, f.End));
        return new ToldDeal(member.DealId, row.ArticleId, ReviewStates.Of(row.Decision, row.Reviewer, row.At), facts)
        {
            Tranches =
            [
                .. connection.Query<TrancheRow>(
                    "select f.*, t.condition from tranche t join fact f on f.id = t.fact_id where t.deal_id = @DealId order by t.ordinal", new { member.DealId })
                    .Select(t => new StoredTranche(EvidenceFact.Of(0, t.ToFact(), null, row.Text, sentences), t.Condition)),
            ],
            Checks =
            [
                .. connection.Query<(string Name, string Result, string Arithmetic, string Facts)>(
                    "select name, result, arithmetic, facts from check_result where deal_id = @DealId order by ordinal", new { member.DealId })
                    .Select(k => new Check(k.Name, Kebab.Read<CheckResult>(k.Result), k.Arithmetic, JsonText.Read<int>(k.Facts)))
                    .Select(k => (k, k.Facts.Count > 0 && spans.TryGetValue(k.Facts[0], out var span) ? span : (Span?)null)),
            ],
        };
    }

    private EvidenceFact? Amount(Deal deal) => Facts.FirstOrDefault(f => Is(f, deal.Amount) && f.Fact.Label is not (Label.Valuation or Label.SharePrice or Label.Financials));

    private EvidenceFact? Timed(string? timex) => timex is null ? null : Facts.FirstOrDefault(f => f.Fact.Mention.Value.Timex == timex);

    private static bool Is(EvidenceFact fact, Value? value) => value is not null && fact.Fact.Mention.Value == value;

    private sealed class DealPlace
    {
        public long ArticleId { get; init; }
        public long ArticleVersionId { get; init; }
        public string? Decision { get; init; }
        public string? Reviewer { get; init; }
        public string? At { get; init; }
        public string Text { get; init; } = "";
    }

    private sealed class ShownRow : FactRow
    {
        public long ShownId { get; init; }
        public string? Decision { get; init; }
    }

    private sealed class TrancheRow : FactRow
    {
        public string? Condition { get; init; }
    }
}

/// <summary>A part of a deal's amount.</summary>
/// <param name="Condition">The words that make it conditional; null where there are none.</param>
public sealed record StoredTranche(EvidenceFact Amount, string? Condition);

/// <summary>A fact in its sentence.</summary>
/// <param name="Id">The fact as shown.</param>
/// <param name="Before">The sentence up to the figure.</param>
/// <param name="After">The sentence behind it.</param>
public sealed record EvidenceFact(long Id, Fact Fact, string? Decision, string Before, string After)
{
    internal static EvidenceFact Of(long id, Fact fact, string? decision, string text, SentenceSpans sentences)
    {
        var span = fact.Mention.Span;
        var sentence = sentences.Around(span);
        return new EvidenceFact(id, fact, decision, text[sentence.Start..span.Start], text[span.End..Math.Max(span.End, sentence.End)]);
    }
}
