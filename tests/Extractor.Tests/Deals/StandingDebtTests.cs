using Extractor.Articles;
using Extractor.Deals;
using Extractor.Gold;
using Xunit;

namespace Extractor.Tests.Deals;

public sealed class StandingDebtTests
{
    [Theory]
    [InlineData("The law asks for equity of a fifth. Debt is $5.4 billion, or more than sales.")]
    [InlineData("Its debt, which stood at $5.4 billion in May, worries lenders.")]
    [InlineData("Contoso owes about $5.4 billion.")]
    [InlineData("Contoso carries $5.4 billion of net debt.")]
    [InlineData("Contoso has more than $5.4 billion in long-term debt.")]
    public void Debt_that_somebody_has_is_no_deal(string text) => Assert.True(Stands(text));

    [Theory]
    [InlineData("Contoso raised $5.4 billion of debt.")]
    [InlineData("Contoso sold $5.4 billion in bonds to cut its debt.")]
    [InlineData("Contoso will take on debt of $5.4 billion.")]
    [InlineData("Contoso has $5.4 billion for new plants and no debt.")]
    [InlineData("The loan to Contoso is $5.4 billion.")]
    public void Debt_that_is_raised_is_a_deal(string text) => Assert.False(Stands(text));

    [Fact]
    public void Debt_of_a_named_lender_is_a_deal() => Assert.False(Stands("Contoso owes $5.4 billion.", from: "Northwind"));

    [Fact]
    public void It_is_left_out_however_sure_its_facts_are()
    {
        Assert.Empty(Deals("Norwick Power owes $5.4 billion\n\nThe utility Norwick Power, whose debt is $5.4 billion, must win approval of its plan, the board said on Monday."));
        Assert.Single(Deals("Norwick Power borrows $5.4 billion\n\nThe utility Norwick Power agreed a loan of $5.4 billion, the board said on Monday."));
    }

    private static bool Stands(string text, string? from = null)
    {
        var told = CheckedText.Of(text, "2026-03-04", "$5.4 billion = debt");
        var deal = new Deal(DealType.Debt, DealStage.Announced, from is null ? [] : [from], ["Contoso"]) { Facts = [0] };
        return StandingDebt.Is(told.Article, told.Facts, deal);
    }

    private static IReadOnlyList<Deal> Deals(string text) => Pipeline.Create(PipelineSettings.Default).Extract(new Article("", text) { Language = "en" }).Deals;
}
