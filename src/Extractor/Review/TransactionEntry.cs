using System.Globalization;
using Extractor.Gold;

namespace Extractor.Review;

/// <summary>What lists and queues sort, count and filter a transaction by; what its deals say is looked up with them.</summary>
/// <param name="Deals">As its articles tell it.</param>
/// <param name="Low">The ends of its amount; NaN where it has none.</param>
/// <param name="CapacityLow">Gigawatts; NaN where it has none.</param>
/// <param name="First">Day numbers of the publications; -1 where none is known.</param>
/// <param name="ConflictFacts">The facts that give a slot on which its articles do not agree.</param>
internal sealed record TransactionEntry(
    string Id, DealType Type, DealStage Stage, short Confidence, double Low, double High, string? Unit, double CapacityLow, double CapacityHigh,
    int First, int Last, int Articles, int Sources, bool IsConflicting, IReadOnlyList<long> ConflictFacts, IReadOnlyList<long> Deals)
{
    /// <summary>The id, twelve hex digits, as a number.</summary>
    public long Number { get; } = long.Parse(Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>What its deals are together, as it was asked for last (<see cref="TransactionState.Of"/>); null before.</summary>
    public TransactionState? State { get; set; }
}
