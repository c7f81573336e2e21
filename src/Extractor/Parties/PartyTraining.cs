using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>Learns the model of party roles from annotated articles.</summary>
internal static class PartyTraining
{
    // Chosen on articles/dev; see docs/model-card.md.
    private const float Regularization = 10f;

    public static LinearModel Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held) =>
        LabelTraining.Fit(PartyLinker.Model, PartyLinker.Roles, Regularization, Examples(train), Examples(held));

    private static List<Example> Examples(IEnumerable<AnnotatedArticle> articles)
    {
        var examples = new List<Example>();
        var sink = new FeatureSink(named: false);
        foreach (var article in articles)
        {
            var organizations = OrganizationFinder.Find(article.Context);
            var features = new PartyFeatures(article.Context, organizations);
            for (var m = 0; m < article.Facts.Count; m++)
            {
                if (article.Facts[m] is not { } fact || !fact.Label.HasParties())
                {
                    continue;
                }

                for (var o = 0; o < organizations.Count; o++)
                {
                    sink.Clear();
                    features.Emit(m, fact.Label, fact.Status, o, sink);
                    var role = Names(organizations[o], fact.From) ? 1 : Names(organizations[o], fact.To) ? 2 : 0;
                    examples.Add(new Example([.. sink.Hashes], role, article.Story));
                }
            }
        }

        return examples;
    }

    private static bool Names(Organization organization, IReadOnlyList<string> party) =>
        party.Any(p => organization.Aliases.Contains(string.Join(' ', p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase));
}
