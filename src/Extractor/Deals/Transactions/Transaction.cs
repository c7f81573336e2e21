namespace Extractor.Deals.Transactions;

/// <summary>One transaction, told by one article or several.</summary>
/// <param name="Id">Twelve hex digits that its first telling gives: later articles do not change it.</param>
/// <param name="Tellings">The earliest published first.</param>
/// <param name="Deal">The values chosen, slot by slot; without facts, tranches and checks, which belong to articles.</param>
/// <param name="Slots">Of each slot that any telling fills, every value that was told.</param>
/// <param name="Timeline">When each stage was reached, as told; the earliest first.</param>
public sealed record Transaction(
    string Id, IReadOnlyList<Telling> Tellings, Deal Deal, IReadOnlyList<Slot> Slots, IReadOnlyList<Milestone> Timeline)
{
    /// <summary>The names of the slots on which its articles do not agree.</summary>
    public IEnumerable<string> Conflicts => Slots.Where(s => s.IsConflict).Select(s => s.Name);
}

/// <summary>One slot of a transaction and what its articles say of it.</summary>
/// <param name="Name"><c>type</c>, <c>stage</c>, <c>from</c>, <c>to</c>, <c>announced</c>, <c>amount</c>, ...</param>
/// <param name="Values">Every value told, the chosen one first.</param>
/// <param name="Rule">Which rule chose it; <c>agreed</c> where there is nothing to choose.</param>
/// <param name="IsConflict">True where values cannot all be right: a stage passed, or a month beside a day in it, is no conflict.</param>
public sealed record Slot(string Name, IReadOnlyList<SlotValue> Values, string Rule, bool IsConflict);

/// <summary>One value of a slot.</summary>
/// <param name="Text">The value for people and programs: <c>at-most 25000000000 USD</c>, <c>2026-04-21</c>, <c>completed</c>.</param>
/// <param name="Tellings">Indices of the tellings that say so, ascending.</param>
public sealed record SlotValue(string Text, IReadOnlyList<int> Tellings);

/// <summary>A stage reached.</summary>
/// <param name="Date">TIMEX3 date that the article gives, else the day it was published; null where there is neither.</param>
/// <param name="Telling">Index of the first telling that says so.</param>
public sealed record Milestone(Gold.DealStage Stage, string? Date, int Telling);
