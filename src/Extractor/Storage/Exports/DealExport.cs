using Dapper;
using Extractor.Articles;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Storage.Transactions;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Exports;

/// <summary>Reads deals for other programs, one at a time.</summary>
internal static class DealExport
{
    public static IEnumerable<ExportedDeal> List(SqliteConnection connection, DealFilter filter, Func<CurrentTransaction, bool> wanted)
    {
        foreach (var transaction in TransactionTable.List(connection, filter).Where(wanted))
        {
            // Where somebody rejected a deal since transactions were made, its transaction is still there and told by nothing.
            if (Tellings(connection, transaction.Id) is { Count: > 0 } told) yield return Of(connection, transaction, told);
        }
    }

    private static ExportedDeal Of(SqliteConnection connection, CurrentTransaction transaction, List<Row> told)
    {
        var deal = transaction.Deal;
        var shown = told.Find(t => deal.Amount is not null && Amounts.Read(t.AmountLow) == deal.Amount.Low && t.AmountUnit == deal.Amount.Unit) ?? told[0];
        var members = Members(connection, shown.DealId);
        var headline = members.Find(f => IsOf(f, deal.Amount) && f.Label is not (Label.Valuation or Label.SharePrice or Label.Financials));
        var text = connection.QuerySingle<string>("select text from article_version where id = @ArticleVersionId", new { shown.ArticleVersionId });
        var span = headline?.Mention.Span ?? new Span(shown.AnchorStartUtf16, shown.AnchorEndUtf16);
        var sentence = SentenceSpans.Of(text).Show(span);
        return new ExportedDeal(
            transaction, told[0].Header, shown.Header, Tranches(connection, shown.DealId), headline, sentence,
            DealPhrases.Of(
                deal.Type, deal.From, shown.Title, sentence, text,
                members.Find(f => f.Label == Label.Valuation && IsOf(f, deal.Valuation)), members.Find(f => f.Label == Label.Stake && IsOf(f, deal.Stake))),
            FailedChecks(connection, transaction.Id), ReviewStates.Join(told.Select(t => t.Review)), told.Max(t => t.Updated));
    }

    private static bool IsOf(Fact fact, Value? value) => value is not null && fact.Mention.Value == value;

    // In the order of tellings: the earliest published first, those without a day last, then by key.
    private static List<Row> Tellings(SqliteConnection connection, string transaction) =>
    [
        .. connection.Query<Row>(
            """
            select d.deal_id, d.article, d.article_key, d.title, d.url, d.published, d.decision, d.amount_exact as amount_low, d.unit as amount_unit,
                   d.article_version_id, d.anchor_start_utf16, d.anchor_end_utf16, d.text_hash, v.extracted, r.reviewer, r.at
            from transaction_deal m
            join deals_current d on d.deal_id = m.deal_id
            join article_version v on v.id = d.article_version_id
            left join verdict r on r.id = d.verdict_id and d.decision is not null
            where m.transaction_id = @transaction
            order by d.published is null, d.published, d.text_hash, d.anchor_start_utf16
            """, new { transaction }),
    ];

    // Its facts as shown, in the order of the text.
    private static List<Fact> Members(SqliteConnection connection, long deal) =>
    [
        .. connection.Query<FactRow>(
            """
            select f.ordinal, f.kind, f.surface, f.start_utf16, f.end_utf16, f.value_exact as value_low, f.value_high_exact as value_high, f.unit, f.timex,
                   f.qualifier, f.qualifier_start_utf16, f.qualifier_end_utf16, f.restates_start_utf16, f.restates_end_utf16, f.label, f.runner_up,
                   f.runner_up_probability, f.status, f.from_names, f.to_names, f.confidence, f.recognizer, f.rule, f.reasons
            from deal_shown_fact m join facts_current f on f.fact_id = m.fact_id
            where m.deal_id = @deal
            order by f.ordinal
            """, new { deal }).Select(row => row.ToFact()),
    ];

    private static List<ExportedTranche> Tranches(SqliteConnection connection, long deal) =>
    [
        .. connection.Query<TrancheRow>(
            "select f.*, t.condition from tranche t join fact f on f.id = t.fact_id where t.deal_id = @deal order by t.ordinal", new { deal })
            .Select(row => new ExportedTranche(row.ToFact(), row.Condition)),
    ];

    private static List<string> FailedChecks(SqliteConnection connection, string transaction) => connection.Query<string>(
        """
        select distinct k.name
        from transaction_deal m join check_result k on k.deal_id = m.deal_id
        where m.transaction_id = @transaction and k.result = 'contradiction'
        order by k.name
        """, new { transaction }).AsList();

    private sealed class TrancheRow : FactRow
    {
        public string? Condition { get; init; }
    }

    private sealed class Row : DealRow
    {
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
