using Extractor.Deals.Transactions;
using Extractor.Gold;

namespace Extractor.Review.Tallies;

/// <summary>A deal as it is counted: once, however many articles tell it, with the values chosen among theirs.</summary>
/// <param name="Id">The transaction's.</param>
/// <param name="First">First day on which it may have been announced; null where nothing tells.</param>
/// <param name="Last">Last day of that.</param>
/// <param name="Amount">In whole units of <paramref name="Unit"/>; of a range the lower end.</param>
/// <param name="AmountStatus">The surest that an article gives to the amount.</param>
/// <param name="Gigawatts">The capacity; of a range the lower end.</param>
/// <param name="CapacityStatus">The surest that an article gives to the capacity.</param>
public sealed record CountedDeal(
    string Id, DealType Type, DealStage Stage, DateOnly? First, DateOnly? Last, decimal? Amount, string? Unit, Status AmountStatus, decimal? Gigawatts, Status CapacityStatus)
{
    /// <summary>What of the amount hangs on conditions: tranches may be other than the whole. All of a conditional amount, nothing of a firm one, where no tranche tells.</summary>
    public decimal Conditional { get; init; }

    /// <summary>The amount, or its firm and its conditional part.</summary>
    public IEnumerable<(Status Status, decimal Value)> AmountParts => Amount is not { } amount ? []
        : AmountStatus is Status.Firm or Status.Conditional && Conditional > 0 && Conditional < amount ? [(Status.Firm, amount - Conditional), (Status.Conditional, Conditional)]
        : [(AmountStatus, amount)];

    /// <summary>First day of the month in which it was announced; null where the month is not known.</summary>
    public DateOnly? Month => First is { } first && Last is { } last && (first.Year, first.Month) == (last.Year, last.Month) ? new DateOnly(first.Year, first.Month, 1) : null;

    /// <summary>First day of the year in which it was announced; null where the year is not known.</summary>
    public DateOnly? Year => First is { } first && Last is { } last && first.Year == last.Year ? new DateOnly(first.Year, 1, 1) : null;

    /// <summary>
    /// When a deal was announced: on its own date; without one, news is of the day of the first article, and what is only recalled of no
    /// day that is known.
    /// </summary>
    internal static (DateOnly? First, DateOnly? Last) Days(string? announced, DateOnly? published, bool recalled)
    {
        if (announced is not null && DayRange.Of(announced) is { } days) return (DateOnly.FromDayNumber(days.First), DateOnly.FromDayNumber(days.Last));
        return recalled ? (null, null) : (published, published);
    }
}
