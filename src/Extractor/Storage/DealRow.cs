using Extractor.Articles;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>A deal as its table holds it; the properties are named as the columns are.</summary>
internal class DealRow
{
    public long ArticleVersionId { get; init; }
    public int Ordinal { get; init; }
    public string Type { get; init; } = "";
    public string Stage { get; init; } = "";
    public string FromNames { get; init; } = "[]";
    public string ToNames { get; init; } = "[]";
    public string? Announced { get; init; }
    public string? Completion { get; init; }
    public string? AmountLow { get; init; }
    public string? AmountHigh { get; init; }
    public string? AmountUnit { get; init; }
    public string Qualifier { get; init; } = "";
    public string? ValuationLow { get; init; }
    public string? ValuationHigh { get; init; }
    public string? ValuationUnit { get; init; }
    public string? StakeLow { get; init; }
    public string? StakeHigh { get; init; }
    public string? StakeUnit { get; init; }
    public string? Term { get; init; }
    public string? CapacityLow { get; init; }
    public string? CapacityHigh { get; init; }
    public string? CapacityUnit { get; init; }
    public double Confidence { get; init; }
    public int AnchorStartUtf16 { get; init; }
    public int AnchorEndUtf16 { get; init; }
    public int AnchorNth { get; init; }

    public static DealRow Of(long versionId, int ordinal, Deal deal, Span anchor, int nth) => new()
    {
        ArticleVersionId = versionId,
        Ordinal = ordinal,
        Type = Kebab.Write(deal.Type),
        Stage = Kebab.Write(deal.Stage),
        FromNames = JsonText.Write(deal.From),
        ToNames = JsonText.Write(deal.To),
        Announced = deal.Announced,
        Completion = deal.Completion,
        AmountLow = Amounts.Write(deal.Amount?.Low),
        AmountHigh = Amounts.Write(deal.Amount?.High),
        AmountUnit = deal.Amount?.Unit,
        Qualifier = Kebab.Write(deal.Qualifier),
        ValuationLow = Amounts.Write(deal.Valuation?.Low),
        ValuationHigh = Amounts.Write(deal.Valuation?.High),
        ValuationUnit = deal.Valuation?.Unit,
        StakeLow = Amounts.Write(deal.Stake?.Low),
        StakeHigh = Amounts.Write(deal.Stake?.High),
        StakeUnit = deal.Stake?.Unit,
        Term = deal.Term,
        CapacityLow = Amounts.Write(deal.Capacity?.Low),
        CapacityHigh = Amounts.Write(deal.Capacity?.High),
        CapacityUnit = deal.Capacity?.Unit,
        Confidence = deal.Confidence,
        AnchorStartUtf16 = anchor.Start,
        AnchorEndUtf16 = anchor.End,
        AnchorNth = nth,
    };

    /// <summary>The deal without what other tables hold: facts, tranches and checks.</summary>
    public Deal ToDeal() => new(
        Kebab.Read<DealType>(Type), Kebab.Read<DealStage>(Stage), JsonText.Read<string>(FromNames), JsonText.Read<string>(ToNames))
    {
        Announced = Announced,
        Completion = Completion,
        Amount = ValueOf(AmountLow, AmountHigh, AmountUnit),
        Qualifier = Kebab.Read<Qualifier>(Qualifier),
        Valuation = ValueOf(ValuationLow, ValuationHigh, ValuationUnit),
        Stake = ValueOf(StakeLow, StakeHigh, StakeUnit),
        Term = Term,
        Capacity = ValueOf(CapacityLow, CapacityHigh, CapacityUnit),
        Confidence = Confidence,
    };

    private static Value? ValueOf(string? low, string? high, string? unit) =>
        low is null && high is null ? null : new Value(Amounts.Read(low), Amounts.Read(high), unit, null);
}
