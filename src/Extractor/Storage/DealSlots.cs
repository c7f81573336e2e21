using System.Text.Json;
using Extractor.Deals;

namespace Extractor.Storage;

/// <summary>What a verdict may change of a deal, as its JSON holds it; the views read these names.</summary>
public sealed record DealSlots(
    string Type, string Stage, IReadOnlyList<string> FromNames, IReadOnlyList<string> ToNames, string? Announced, string? Completion,
    string? AmountLow, string? AmountHigh, string? AmountUnit, string Qualifier,
    string? ValuationLow, string? ValuationHigh, string? ValuationUnit, string? StakeLow, string? StakeHigh, string? StakeUnit,
    string? Term, string? CapacityLow, string? CapacityHigh, string? CapacityUnit)
{
    public static DealSlots Of(Deal deal)
    {
        var row = DealRow.Of(0, 0, deal, DealAnchor.None, 0);
        return new DealSlots(
            row.Type, row.Stage, deal.From, deal.To, row.Announced, row.Completion, row.AmountLow, row.AmountHigh, row.AmountUnit, row.Qualifier,
            row.ValuationLow, row.ValuationHigh, row.ValuationUnit, row.StakeLow, row.StakeHigh, row.StakeUnit,
            row.Term, row.CapacityLow, row.CapacityHigh, row.CapacityUnit);
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonText.Options);
}
