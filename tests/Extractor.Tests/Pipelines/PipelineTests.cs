using Extractor.Articles;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Pipelines;

public sealed class PipelineTests
{
    private static readonly Pipeline Shipped = Pipeline.Create(PipelineSettings.Default);

    [Fact]
    public void An_article_in_a_language_without_gazetteers_has_no_facts_and_says_so()
    {
        var extraction = Shipped.Extract(new Article("a", "Der Konzern zahlt 5 Millionen Euro.") { Language = "de" });
        Assert.Empty(extraction.Facts);
        Assert.Equal("language: de", extraction.Skipped);
    }

    [Fact]
    public void What_was_looked_at_and_not_taken_is_told()
    {
        var refused = Shipped.Refused(new Article("a", "The battery stores 500 megawatt-hours and the plant sold 1,240 tonnes."));
        Assert.Contains(refused, r => r.Text.Contains("1,240", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_of_the_user_decides_the_label_and_the_status_at_once()
    {
        var pattern = new PatternSettings("sponsor", null, Label.Commitment, Status.Conditional, "sponsorship worth {money}", ["a sponsorship worth $5 million"], []);
        var pipeline = Pipeline.Create(PipelineSettings.Default with { Patterns = [pattern] });
        var fact = Assert.Single(pipeline.Extract(new Article("a", "The brewer ended a sponsorship worth $5 million.")).Facts);
        Assert.Equal(Label.Commitment, fact.Label);
        Assert.Equal(Status.Conditional, fact.Status);
        Assert.Contains(fact.Reasons, r => r.What == "pattern sponsor");
    }

    [Theory]
    [InlineData("worth {money}", "it is worth nothing")]
    [InlineData("no slot at all", "no slot at all")]
    [InlineData("worth {gold}", "worth $5 million")]
    public void A_pattern_that_cannot_hold_to_its_example_is_refused_by_name(string pattern, string example)
    {
        var settings = new PatternSettings("mine", null, Label.Valuation, null, pattern, [example], []);
        var error = Assert.Throws<FormatException>(() => PatternRule.Compile(settings, new MentionFinder()));
        Assert.Contains("'mine'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_fits_its_counter_example_is_refused()
    {
        var settings = new PatternSettings("mine", null, Label.Valuation, null, "worth {money}", [], ["It is worth $5 million."]);
        Assert.Throws<FormatException>(() => PatternRule.Compile(settings, new MentionFinder()));
    }

    [Fact]
    public void The_HTML_article_of_the_corpus_is_read_and_its_price_found()
    {
        var path = House.Repository.At("corpus", "articles", "train", "page-001.html");
        var article = ArticleReader.Read(new Extractor.Sources.Page("page-001", "corpus", path, "text/html", File.ReadAllBytes(path)));
        Assert.Equal(new DateOnly(2025, 9, 18), article.Published!.Day);
        Assert.Contains("AngleSharp", article.ReadBy, StringComparison.Ordinal);
        Assert.DoesNotContain("Most read", article.Text, StringComparison.Ordinal);
        Assert.Contains(Shipped.Extract(article).Facts, f => f.Mention.Text == "£64m" && f.Label == Label.AcquisitionPrice);
    }

    [Fact]
    public void An_amount_in_words_of_the_corpus_names_the_engine_as_its_finder()
    {
        var text = File.ReadAllText(House.Repository.At("corpus", "articles", "train", "mix-017.txt"));
        Assert.Contains(Shipped.Extract(new Article("mix-017", text)).Facts, f => f.Mention.Evidence.Recognizer == "number-with-unit");
    }

    [Fact]
    public void The_initials_of_a_division_join_its_name_and_not_its_parent()
    {
        var organizations = Organizations("Halden said on Monday that Halden Grid Services (HGS) will pay. HGS is a unit of Halden, and Quellon Corp sued. Quellon won.");
        Assert.Contains(organizations, o => o.Aliases.SequenceEqual(["HGS", "Halden Grid Services"]));
        Assert.Contains(organizations, o => o.Aliases.SequenceEqual(["Quellon", "Quellon Corp"]));
        Assert.Contains(organizations, o => o.Name == "Halden");
    }

    [Fact]
    public void A_person_with_a_title_and_a_place_are_no_organizations()
    {
        var organizations = Organizations("In London the deal pleased Chief Executive Maud Ferrier of Tide Marine, who flew in from Germany.");
        Assert.Equal(["Tide Marine"], organizations.Select(o => o.Name));
    }

    [Theory]
    [InlineData("Halden invested $40 million in Quellon.", Label.Investment, "Halden", "Quellon")]
    [InlineData("Quellon will spend $90 million on Halden.", Label.Commitment, "Quellon", "Halden")]
    public void What_the_grammar_states_outright_decides_the_parties(string text, Label label, string from, string to)
    {
        var context = Context(text);
        var organizations = OrganizationFinder.Find(context);
        var (giver, getter) = new PartyRules(context, organizations).Of(0, label);
        Assert.Equal((from, to), (organizations[giver].Name, organizations[getter].Name));
    }

    private static IReadOnlyList<Organization> Organizations(string text) => OrganizationFinder.Find(Context(text));

    private static ArticleContext Context(string text)
    {
        var reading = Reading.Of(text, null);
        return new ArticleContext(reading, new MentionFinder().Find(reading), 0);
    }
}
