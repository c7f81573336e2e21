using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Review;

/// <summary>The slots of a deal, and which facts are evidence for which.</summary>
public static class DealSlotNames
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = ["type", "stage", "from", "to", "amount", "valuation", "stake", "capacity", "announced", "completion", "term"];

    /// <summary>The place of a slot among <see cref="All"/>.</summary>
    internal static int Order(string slot) => Array.IndexOf([.. All], slot);

    /// <summary>The slot that a fact of a label fills; null for none.</summary>
    public static string? Of(Label label) => label switch
    {
        Label.Investment or Label.AcquisitionPrice or Label.Commitment or Label.Debt => "amount",
        Label.Valuation => "valuation",
        Label.Stake => "stake",
        Label.Capacity => "capacity",
        Label.Announced => "announced",
        Label.Completion => "completion",
        Label.Term => "term",
        _ => null,
    };

    /// <summary>The value of a slot that facts fill; null where it is empty, or no fact fills it.</summary>
    public static Value? Value(Deal deal, string? slot) => slot switch
    {
        "amount" => deal.Amount,
        "valuation" => deal.Valuation,
        "stake" => deal.Stake,
        "capacity" => deal.Capacity,
        "announced" => Time(deal.Announced),
        "completion" => Time(deal.Completion),
        "term" => Time(deal.Term),
        _ => null,
    };

    private static Value? Time(string? timex) => timex is null ? null : Mentions.Value.Time(timex);
}
