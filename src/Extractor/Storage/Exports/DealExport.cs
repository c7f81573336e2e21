using System.Data.Common;
using Dapper;
using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage.Transactions;

namespace Extractor.Storage.Exports;

/// <summary>
/// Reads deals for other programs, some tens at a time: a query has its price however little it gives, and deals of one article share its
/// text.
/// </summary>
internal static class DealExport
{
    private const int AtOnce = 64;

    public static IEnumerable<ExportedDeal> List(DbConnection connection, SentenceMemory sentences, DealFilter filter, Func<CurrentTransaction, bool> wanted) =>
        TransactionTable.List(connection, filter).Where(wanted).Chunk(AtOnce).SelectMany(some => Of(connection, sentences, some));

    // Where somebody rejected a deal since transactions were made, its transaction is still there and told by nothing.
    private static IEnumerable<ExportedDeal> Of(DbConnection connection, SentenceMemory sentences, CurrentTransaction[] transactions)
    {
        var ids = JsonText.Write(transactions.Select(t => t.Id).ToList());
        var tellings = Tellings(connection, ids);
        var told = transactions.Where(t => tellings.Contains(t.Id)).Select(t => (Deal: t, Told: tellings[t.Id].ToList(), Shown: ShownOf(t.Deal, tellings[t.Id]))).ToList();
        var deals = $"[{string.Join(',', told.Select(t => t.Shown.DealId))}]";
        var (members, tranches, checks) = (Members(connection, deals), Tranches(connection, deals), FailedChecks(connection, ids));

        // By version, so that each text is split once; given in the order that was asked for.
        var exported = new Dictionary<string, ExportedDeal>(StringComparer.Ordinal);
        foreach (var (transaction, by, shown) in told.OrderBy(t => t.Shown.ArticleVersionId))
        {
            var deal = transaction.Deal;
            var facts = members[shown.DealId].Select(row => row.ToFact()).ToList();
            var headline = facts.Find(f => IsOf(f, deal.Amount) && f.Label is not (Label.Valuation or Label.SharePrice or Label.Financials));
            var spans = sentences.Of(connection, shown.ArticleVersionId);
            var sentence = spans.Show(headline?.Mention.Span ?? new Span(shown.AnchorStartUtf16, shown.AnchorEndUtf16));
            exported[transaction.Id] = new ExportedDeal(
                transaction, by[0].Header, shown.Header, [.. tranches[shown.DealId].Select(row => new ExportedTranche(row.ToFact(), row.Condition))], headline, sentence,
                DealPhrases.Of(
                    deal.Type, deal.From, shown.Title, sentence, spans.Text,
                    facts.Find(f => f.Label == Label.Valuation && IsOf(f, deal.Valuation)), facts.Find(f => f.Label == Label.Stake && IsOf(f, deal.Stake))),
                [.. checks[transaction.Id]], ReviewStates.Join(by.Select(t => t.Review)), by.Max(t => t.Updated));
        }

        return told.Select(t => exported[t.Deal.Id]);
    }

    // The first that tells the chosen amount, else the first.
    private static Row ShownOf(Deal deal, IEnumerable<Row> told) =>
        told.FirstOrDefault(t => deal.Amount is not null && Amounts.Read(t.AmountLow) == deal.Amount.Low && t.AmountUnit == deal.Amount.Unit) ?? told.First();

    private static bool IsOf(Fact fact, Value? value) => value is not null && fact.Mention.Value == value;

    // By transaction, in the order of tellings: the earliest published first, those without a day last, then by text and place.
    private static ILookup<string, Row> Tellings(DbConnection connection, string transactions) => connection.Query<Row>(
        """
        select m.transaction_id, d.deal_id, d.article, d.article_key, d.title, d.url, d.published, d.decision, d.amount_exact as amount_low, d.unit as amount_unit,
               d.article_version_id, d.anchor_start_utf16, d.anchor_end_utf16, d.text_hash, v.extracted, r.reviewer, r.at
        from transaction_deal m
        join deals_current d on d.deal_id = m.deal_id
        join article_version v on v.id = d.article_version_id
        left join verdict r on r.id = d.verdict_id and d.decision is not null
        where m.transaction_id in (select value from json_each(@transactions))
        order by d.published is null, d.published, d.text_hash, d.anchor_start_utf16
        """, new { transactions }).ToLookup(row => row.TransactionId, StringComparer.Ordinal);

    // By deal, its facts as shown, in the order of the text.
    private static ILookup<long, PartRow> Members(DbConnection connection, string deals) => connection.Query<PartRow>(
        """
        select m.deal_id, f.ordinal, f.kind, f.surface, f.start_utf16, f.end_utf16, f.value_exact as value_low, f.value_high_exact as value_high, f.unit, f.timex,
               f.qualifier, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16, f.label, f.runner_up,
               f.runner_up_probability, f.status, f.from_names, f.to_names, f.confidence, f.recognizer, f.rule, f.reasons
        from deal_shown_fact m join facts_current f on f.fact_id = m.fact_id
        where m.deal_id in (select cast(value as bigint) from json_each(@deals))
        order by f.ordinal
        """, new { deals }).ToLookup(row => row.DealId);

    private static ILookup<long, PartRow> Tranches(DbConnection connection, string deals) => connection.Query<PartRow>(
        """
        select f.*, t.deal_id, t.condition
        from tranche t join fact f on f.id = t.fact_id
        where t.deal_id in (select cast(value as bigint) from json_each(@deals))
        order by t.ordinal
        """, new { deals }).ToLookup(row => row.DealId);

    private static ILookup<string, string> FailedChecks(DbConnection connection, string transactions) => connection.Query<(string Transaction, string Name)>(
        """
        select distinct m.transaction_id, k.name
        from transaction_deal m join check_result k on k.deal_id = m.deal_id
        where m.transaction_id in (select value from json_each(@transactions)) and k.result = 'contradiction'
        order by k.name
        """, new { transactions }).ToLookup(row => row.Transaction, row => row.Name, StringComparer.Ordinal);

    // A fact of a deal, or a part of its amount.
    private sealed class PartRow : FactRow
    {
        public long DealId { get; init; }
        public string? Condition { get; init; }
    }

    private sealed class Row : DealRow
    {
        public string TransactionId { get; init; } = "";
        public long DealId { get; init; }
        public string Article { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string? Decision { get; init; }
        public string Extracted { get; init; } = "";
        public string? Reviewer { get; init; }
        public string? At { get; init; }

        public ArticleHeader Header => new(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published));

        public ReviewState Review => ReviewStates.Of(Decision, Reviewer, At);

        public DateTimeOffset Updated => At is not null && string.CompareOrdinal(At, Extracted) > 0 ? Days.ReadTime(At) : Days.ReadTime(Extracted);
    }
}
