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
    [InlineData("Northwind Corp raised $25 million in a Series B round led by Contoso Inc, with money from Fabrikam Ltd.", Label.Investment, "Contoso Inc", "Northwind Corp")]
    [InlineData("Northwind Corp raised $25 million in a round led by Fabrikam Ltd at Contoso Inc.", Label.Investment, "Contoso Inc", "Northwind Corp")]
    [InlineData("Northwind Corp raised $25 million, after $5 million in a round led by Contoso Inc.", Label.Investment, null, "Northwind Corp")]
    public void A_sentence_states_who_gives_and_who_gets(string text, Label label, string? from, string? to) => Assert.Equal((from, to), Stated(text, label));

    [Theory]
    [InlineData("Northwind Corp agreed to buy the Dutch parts maker Contoso Inc for $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Northwind Corp, which is backed by Fabrikam Ltd, said it would acquire Contoso Inc in a deal worth $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Contoso Inc was bought by Northwind Corp for $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("The rules irk Contoso Inc, which Northwind Corp acquired in 2024 for $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Another case is Contoso Inc, bought for $25 million a year ago.", null, "Contoso Inc")]
    [InlineData("Fabrikam Ltd sold Contoso Inc to Northwind Corp for $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Fabrikam Ltd said its parts unit was sold to Northwind Corp for $25 million.", "Northwind Corp", null)]
    [InlineData("Northwind Corp paid $25 million (£20 million) for Contoso Inc.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Shares rose on Northwind Corp's $25 million deal last year to buy Contoso Inc.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Northwind Corp made public the $25 million takeover of Contoso Inc.", null, "Contoso Inc")]
    [InlineData("Northwind Corp will buy Fabrikam Ltd's Contoso for $25 million.", "Northwind Corp", "Contoso")]
    public void Verbs_of_buying_and_selling_state_who_buys_what(string text, string? from, string? to) => Assert.Equal((from, to), Stated(text, Label.AcquisitionPrice));

    [Theory]
    [InlineData("Northwind Corp holds a 25% stake in the consortium Contoso Inc.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Northwind Corp, which owns 25% of Contoso Inc, will not sell.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Contoso Inc is 25% owned by Northwind Corp.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Fabrikam Ltd sold a 25% interest in Contoso Inc to Northwind Corp.", "Northwind Corp", "Contoso Inc")]
    [InlineData("The state will hold the rest and Northwind Corp 25%.", "Northwind Corp", null)]
    [InlineData("Northwind Corp will buy 25% of Contoso's oil wells.", "Northwind Corp", "oil wells")]
    public void A_sentence_states_who_holds_a_stake_in_whom(string text, string? from, string? to) => Assert.Equal((from, to), Stated(text, Label.Stake));

    [Theory]
    [InlineData("Fabrikam Ltd agreed to sell its packaging unit to Northwind Corp for $25 million.", "Northwind Corp", "packaging unit")]
    [InlineData("Northwind Corp will buy Fabrikam's Karoo oil and gas fields for $25 million.", "Northwind Corp", "Karoo oil and gas fields")]
    [InlineData("Northwind Corp bought the Contoso mine for $25 million.", "Northwind Corp", "Contoso mine")]
    [InlineData("Northwind Corp paid $25 million for a pumpkin farm.", "Northwind Corp", "pumpkin farm")]
    [InlineData("Contoso is rich. Northwind Corp bought its Contoso copper mine for $25 million.", "Northwind Corp", "Contoso")]
    [InlineData("Fabrikam Ltd will sell its power arm, Contoso, to Northwind Corp for $25 million.", "Northwind Corp", "Contoso")]
    [InlineData("Northwind Corp bought 200 branches of Contoso Inc for $25 million.", "Northwind Corp", "Contoso Inc")]
    [InlineData("Northwind Corp bought Contoso Inc for $90 million and Fabrikam Ltd for $25 million.", "Northwind Corp", "Fabrikam Ltd")]
    [InlineData("Northwind Corp paid $25 million for the 90-megawatt (MW) Contoso wind farm.", "Northwind Corp", "Contoso wind farm")]
    [InlineData("Northwind Corp took control of its phone joint venture with Fabrikam Ltd for $25 million.", "Northwind Corp", "phone joint venture")]
    [InlineData("Northwind Corp paid $40 million for Fabrikam Ltd and $25 million for the lender Contoso Inc.", null, "Contoso Inc")]
    public void A_thing_is_bought_under_the_words_for_it(string text, string? from, string? to) => Assert.Equal((from, to), Stated(text, Label.AcquisitionPrice));

    [Theory]
    [InlineData("Northwind Corp bought two sites for $25 million.", "Northwind Corp")]
    [InlineData("Northwind Corp bought its second power project for $25 million.", "Northwind Corp")]
    [InlineData("Northwind Corp bought the loss-making business for $25 million.", "Northwind Corp")]
    public void What_only_takes_up_a_thing_is_no_name_of_it(string text, string? from) => Assert.Equal((from, null), Stated(text, Label.AcquisitionPrice));

    [Theory]
    [InlineData("So far Northwind Corp has raised $25 million from Contoso Inc.", "Contoso Inc", "Northwind Corp")]
    [InlineData("Northwind Corp will receive $9 million from Fabrikam Ltd and $25 million from Contoso Inc.", "Contoso Inc", "Northwind Corp")]
    [InlineData("Northwind Corp's $25 million funding round closed.", null, "Northwind Corp")]
    [InlineData("It was the $25 million raised by Northwind Corp that mattered.", null, "Northwind Corp")]
    [InlineData("Contoso Inc will buy $25 million of new shares from Northwind Corp.", "Contoso Inc", "Northwind Corp")]
    [InlineData("Northwind Corp will issue new shares to Contoso Inc, raising $25 million.", "Contoso Inc", "Northwind Corp")]
    [InlineData("The Contoso-led $25 million round for Northwind Corp closed.", "Contoso", "Northwind Corp")]
    [InlineData("Northwind Corp and Contoso Inc raised $25 million and $30 million, respectively.", null, null)]
    public void Verbs_of_raising_state_who_gets_the_money(string text, string? from, string? to) => Assert.Equal((from, to), Stated(text, Label.Investment));

    [Theory]
    [InlineData("Northwind stock fell to $25 million a share.", Label.SharePrice, "Northwind")]
    [InlineData("Contoso rose, and shares in Northwind fell to $25 million.", Label.SharePrice, "Northwind")]
    [InlineData("The rival of Contoso is Northwind, which had revenue of $25 million.", Label.Financials, "Northwind")]
    [InlineData("The offer by Contoso values Northwind at $25 million.", Label.Valuation, "Northwind")]
    [InlineData("Contoso told Northwind of revenue of $25 million.", Label.Financials, null)]
    public void A_name_right_beside_its_shares_or_value_is_whose_figure_it_is(string text, Label label, string? to) => Assert.Equal((null, to), Stated(text, label));

    private static (string? From, string? To) Stated(string text, Label label)
    {
        var reading = Reading.Of(text, null);
        var article = new ArticleContext(reading, new MentionFinder().Find(reading), 0);
        var organizations = OrganizationFinder.Find(article);

        var asked = article.Mentions.Index().FirstOrDefault(m => m.Item.Text == "$25 million").Index;

        var (giver, getter) = new PartyRules(article, organizations).Of(asked, label);

        return (Name(giver), Name(getter));
        string? Name(int party) => party < 0 ? null : organizations[party].Name;
    }
}
