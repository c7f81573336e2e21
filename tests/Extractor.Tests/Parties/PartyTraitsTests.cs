using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Parties;

public sealed class PartyTraitsTests
{
    private const string Text = """
        Orsay Capital to buy Corvane

        Orsay Capital agreed to buy the startup Corvane, a maker of pumps, for $5 million. Halden-backed Corvane was pleased.
        """;

    [Theory]
    [InlineData("Orsay Capital", "called capital")]
    [InlineData("Orsay Capital", "title-does buy")]
    [InlineData("Orsay Capital", "title-first yes")]
    [InlineData("Orsay Capital", "title-done none")]
    [InlineData("Corvane", "title-done buy")]
    [InlineData("Corvane", "title-first no")]
    [InlineData("Corvane", "described startup")]
    [InlineData("Corvane", "described maker")]
    [InlineData("Halden", "tail backed")]
    [InlineData("Halden", "share 1")]
    public void An_organization_is_what_its_name_its_description_title_and_lead_say(string name, string trait) =>
        Assert.Contains(trait, Of(name).Select(t => $"{t.Name} {t.Value}"));

    [Fact]
    public void What_is_told_twice_is_one_trait() => Assert.Distinct(Of("Corvane"));

    private static IReadOnlyList<(string Name, string Value)> Of(string name)
    {
        var reading = Reading.Of(Text, null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var organizations = OrganizationFinder.Find(article);
        var at = new int[article.Tokens.Count];
        Array.Fill(at, -1);
        foreach (var (organization, o) in organizations.Select((organization, o) => (organization, o)))
        {
            foreach (var (first, end) in organization.Places) at.AsSpan(first, end - first).Fill(o);
        }

        return PartyTraits.Of(article, organizations, at)[organizations.ToList().FindIndex(o => o.Name == name)];
    }
}
