using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;

namespace Extractor.Facts;

/// <summary>Puts together what the stages before decided about each mention.</summary>
public static class FactBuilder
{
    /// <summary>How often the value of a found mention is right; measured on articles/dev (docs/model-card.md).</summary>
    private const double ValueReliability = 0.97;

    /// <summary>One fact for each mention, in the same order.</summary>
    public static IReadOnlyList<Fact> Build(ArticleContext article, IReadOnlyList<Labeled> labels, IReadOnlyList<Linked> parties)
    {
        var facts = new Fact[labels.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var (mention, labeled) = (article.Mentions[i], labels[i]);
            facts[i] = new Fact(
                mention, labeled.Label, labeled.Status.Status, parties[i].From, parties[i].To, Math.Round(labeled.Probability * ValueReliability, 4), Reasons(labeled))
            {
                RunnerUp = labeled.RunnerUp is var (label, probability) ? (label, Math.Round(probability, 4)) : null,
                Chances = parties[i].Chances,
            };
        }

        return facts;
    }

    private static Reason[] Reasons(Labeled labeled) =>
    [
        .. labeled.Patterns.Select(p => new Reason("label", "pattern " + p)),
        new Reason("label", "classifier", Math.Round(labeled.Probability, 4)),
        .. labeled.Mended is { } mended ? [new Reason("label", mended)] : Array.Empty<Reason>(),
        .. labeled.Label.HasParties() ? [new Reason("status", Kebab.Write(labeled.Status.Status), Math.Round(labeled.Status.Probability, 4))] : Array.Empty<Reason>(),
    ];
}
