using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>What a verdict may change of a deal, as its JSON holds it; the views read these names.</summary>
public sealed record ShownDeal(
    string Type, string Stage, IReadOnlyList<string> FromNames, IReadOnlyList<string> ToNames, string? Announced, string? Completion,
    string? AmountLow, string? AmountHigh, string? AmountUnit, string Qualifier,
    string? ValuationLow, string? ValuationHigh, string? ValuationUnit, string? StakeLow, string? StakeHigh, string? StakeUnit,
    string? Term, string? CapacityLow, string? CapacityHigh, string? CapacityUnit)
{
    /// <summary>The places of all facts that speak of it (<see cref="FactPlace"/>), where a person said which; null where they are those found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Facts { get; init; }

    public static ShownDeal Of(Deal deal)
    {
        var row = DealRow.Of(0, 0, deal, DealAnchor.None, 0);
        return new ShownDeal(
            row.Type, row.Stage, deal.From, deal.To, row.Announced, row.Completion, row.AmountLow, row.AmountHigh, row.AmountUnit, row.Qualifier,
            row.ValuationLow, row.ValuationHigh, row.ValuationUnit, row.StakeLow, row.StakeHigh, row.StakeUnit,
            row.Term, row.CapacityLow, row.CapacityHigh, row.CapacityUnit);
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonText.Options);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">A slot is missing, unknown, or holds what its column cannot.</exception>
    public static ShownDeal Parse(string json)
    {
        var slots = JsonText.Slots<ShownDeal>(json);
        slots.Check();
        return slots;
    }

    // The views show what stands here; a label that is none would break every list that holds it.
    private void Check()
    {
        Kebab.Read<DealType>(Type);
        Kebab.Read<DealStage>(Stage);
        Kebab.Read<Qualifier>(Qualifier);
        foreach (var place in Facts ?? []) FactPlace.Parse(place);
        foreach (var amount in new[] { AmountLow, AmountHigh, ValuationLow, ValuationHigh, StakeLow, StakeHigh, CapacityLow, CapacityHigh })
        {
            Amounts.Read(amount);
        }
    }
}
