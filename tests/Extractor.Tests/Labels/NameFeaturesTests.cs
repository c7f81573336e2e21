using Extractor.Labels;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class NameFeaturesTests
{
    [Fact]
    public void A_country_and_a_firm_behind_the_same_verb_and_preposition_are_told_apart()
    {
        var country = Features("Borlund will invest $5 million in India over time.");
        var firm = Features("Borlund will invest $5 million in Microsoft over time.");

        Assert.NotEqual(Of(country, "object-name=invest|in"), Of(firm, "object-name=invest|in"));
    }

    [Fact]
    public void Two_countries_are_the_same_kind_of_name() =>
        Assert.Equal(Of(Features("Borlund put $5 million into India."), "name-tie-R=into"), Of(Features("Borlund put $5 million into Pakistan."), "name-tie-R=into"));

    [Fact]
    public void No_feature_says_which_name_it_is() =>
        Assert.DoesNotContain(Features("Borlund will invest $5 million in Microsoft over time."), f => f.Contains("Borlund", StringComparison.OrdinalIgnoreCase) || f.Contains("Microsoft", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_name_that_no_cluster_knows_stands_as_unknown() => Assert.Contains("subject=unknown", Features("Borlund spent $5 million."));

    [Fact]
    public void Names_of_another_sentence_are_not_seen() =>
        Assert.Contains("name-R=none", Features("Borlund spent $5 million on it. Microsoft did not."));

    private static string Of(IEnumerable<string> features, string begin) => Assert.Single(features, f => f.StartsWith(begin, StringComparison.Ordinal));

    private static IReadOnlyList<string> Features(string text)
    {
        var reading = Reading.Of(text, new DateOnly(2024, 5, 2));
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var sink = new FeatureSink(named: true);
        NameFeatures.Emit(article, 0, sink);
        return sink.Names!;
    }
}
