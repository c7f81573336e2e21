using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What the slots of a deal are when a person says which facts speak of it; the reviewer corrects what is left wrong.</summary>
internal static class DealSlots
{
    private static readonly Label[] Amounts = [Label.AcquisitionPrice, Label.Investment, Label.Commitment, Label.Debt];

    /// <summary>A deal of its own, parted from another, whose type, stage and parties it keeps where its facts name none.</summary>
    public static ShownDeal Of(ShownDeal parent, IReadOnlyList<DealMember> facts)
    {
        var empty = parent with
        {
            Announced = null, Completion = null, AmountLow = null, AmountHigh = null, AmountUnit = null, Qualifier = Kebab.Write(Qualifier.Exact),
            ValuationLow = null, ValuationHigh = null, ValuationUnit = null, StakeLow = null, StakeHigh = null, StakeUnit = null, Term = null,
            CapacityLow = null, CapacityHigh = null, CapacityUnit = null,
        };
        var filled = Filled(empty, facts);
        return facts.FirstOrDefault(f => f.Slots.FromNames.Count + f.Slots.ToNames.Count > 0) is { } named
            ? filled with { FromNames = named.Slots.FromNames, ToNames = named.Slots.ToNames }
            : filled;
    }

    /// <summary>Slots that are empty are filled by the first fact that can; those that hold something stay.</summary>
    public static ShownDeal Filled(ShownDeal deal, IReadOnlyList<DealMember> facts)
    {
        if (deal.AmountLow is null && First(facts, Amounts) is { } amount)
        {
            deal = deal with { AmountLow = amount.ValueLow, AmountHigh = amount.ValueHigh, AmountUnit = amount.Unit, Qualifier = amount.Qualifier };
        }

        if (deal.ValuationLow is null && First(facts, Label.Valuation) is { } valuation)
        {
            deal = deal with { ValuationLow = valuation.ValueLow, ValuationHigh = valuation.ValueHigh, ValuationUnit = valuation.Unit };
        }

        if (deal.StakeLow is null && First(facts, Label.Stake) is { } stake) deal = deal with { StakeLow = stake.ValueLow, StakeHigh = stake.ValueHigh, StakeUnit = stake.Unit };
        if (deal.CapacityLow is null && First(facts, Label.Capacity) is { } capacity)
        {
            deal = deal with { CapacityLow = capacity.ValueLow, CapacityHigh = capacity.ValueHigh, CapacityUnit = capacity.Unit };
        }

        return deal with
        {
            Announced = deal.Announced ?? First(facts, Label.Announced)?.Timex,
            Completion = deal.Completion ?? First(facts, Label.Completion)?.Timex,
            Term = deal.Term ?? First(facts, Label.Term)?.Timex,
        };
    }

    /// <summary>What facts that speak of it no longer alone have said is taken out; what remains in it may fill the place.</summary>
    public static ShownDeal Without(ShownDeal deal, IReadOnlyList<DealMember> gone, IReadOnlyList<DealMember> rest)
    {
        if (Only(deal.AmountLow, deal.AmountUnit)) deal = deal with { AmountLow = null, AmountHigh = null, AmountUnit = null, Qualifier = Kebab.Write(Qualifier.Exact) };
        if (Only(deal.ValuationLow, deal.ValuationUnit)) deal = deal with { ValuationLow = null, ValuationHigh = null, ValuationUnit = null };
        if (Only(deal.StakeLow, deal.StakeUnit)) deal = deal with { StakeLow = null, StakeHigh = null, StakeUnit = null };
        if (Only(deal.CapacityLow, deal.CapacityUnit)) deal = deal with { CapacityLow = null, CapacityHigh = null, CapacityUnit = null };
        return Filled(
            deal with
            {
                Announced = OnlyTime(deal.Announced) ? null : deal.Announced, Completion = OnlyTime(deal.Completion) ? null : deal.Completion,
                Term = OnlyTime(deal.Term) ? null : deal.Term,
            },
            rest);

        bool Only(string? low, string? unit) => low is not null && gone.Any(f => f.Slots.ValueLow == low && f.Slots.Unit == unit) && !rest.Any(f => f.Slots.ValueLow == low && f.Slots.Unit == unit);

        bool OnlyTime(string? timex) => timex is not null && gone.Any(f => f.Slots.Timex == timex) && !rest.Any(f => f.Slots.Timex == timex);
    }

    private static ShownFact? First(IReadOnlyList<DealMember> facts, params IReadOnlyList<Label> labels) =>
        facts.FirstOrDefault(f => labels.Contains(Kebab.Read<Label>(f.Slots.Label)))?.Slots;
}
