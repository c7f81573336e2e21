using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage.Exports;

namespace Extractor.App.Output.Sheets;

/// <summary>The columns of exported deals. Names and order are a promise to the programs that read them: only ever added to, at the end.</summary>
internal static class DealColumns
{
    private const decimal MegawattsOfGigawatt = 1000;

    /// <param name="threshold">A deal that nobody decided on and of less confidence needs review.</param>
    public static IReadOnlyList<SheetColumn<ExportedDeal>> All(double threshold) =>
    [
        new("deal_id", d => d.Transaction.Id),
        new("headline", d => d.Shown.Title),
        new("deal_type", d => Kebab.Write(DealOf(d).Type)),
        new("round", d => d.Words.Round),
        new("status", d => Kebab.Write(DealOf(d).Stage)),
        new("announced_date", d => SheetCell.Timex(DealOf(d).Announced)),
        new("announced_precision", d => PrecisionOf(DealOf(d).Announced)),
        new("closed_date", d => DealOf(d).Stage == DealStage.Completed ? SheetCell.Timex(DealOf(d).Completion) : default),
        new("expected_close", d => DealOf(d).Stage == DealStage.Completed ? default : SheetCell.Timex(DealOf(d).Completion)),
        new("target", d => SheetCell.List(DealOf(d).To)),
        new("acquirers", d => SheetCell.List(Buys(DealOf(d)) ? DealOf(d).From : [])),
        new("investors", d => SheetCell.List(Funds(DealOf(d)) ? DealOf(d).From : [])),
        new("lead_investors", d => SheetCell.List(d.Words.Leads)),
        new("amount_lo", d => DealOf(d).Amount?.Low),
        new("amount_hi", d => DealOf(d).Amount?.High),
        new("amount_qualifier", d => DealOf(d).Amount is null ? null : Kebab.Write(DealOf(d).Qualifier)),
        new("amount_currency", d => DealOf(d).Amount?.Unit),
        new("amount_role", d => d.Headline is { } headline ? Kebab.Write(headline.Label) : null),
        new("pre_money", d => d.Words.IsPreMoney ? DealOf(d).Valuation?.Low : null),
        new("post_money", d => d.Words.IsPreMoney ? null : DealOf(d).Valuation?.Low),
        new("stake_acquired_pct", d => d.Words.IsStakeAfter ? null : DealOf(d).Stake?.Low),
        new("stake_after_pct", d => d.Words.IsStakeAfter ? DealOf(d).Stake?.Low : null),
        new("power_mw_lo", d => DealOf(d).Capacity?.Low * MegawattsOfGigawatt),
        new("power_mw_hi", d => DealOf(d).Capacity?.High * MegawattsOfGigawatt),
        new("term", d => SheetCell.Timex(DealOf(d).Term)),
        new("consideration", d => d.Words.Consideration),
        new("tranches", d => SheetCell.List([.. d.Tranches.Select(TrancheOf)])),
        new("conditions", d => SheetCell.List([.. d.Tranches.Select(t => t.Condition).OfType<string>()])),
        new("n_sources", d => d.Transaction.Sources),
        new("first_source_url", d => d.First.Url),
        new("checks_failed", d => SheetCell.List(d.FailedChecks)),
        new("review_status", d => d.Review.Status),
        new("confidence", d => SheetCell.Probability(DealOf(d).Confidence)),
        new("updated_at", d => (DateTimeOffset?)d.Updated),
        new("link", d => d.Shown.Url),
        new("headline_sentence", d => d.HeadlineSentence),
        new("needs_review", d => d.NeedsReview(threshold)),
        new("from", d => SheetCell.List(DealOf(d).From)),
        new("to", d => SheetCell.List(DealOf(d).To)),
        new("valuation_currency", d => DealOf(d).Valuation?.Unit),
        new("conflicts", d => SheetCell.List(d.Transaction.Conflicts)),
    ];

    private static Deal DealOf(ExportedDeal deal) => deal.Transaction.Deal;

    private static bool Buys(Deal deal) => deal.Type is DealType.Acquisition or DealType.Merger or DealType.Divestiture;

    private static bool Funds(Deal deal) => deal.Type is DealType.Investment or DealType.JointVenture or DealType.Ipo or DealType.Debt;

    private static string TrancheOf(ExportedTranche tranche)
    {
        var value = tranche.Fact.Mention.Value;
        var amount = value.High is { } high ? $"{Figures.Write(value.Low ?? 0)} to {Figures.Write(high)}" : Figures.Write(value.Low ?? 0);
        return $"{amount} {value.Unit} ({Kebab.Write(tranche.Fact.Status)})";
    }

    /// <summary><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c>, <c>half</c> or <c>year</c>, as TIMEX3 writes each.</summary>
    private static string? PrecisionOf(string? timex) => timex switch
    {
        null => null,
        { Length: 4 } => "year",
        [_, _, _, _, '-', 'Q', ..] => "quarter",
        [_, _, _, _, '-', 'H', ..] => "half",
        [_, _, _, _, '-', 'W', ..] => "week",
        { Length: 7 } => "month",
        { Length: 10 } => "day",
        _ => null,
    };
}
