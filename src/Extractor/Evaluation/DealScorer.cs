using Extractor.Gold;

namespace Extractor.Evaluation;

/// <summary>Compares the deals of one article: which were found, and which of their slots are right.</summary>
internal static class DealScorer
{
    public static void Score(IReadOnlyList<GoldDeal> gold, IReadOnlyList<PredictedDeal> predicted, Tallies<string> tallies, DealCertainty certainty)
    {
        var pairs = DealPairs.Of(gold, predicted);
        foreach (var (deal, pair) in gold.Zip(pairs))
        {
            tallies.Add(Scores.WholeDeal, pair is null ? Tally.Absent : Tally.Hit);
            if (pair is not { } found) continue;
            certainty.Add(predicted[found].Confidence, right: true);
            foreach (var (slot, tally) in Slots(deal, predicted[found])) tallies.Add(slot, tally);
        }

        var left = Enumerable.Range(0, predicted.Count).Except(pairs.OfType<int>()).ToList();
        tallies.Add(Scores.WholeDeal, new Tally(0, left.Count, 0));
        foreach (var i in left) certainty.Add(predicted[i].Confidence, right: false);
        certainty.AddGold(gold.Count);
    }

    /// <summary>A deal is found where a party is right and the amount or the type as well; in mergers and joint ventures the parties may be swapped.</summary>
    public static Likeness Compare(GoldDeal gold, PredictedDeal predicted)
    {
        var parties = (PartyMatch.IsRight(gold.From, predicted.From) ? 1 : 0) + (PartyMatch.IsRight(gold.To, predicted.To) ? 1 : 0);
        var swapped = gold.Type is DealType.Merger or DealType.JointVenture && gold.From.Count > 0 && gold.To.Count > 0
            && (PartyMatch.IsRight(gold.From, predicted.To) || PartyMatch.IsRight(gold.To, predicted.From));
        var amount = gold.Amount is not null && predicted.Amount is not null && ValueMatch.SameAmount(gold.Amount, predicted.Amount);
        return new Likeness(parties + (swapped ? 1 : 0), amount, predicted.Type == gold.Type);
    }

    private static IEnumerable<(string Slot, Tally Tally)> Slots(GoldDeal gold, PredictedDeal predicted)
    {
        yield return ("type", Slot(true, predicted.Type is not null, predicted.Type == gold.Type));
        yield return ("stage", Slot(true, predicted.Stage is not null, predicted.Stage == gold.Stage));

        // News of the day may be dated by its publication: a date where gold has none is no fault.
        yield return ("announced", gold.Announced is null ? default : Slot(true, predicted.Announced is not null, predicted.Announced == gold.Announced));
        yield return ("amount", Slot(gold.Amount is not null, predicted.Amount is not null, SameAmount(gold, predicted)));
        yield return ("from", Slot(gold.From.Count > 0, predicted.From.Count > 0, PartyMatch.IsRight(gold.From, predicted.From)));
        yield return ("to", Slot(gold.To.Count > 0, predicted.To.Count > 0, PartyMatch.IsRight(gold.To, predicted.To)));
    }

    private static bool SameAmount(GoldDeal gold, PredictedDeal predicted) =>
        gold.Amount is not null && predicted.Amount is not null && ValueMatch.SameAmount(gold.Amount, predicted.Amount)
        && (predicted.Amount.Unit ?? gold.Amount.Unit) == gold.Amount.Unit;

    private static Tally Slot(bool inGold, bool isPredicted, bool isRight) =>
        !inGold ? new Tally(0, isPredicted ? 1 : 0, 0) : isRight ? Tally.Hit : new Tally(0, isPredicted ? 1 : 0, 1);

    /// <summary>How alike two deals are: right parties first, then the amount, then the type.</summary>
    public readonly record struct Likeness(int Parties, bool Amount, bool Type) : IComparable<Likeness>
    {
        public bool IsFound => Parties > 0 && (Amount || Type);

        public int CompareTo(Likeness other) => (Parties, Amount, Type).CompareTo((other.Parties, other.Amount, other.Type));
    }
}
