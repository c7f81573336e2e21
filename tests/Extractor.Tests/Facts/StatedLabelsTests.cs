using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Facts;

public sealed class StatedLabelsTests
{
    [Theory]
    [InlineData("The order is valued at $8.8 billion at list prices.", Label.Commitment)]
    [InlineData("Northwind won a contract worth $300 million.", Label.Commitment)]
    [InlineData("The acquisition, which is valued at about $985 million, should close in May.", Label.AcquisitionPrice)]
    [InlineData("Contoso's $100 billion Fabrikam commitment rivals others.", Label.Commitment)]
    [InlineData("Contoso is valued at $3 billion.", null)]
    [InlineData("The deal is worth $3 billion.", null)]
    public void An_order_or_a_purchase_is_worth_what_it_is(string text, Label? label) => States(label, text);

    [Theory]
    [InlineData("Contoso Ltd is investing approximately €15 million to expand its production of fibers.", Label.Commitment)]
    [InlineData("Contoso Ltd said a €15 million investment to upgrade its lines would follow.", Label.Commitment)]
    [InlineData("Contoso Ltd would invest another $8 billion at a battery factory.", Label.Commitment)]
    [InlineData("The investment program of €100 million secures the site.", Label.Commitment)]
    [InlineData("Contoso Ltd intends to invest up to $100 billion in Fabrikam Inc.", Label.Investment)]
    [InlineData("Contoso Ltd invested $40 million in the startup in 2021.", null)]
    [InlineData("The venture capital firm plans to invest $5 billion in India.", Label.Investment)]
    [InlineData("Contoso Ltd plans to invest $5 billion in India.", null)]
    public void Money_invested_is_what_it_is_invested_in(string text, Label? label) => States(label, text);

    [Theory]
    [InlineData("Contoso said it would spend $3.3 billion to buy Fabrikam.", Label.AcquisitionPrice)]
    [InlineData("Contoso spent $190 million on buying back shares.", null)]
    [InlineData("Contoso spent $190 million on buying shares.", null)]
    [InlineData("Contoso is targeting asset sales of $4 billion.", Label.AcquisitionPrice)]
    [InlineData("Contoso closed $12 billion of asset sales.", Label.AcquisitionPrice)]
    [InlineData("Contoso sold its 33% stake in Northwind to Fabrikam for $146 million.", Label.Investment)]
    [InlineData("Contoso sold its 60% stake in Northwind to Fabrikam for $146 million.", null)]
    public void Money_spent_to_buy_is_a_price_and_of_a_minority_an_investment(string text, Label? label) => States(label, text);

    [Theory]
    [InlineData("It buys companies with $10 million in annual revenue.", Label.OtherMoney)]
    [InlineData("Contoso, with $10 million in annual revenue, was bought.", null)]
    [InlineData("It buys companies with revenue and $2 million of profit, and firms with $10 million in sales.", Label.OtherMoney)]
    [InlineData("It sued the $62 billion company.", Label.Valuation)]
    public void Companies_that_nobody_names_have_no_financials_and_a_company_of_a_size_is_worth_it(string text, Label? label) => States(label, text);

    [Theory]
    [InlineData("It is the biggest software deal so far this year.", Label.OtherTime)]
    [InlineData("It was the largest leveraged buyout of 2009.", Label.OtherTime)]
    [InlineData("Contoso signed a deal in 2009.", null)]
    [InlineData("It bought the bank in the wake of the 1997 currency crisis.", Label.OtherTime)]
    [InlineData("Under the 1997 contract it supplies gas.", null)]
    [InlineData("The tower in Sydney on April 27, 2012.\nIan Field | Getty Images\nContoso said so.", Label.OtherTime)]
    [InlineData("The tower in Sydney on Friday, April 27, 2012. Ian Field | Getty Images", Label.OtherTime)]
    [InlineData("Contoso said so on April 27, 2012.\nThe latest news of all the markets here | Bloomberg", null)]
    public void The_time_of_a_record_and_the_day_of_a_picture_are_no_days_of_deals(string text, Label? label) => States(label, text);

    [Theory]
    [InlineData("It is based on a 12% revenue growth forecast.", Label.Growth)]
    [InlineData("Contoso will expand its fleet by 30%.", Label.Growth)]
    [InlineData("Contoso may raise its stake by 10%.", null)]
    [InlineData("It pays 40 percent of the $3.1 billion deal value.", Label.OtherRatio)]
    [InlineData("It owns 40 percent of Contoso.", null)]
    public void A_ratio_by_which_something_grows_is_growth_and_a_part_of_an_amount_no_stake(string text, Label? label) => States(label, text);

    [Fact]
    public void What_a_pattern_of_the_settings_states_stands()
    {
        var article = Article("The order is valued at $8.8 billion at list prices.");
        Labeled[] labels = [new(Label.Valuation, 0.6, null, (Status.Firm, 1), ["valued-at"])];

        Assert.Same(labels[0], Of(article).Apply(labels)[0]);
    }

    [Fact]
    public void What_is_stated_overrules_the_classifier_and_says_why()
    {
        var article = Article("The order is valued at $8.8 billion at list prices.");

        var stated = Of(article).Apply([new(Label.Valuation, 0.6, null, (Status.Firm, 1), [])])[0];

        Assert.Equal((Label.Commitment, "what an order is worth", Label.Valuation), (stated.Label, stated.Mended, stated.RunnerUp?.Label));
    }

    // Of all figures of the text at most one label is stated.
    private static void States(Label? label, string text)
    {
        var article = Article(text);
        var stated = Of(article);

        Assert.NotEmpty(article.Mentions);
        Assert.Equal(label, Enumerable.Range(0, article.Mentions.Count).Select(i => stated.Of(i)?.Label).Where(l => l is not null).Distinct().SingleOrDefault());
    }

    private static StatedLabels Of(ArticleContext article) => new(article, new PartyRules(article, OrganizationFinder.Find(article)).Clause);

    private static ArticleContext Article(string text)
    {
        var reading = Reading.Of(text, null);
        return new ArticleContext(reading, new MentionFinder().Find(reading), 0);
    }
}
