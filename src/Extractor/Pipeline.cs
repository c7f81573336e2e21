using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Checks;
using Extractor.Facts;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;

namespace Extractor;

/// <summary>
/// The flow of the house from an article to its deals. Immutable and safe to use from many threads; the same article always gives
/// the same facts.
/// </summary>
public sealed class Pipeline
{
    private readonly MentionFinder finder;
    private readonly Labeler labeler;
    private readonly LabelThresholds thresholds;
    private readonly PartyLinker linker;
    private readonly IReadOnlyList<string> languages;

    private Pipeline(PipelineSettings settings, ModelSet models)
    {
        finder = new MentionFinder(Enum.GetValues<Kind>().Where(k => settings.Recognizers.Allows(Kebab.Write(k))));
        var every = new MentionFinder();
        PatternRule[] patterns = [.. settings.Patterns.Select(p => PatternRule.Compile(p, every))];
        labeler = new Labeler(models, patterns);
        thresholds = new LabelThresholds(settings.Classifier.Thresholds);
        linker = new PartyLinker(models);
        languages = settings.Languages;
        Models = models;
    }

    public ModelSet Models { get; }

    /// <summary>Makes the flow that the settings describe.</summary>
    /// <exception cref="FormatException">A rule pattern does not hold to its own examples.</exception>
    /// <exception cref="ModelException">The model is missing, broken or stale.</exception>
    public static Pipeline Create(PipelineSettings settings) =>
        new(settings, settings.Classifier.Model is { } path ? ModelSet.Load(path) : ModelSet.Default);

    /// <summary>Makes the flow with models at hand.</summary>
    public static Pipeline Create(PipelineSettings settings, ModelSet models) => new(settings, models);

    /// <summary>Finds the facts and deals of one article; of a language without gazetteers it finds none and says so.</summary>
    public Extraction Extract(Article article)
    {
        if (article.Language is { } language && !languages.Contains(language, StringComparer.Ordinal))
        {
            return new Extraction(article, [], [], "language: " + language);
        }

        var reading = Reading.Of(article.Text, article.Published?.Day);
        var context = new ArticleContext(reading, finder.Find(reading), article.BodyStart);
        var (facts, organizations) = Understand(context);
        return new Extraction(article, facts, DealAssembler.Assemble(context, facts, organizations, Models)) { Checks = ArticleChecks.Of(context, facts) };
    }

    /// <summary>The facts and the organizations of an article whose mentions are found.</summary>
    internal (IReadOnlyList<Fact> Facts, IReadOnlyList<Organization> Organizations) Understand(ArticleContext context)
    {
        var labels = thresholds.Apply(context.Mentions, labeler.Label(context));
        var organizations = OrganizationFinder.Find(context);
        var rules = new PartyRules(context, organizations);
        labels = Consistency.Mend(context, new StatedLabels(context, rules.Clause).Apply(labels), rules);
        var parties = linker.Link(context, organizations, labels, rules);
        return (FactBuilder.Build(context, labels, parties), organizations);
    }

    /// <summary>What the classifier weighed for the label of each fact, strongest first, for <c>explain</c>: the features that spoke for it.</summary>
    /// <param name="extraction">What this flow found.</param>
    /// <param name="most">How many features of each fact.</param>
    public IReadOnlyList<IReadOnlyList<Reason>> Weigh(Extraction extraction, int most)
    {
        var context = new ArticleContext(
            Reading.Of(extraction.Article.Text, extraction.Article.Published?.Day), [.. extraction.Facts.Select(f => f.Mention)], extraction.Article.BodyStart);
        return [.. extraction.Facts.Select((fact, i) => (IReadOnlyList<Reason>)(Knows(fact)
            ? [.. labeler.Explain(context, i, fact.Label, most).Select(f => new Reason("label", f.Feature, Math.Round(f.Weight, 4)))]
            : []))];

        bool Knows(Fact fact) => Models[Labeler.ModelOf(fact.Mention.Kind)].Classes.Contains(Kebab.Write(fact.Label), StringComparer.Ordinal);
    }

    /// <summary>The figures of an article that were looked at and not taken, each with the reason, in the order of the text; for <c>explain</c>.</summary>
    public IReadOnlyList<Refusal> Refused(Article article)
    {
        finder.Find(Reading.Of(article.Text, article.Published?.Day), out var refusals);
        return refusals;
    }
}
