using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>
/// Learns the models of party roles from annotated articles. The second look learns from first looks at articles that the first did not
/// learn from: each fold is looked at by a model of the other folds.
/// </summary>
internal static class PartyTraining
{
    // Chosen on articles/dev; see docs/model-card.md.
    private const float Regularization = 30f;
    private const float SecondRegularization = 30f;
    private const int Folds = 4;

    /// <summary>The models of both looks.</summary>
    public static IReadOnlyList<LinearModel> Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held)
    {
        List<Lesson> lessons = [.. train.Select(Lesson.Of)], checks = [.. held.Select(Lesson.Of)];
        var first = First(lessons, checks);
        var second = new List<Example>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var inside = lessons.Where(l => LabelTraining.FoldOf(l.Story, Folds) == fold).ToList();
            var look = First([.. lessons.Except(inside)], checks);
            second.AddRange(inside.SelectMany(l => l.Second(look)));
        }

        return [first, LabelTraining.Fit(PartyLinker.SecondModel, PartyLinker.Roles, SecondRegularization, second, [.. checks.SelectMany(l => l.Second(first))])];
    }

    private static LinearModel First(IReadOnlyList<Lesson> train, IReadOnlyList<Lesson> held) =>
        LabelTraining.Fit(PartyLinker.Model, PartyLinker.Roles, Regularization, [.. train.SelectMany(l => l.First)], [.. held.SelectMany(l => l.First)]);

    /// <summary>An article's pairs of fact and organization, with the role of each.</summary>
    private sealed class Lesson(AnnotatedArticle article, IReadOnlyDictionary<int, Example[]> pairs)
    {
        public string Story => article.Story;

        public IEnumerable<Example> First => pairs.Values.SelectMany(p => p);

        public static Lesson Of(AnnotatedArticle article)
        {
            var sink = new FeatureSink(named: false);
            var organizations = OrganizationFinder.Find(article.Context);
            var features = new PartyFeatures(article.Context, organizations);
            var pairs = new Dictionary<int, Example[]>();
            for (var m = 0; m < article.Facts.Count; m++)
            {
                if (article.Facts[m] is not { } fact || !fact.Label.HasParties())
                {
                    continue;
                }

                pairs[m] = new Example[organizations.Count];
                for (var o = 0; o < organizations.Count; o++)
                {
                    sink.Clear();
                    features.Emit(m, fact.Label, fact.Status, o, sink);
                    var role = Names(organizations[o], fact.From) ? 1 : Names(organizations[o], fact.To) ? 2 : 0;
                    pairs[m][o] = new Example([.. sink.Hashes], role, article.Story);
                }
            }

            return new Lesson(article, pairs);
        }

        /// <summary>What the second look sees after a first.</summary>
        public IEnumerable<Example> Second(LinearModel first)
        {
            var sink = new FeatureSink(named: false);
            var looks = pairs.ToDictionary(p => p.Key, p => (double[][])[.. p.Value.Select(e => first.Probabilities(first.Score(e.Features)))]);
            var features = new PartyLooks(article.Context, looks, m => (article.Facts[m]!.Label, article.Facts[m]!.Status));
            foreach (var (m, examples) in pairs)
            {
                for (var o = 0; o < examples.Length; o++)
                {
                    sink.Clear();
                    features.Emit(m, o, sink);
                    yield return examples[o] with { Features = [.. sink.Hashes] };
                }
            }
        }
    }

    private static bool Names(Organization organization, IReadOnlyList<string> party) =>
        party.Any(p => organization.Aliases.Contains(string.Join(' ', p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase));
}
