using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>Takes back labels that are less probable than the settings ask for: the figure gets the catch-all label of its kind.</summary>
/// <param name="least">Label in kebab case and the least probability with which it is given.</param>
public sealed class LabelThresholds(IReadOnlyDictionary<string, double> least)
{
    /// <summary>The labels in their order, those below their threshold replaced; the label taken back is told as the runner-up.</summary>
    public IReadOnlyList<Labeled> Apply(IReadOnlyList<Mention> mentions, IReadOnlyList<Labeled> labels) =>
        least.Count == 0 ? labels : [.. labels.Select((labeled, i) => Apply(mentions[i].Kind, labeled))];

    private Labeled Apply(Kind kind, Labeled labeled)
    {
        if (!least.TryGetValue(Kebab.Write(labeled.Label), out var probability) || labeled.Probability >= probability) return labeled;
        var catchAll = LabelSets.Of(kind)[^1];
        // What is left for the catch-all: all that the label taken back did not have.
        return labeled.Label == catchAll ? labeled
            : labeled with { Label = catchAll, Probability = 1 - labeled.Probability, RunnerUp = (labeled.Label, labeled.Probability), Status = (Status.Firm, 1), Patterns = [] };
    }
}
