using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Parties;

/// <summary>Learns the models of party roles from annotated articles; the second look learns from first looks of other folds.</summary>
internal static class PartyTraining
{
    // Chosen on articles/dev; see docs/model-card.md.
    private const float Regularization = 0.6f;
    private const int Folds = 4;

    public static IReadOnlyList<LinearModel> Train(IReadOnlyList<AnnotatedArticle> train, IReadOnlyList<AnnotatedArticle> held)
    {
        var taught = train.Select(a => new Lesson(a)).ToList();
        var kept = held.Select(a => new Lesson(a)).ToList();
        var first = First(taught, kept);
        for (var fold = 0; fold < Folds; fold++)
        {
            var inside = taught.Where(l => LabelTraining.FoldOf(l.Article.Story, Folds) == fold).ToList();
            Look(First([.. taught.Except(inside)], kept), inside);
        }

        Look(first, kept);
        return [first, LabelTraining.Fit(PartyLinker.SecondModel, PartyLinker.Roles, Regularization, Examples(taught, second: true), Examples(kept, second: true))];
    }

    private static LinearModel First(List<Lesson> train, List<Lesson> held) =>
        LabelTraining.Fit(PartyLinker.Model, PartyLinker.Roles, Regularization, Examples(train, second: false), Examples(held, second: false));

    private static void Look(LinearModel model, List<Lesson> lessons)
    {
        var linker = new PartyLinker(new ModelSet("", new Dictionary<string, LinearModel>(StringComparer.Ordinal) { [PartyLinker.Model] = model }));
        foreach (var lesson in lessons)
        {
            lesson.Looks = linker.Look(lesson.Features, lesson.Organizations.Count, lesson.Article.Facts.Count, lesson.LabelOf);
        }
    }

    private static List<Example> Examples(List<Lesson> lessons, bool second)
    {
        var examples = new List<Example>();
        var sink = new FeatureSink(named: false);
        foreach (var lesson in lessons.Where(l => l.Organizations.Count > 0))
        {
            var neighbourhood = second ? new PartyNeighbourhood(lesson.Article.Context, lesson.Looks, m => lesson.LabelOf(m)!.Value) : null;
            for (var m = 0; m < lesson.Article.Facts.Count; m++)
            {
                if (lesson.LabelOf(m) is not { } label)
                {
                    continue;
                }

                var fact = lesson.Article.Facts[m]!;
                for (var o = 0; o < lesson.Organizations.Count; o++)
                {
                    sink.Clear();
                    lesson.Features.Emit(m, label, o, sink);
                    neighbourhood?.Emit(m, o, sink);
                    var role = Names(lesson.Organizations[o], fact.From) ? 1 : Names(lesson.Organizations[o], fact.To) ? 2 : 0;
                    examples.Add(new Example([.. sink.Hashes], role, lesson.Article.Story));
                }
            }
        }

        return examples;
    }

    private static bool Names(Organization organization, IReadOnlyList<string> party) =>
        party.Any(p => organization.Aliases.Contains(string.Join(' ', p.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase));

    /// <summary>An article with what is computed of it once for all folds.</summary>
    private sealed class Lesson
    {
        public Lesson(AnnotatedArticle article)
        {
            Article = article;
            Organizations = OrganizationFinder.Find(article.Context);
            Features = new PartyFeatures(article.Context, Organizations);
        }

        public AnnotatedArticle Article { get; }

        public IReadOnlyList<Organization> Organizations { get; }

        public PartyFeatures Features { get; }

        public Dictionary<int, double[][]> Looks { get; set; } = [];

        /// <summary>The label of a fact that bears parties, else null.</summary>
        public Label? LabelOf(int mention) => Article.Facts[mention] is { } fact && fact.Label.HasParties() ? fact.Label : null;
    }
}
