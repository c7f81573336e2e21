using Extractor.Gold;
using Extractor.Review.Tallies;

namespace Extractor.App.Review.Dashboard;

/// <summary>How good one label is, by what people decided of the facts that bear it.</summary>
/// <param name="Label">As the program gave it; null for all together.</param>
/// <param name="Accepted">Taken as found.</param>
/// <param name="Right">Value and label right.</param>
/// <param name="Audited">Value and label right among the random tenth.</param>
public sealed record LabelQuality(Label? Label, Share Accepted, Share Right, Share Audited)
{
    /// <summary>All together, then each label that was decided on, the most decided first.</summary>
    public static IReadOnlyList<LabelQuality> Of(IReadOnlyList<JudgedFact> judged) =>
        [Of(null, judged), .. judged.GroupBy(f => f.Label).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => Of(g.Key, [.. g]))];

    private static LabelQuality Of(Label? label, IReadOnlyList<JudgedFact> judged) => new(
        label, Share.Among(judged, f => f.IsAccepted), Share.Among(judged, f => f.IsRight), Share.Among([.. judged.Where(f => f.IsAudited)], f => f.IsRight));
}
