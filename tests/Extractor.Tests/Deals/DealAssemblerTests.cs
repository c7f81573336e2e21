using Extractor.Deals;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Deals;

public sealed class DealAssemblerTests
{
    [Fact]
    public void An_amount_restated_in_another_currency_is_the_same_deal_s_and_not_its_headline()
    {
        var deal = Assert.Single(Assemble("Northwind will buy Contoso for €120 million ($140 million).", "€120 million = acquisition-price past", "$140 million = acquisition-price past"));

        Assert.Equal("EUR", deal.Amount!.Unit);
        Assert.Equal([0, 1], deal.Facts);
    }

    [Fact]
    public void What_a_company_has_raised_so_far_is_no_deal() =>
        Assert.Empty(Assemble("Contoso makes maps.\n\nContoso has raised $310 million to date.", "$310 million = investment past"));

    [Fact]
    public void The_price_of_a_share_is_no_deal_s_amount() =>
        Assert.Null(Assert.Single(Assemble("Northwind will buy Contoso for $16.50 a share in cash.", "$16.50 = share-price")).Amount);

    [Theory]
    [InlineData("Northwind to buy Contoso\n\nThe price of Contoso was not told by Northwind.", DealType.Acquisition, DealStage.Announced, "Northwind", "Contoso")]
    [InlineData("Talks are over. Sources said Northwind may buy Contoso soon.", DealType.Acquisition, DealStage.Reported, "Northwind", "Contoso")]
    [InlineData("Northwind agreed to merge with Contoso on Friday.", DealType.Merger, DealStage.Announced, "Northwind", "Contoso")]
    [InlineData("Yesterday Northwind and Contoso formed a joint venture for solar parks.", DealType.JointVenture, DealStage.Announced, "Northwind", "Contoso")]
    public void The_lead_tells_a_deal_without_an_amount(string text, DealType type, DealStage stage, string from, string to)
    {
        var deal = Assert.Single(Assemble(text));

        Assert.Equal((type, stage, from, to), (deal.Type, deal.Stage, Assert.Single(deal.From), Assert.Single(deal.To)));
        Assert.Null(deal.Amount);
    }

    [Fact]
    public void The_lead_adds_no_second_deal_between_parties_that_have_one() =>
        Assert.Single(Assemble("Northwind to buy Contoso for $2 billion.", "$2 billion = acquisition-price"));

    [Fact]
    public void The_same_amount_told_of_other_parties_and_another_type_is_one_deal_of_the_type_that_its_facts_are_surer_of()
    {
        var told = CheckedText.Of("Northwind will pay $2 billion. The $2 billion goes into Contoso.", "2026-03-04", "$2 billion = acquisition-price", "$2 billion = investment");
        IReadOnlyList<Extractor.Facts.Fact> facts = [told.Facts[0] with { From = ["Northwind"], To = ["Fabrikam"], Confidence = 0.5 }, told.Facts[1]];

        var deal = Assert.Single(DealAssembler.Assemble(told.Article, facts, [], models: null));

        Assert.Equal(DealType.Investment, deal.Type);
        Assert.Equal([0, 1], deal.Facts);
    }

    [Fact]
    public void Nobody_deals_with_itself()
    {
        var told = CheckedText.Of("Northwind spends $2 billion on chips. Northwind earned $3 billion from such.", "2026-03-04", "$2 billion = commitment", "$3 billion = commitment");
        IReadOnlyList<Extractor.Facts.Fact> facts = [told.Facts[0] with { To = [] }, told.Facts[1] with { From = [], To = ["Northwind"] }];

        Assert.All(DealAssembler.Assemble(told.Article, facts, [], models: null), d => Assert.Empty(d.From.Intersect(d.To)));
    }

    [Fact]
    public void The_same_amount_recalled_is_another_deal() =>
        Assert.Equal(2, Assemble("Northwind will pay $2 billion. It paid $2 billion for maps before.", "$2 billion = acquisition-price", "$2 billion = acquisition-price past").Count);

    [Fact]
    public void A_deal_whose_parties_are_sure_is_surer_than_one_whose_parties_are_not()
    {
        double Confidence(params PartyChance[] chances)
        {
            var told = CheckedText.Of("Northwind agreed to buy Contoso for $2 billion.", "2026-03-04", "$2 billion = acquisition-price");
            return DealAssembler.Assemble(told.Article, [told.Facts[0] with { Chances = chances }], [], ModelSet.Default).Select(d => d.Confidence).DefaultIfEmpty().Max();
        }

        Assert.True(Confidence(new("Northwind", 0.98, 0.01), new("Contoso", 0.01, 0.98)) > Confidence(new("Northwind", 0.42, 0.3), new("Contoso", 0.4, 0.32)));
    }

    [Fact]
    public void A_deal_is_as_probable_as_its_model_says_and_bears_four_decimals()
    {
        var deals = DealAssembler.Assemble(Told("Northwind agreed to buy Contoso for $2 billion.", "$2 billion = acquisition-price", out var facts), facts, [], ModelSet.Default);

        var confidence = Assert.Single(deals).Confidence;
        Assert.InRange(confidence, 0.25, 1);
        Assert.Equal(Math.Round(confidence, 4), confidence);
    }

    private static IReadOnlyList<Deal> Assemble(string text, params string[] labels)
    {
        var told = CheckedText.Of(text, "2026-03-04", labels);
        return DealAssembler.Assemble(told.Article, told.Facts, OrganizationFinder.Find(told.Article), models: null);
    }

    private static ArticleContext Told(string text, string label, out IReadOnlyList<Extractor.Facts.Fact> facts)
    {
        var told = CheckedText.Of(text, "2026-03-04", label);
        facts = told.Facts;
        return told.Article;
    }
}
