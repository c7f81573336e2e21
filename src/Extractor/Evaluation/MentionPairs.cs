using Extractor.Articles;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>Pairs gold and predicted mentions one to one.</summary>
internal static class MentionPairs
{
    /// <summary>Overlapping mentions of one kind, the pair that overlaps most first; dates and durations count as one kind. Indices into both lists.</summary>
    public static List<(int Gold, int Predicted)> Of(IReadOnlyList<(Span Span, Kind Kind)> gold, IReadOnlyList<(Span Span, Kind Kind)> predicted)
    {
        var options = new List<(double Overlap, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var overlap = Math.Min(gold[i].Span.End, predicted[j].Span.End) - Math.Max(gold[i].Span.Start, predicted[j].Span.Start);
                if (overlap > 0 && Family(gold[i].Kind) == Family(predicted[j].Kind))
                    options.Add((overlap / (double)Math.Max(gold[i].Span.Length, predicted[j].Span.Length), i, j));
            }
        }

        var (takenGold, takenPredicted) = (new bool[gold.Count], new bool[predicted.Count]);
        var pairs = new List<(int, int)>();
        foreach (var (_, i, j) in options.OrderByDescending(o => o.Overlap).ThenBy(o => o.Gold).ThenBy(o => o.Predicted))
        {
            if (takenGold[i] || takenPredicted[j]) continue;
            takenGold[i] = takenPredicted[j] = true;
            pairs.Add((i, j));
        }

        return pairs;
    }

    private static Kind Family(Kind kind) => kind == Kind.Duration ? Kind.Date : kind;
}
