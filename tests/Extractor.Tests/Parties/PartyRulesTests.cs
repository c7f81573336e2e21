using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Parties;

public sealed class PartyRulesTests
{
    [Theory]
    [InlineData("Northwind Corp also secured access to 5 gigawatts of capacity.", Label.Capacity, null, "Northwind Corp")]
    [InlineData("Under its pact with Contoso Inc, Northwind Corp has reserved up to 300 MW.", Label.Capacity, null, "Northwind Corp")]
    [InlineData("Northwind Corp secured a $3 billion order.", Label.Commitment, null, null)]
    [InlineData("Northwind Corp will invest $25 million in Contoso Inc.", Label.Investment, "Northwind Corp", "Contoso Inc")]
    [InlineData("Northwind Corp raised $25 million in a Series B round led by Contoso Inc, with money from Fabrikam Ltd.", Label.Investment, "Contoso Inc", null)]
    [InlineData("Northwind Corp raised $25 million in a round led by Fabrikam Ltd at Contoso Inc.", Label.Investment, "Contoso Inc", null)]
    [InlineData("Northwind Corp raised $25 million, after $5 million in a round led by Contoso Inc.", Label.Investment, null, null)]
    public void A_sentence_states_who_gives_and_who_gets(string text, Label label, string? from, string? to)
    {
        var reading = Reading.Of(text, null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var organizations = OrganizationFinder.Find(article);

        var (giver, getter) = new PartyRules(article, organizations).Of(0, label);

        Assert.Equal((from, to), (Name(giver), Name(getter)));
        string? Name(int party) => party < 0 ? null : organizations[party].Name;
    }
}
