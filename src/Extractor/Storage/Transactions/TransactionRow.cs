using Extractor.Deals.Transactions;

namespace Extractor.Storage.Transactions;

/// <summary>A transaction as its table holds it; the properties are named as the columns are. Equal where every column is.</summary>
internal sealed class TransactionRow : DealRow, IEquatable<TransactionRow>
{
    public string Id { get; init; } = "";
    public int Articles { get; init; }
    public int Sources { get; init; }
    public string? FirstPublished { get; init; }
    public string? LastPublished { get; init; }
    public string ChosenBy { get; init; } = "{}";
    public string Conflicts { get; init; } = "[]";

    public static TransactionRow Of(Transaction transaction)
    {
        var shown = ShownDeal.Of(transaction.Deal);
        var days = transaction.Tellings.Select(t => t.Published).OfType<DateOnly>().ToList();
        return new TransactionRow
        {
            Id = transaction.Id, Type = shown.Type, Stage = shown.Stage, FromNames = JsonText.Write(shown.FromNames), ToNames = JsonText.Write(shown.ToNames),
            Announced = shown.Announced, Completion = shown.Completion, AmountLow = shown.AmountLow, AmountHigh = shown.AmountHigh, AmountUnit = shown.AmountUnit,
            Qualifier = shown.Qualifier, ValuationLow = shown.ValuationLow, ValuationHigh = shown.ValuationHigh, ValuationUnit = shown.ValuationUnit,
            StakeLow = shown.StakeLow, StakeHigh = shown.StakeHigh, StakeUnit = shown.StakeUnit, Term = shown.Term,
            CapacityLow = shown.CapacityLow, CapacityHigh = shown.CapacityHigh, CapacityUnit = shown.CapacityUnit, Confidence = transaction.Deal.Confidence,
            Articles = transaction.Tellings.Select(t => t.Key.Text).Distinct(StringComparer.Ordinal).Count(),
            Sources = transaction.Tellings.DistinctBy(t => t.Key.Text).Sum(t => t.Sources),
            FirstPublished = days.Count == 0 ? null : Days.Write(days.Min()), LastPublished = days.Count == 0 ? null : Days.Write(days.Max()),
            ChosenBy = JsonText.WriteObject(transaction.Slots.Select(s => (s.Name, s.Rule))), Conflicts = JsonText.Write(transaction.Conflicts.ToList()),
        };
    }

    public CurrentTransaction ToCurrent() => new(
        Id, ToDeal(), Articles, Sources, DayOf(FirstPublished), DayOf(LastPublished), JsonText.ReadObject(ChosenBy), JsonText.Read<string>(Conflicts));

    public bool Equals(TransactionRow? other) => other is not null && Columns.SequenceEqual(other.Columns);

    public override bool Equals(object? obj) => Equals(obj as TransactionRow);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private object?[] Columns =>
    [
        Id, Type, Stage, FromNames, ToNames, Announced, Completion, AmountLow, AmountHigh, AmountUnit, Qualifier,
        ValuationLow, ValuationHigh, ValuationUnit, StakeLow, StakeHigh, StakeUnit, Term, CapacityLow, CapacityHigh, CapacityUnit,
        Confidence, Articles, Sources, FirstPublished, LastPublished, ChosenBy, Conflicts,
    ];

    private static DateOnly? DayOf(string? day) => day is null ? null : Days.Read(day);
}
