using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What the deals of a transaction are together, as they stand now.</summary>
/// <param name="Places">Where those that tell it and are not rejected lie among <see cref="ReviewIndex.Deals"/>.</param>
/// <param name="Decision">Undecided while any of them is.</param>
/// <param name="Audit">The random number of the first.</param>
/// <param name="Status">The best status that a fact gives to its amount.</param>
/// <param name="Sources">Which sources carry the articles, rejected deals among them: each set once, among <see cref="ReviewIndex.Sources"/>.</param>
/// <param name="Generation">Of the index that it was put together from.</param>
internal sealed record TransactionState(IReadOnlyList<int> Places, DecisionState Decision, bool IsFlagged, bool IsContradicted, double Audit, Status Status, IReadOnlyList<int> Sources, long Generation)
{
    /// <summary>Put together once for each state of the index, whoever asks: every list and queue asks for that of all.</summary>
    public static TransactionState Of(ReviewIndex index, TransactionEntry transaction) =>
        transaction.State is { } known && known.Generation == index.Generation ? known : transaction.State = Read(index, transaction);

    private static TransactionState Read(ReviewIndex index, TransactionEntry transaction)
    {
        var (deals, decision, flagged, contradicted, audit, status) = (new List<int>(transaction.Deals.Count), DecisionState.Accept, false, false, 1.0, Status.Past);
        var sources = new List<int>(1);
        foreach (var id in transaction.Deals)
        {
            if (!index.DealPlaces.TryGetValue(id, out var place)) continue;
            ref var deal = ref index.Deals.At(place);
            var carriers = index.Articles.At(deal.Article).Sources;
            if (!sources.Contains(carriers)) sources.Add(carriers);
            if (deal.Decision == DecisionState.Reject) continue;
            deals.Add(place);
            if (deals.Count == 1) (decision, audit) = (deal.Decision, deal.Audit);
            else decision = Joined(decision, deal.Decision);
            flagged |= deal.IsFlagged;
            contradicted |= deal.IsContradicted;
            if (deal.Status < status) status = deal.Status;
        }

        return new(deals, decision, flagged, contradicted, audit, status, sources, index.Generation);
    }

    // The least decided of them; of those that people decided, that which says most.
    private static DecisionState Joined(DecisionState one, DecisionState other)
    {
        foreach (var state in (ReadOnlySpan<DecisionState>)[DecisionState.Undecided, DecisionState.Auto, DecisionState.Correct, DecisionState.Add])
        {
            if (one == state || other == state) return state;
        }

        return one;
    }
}
