using Xunit;

namespace Extractor.Tests.Deals;

public sealed class DealCheckTests
{
    [Theory]
    [InlineData("On Monday Northwind announced that it invests $5 billion in Contoso. Announced April 21, 2026: the deal.", "contradiction: Monday is 2026-04-20, April 21, 2026 a Tuesday")]
    [InlineData("On Tuesday Northwind announced that it invests $5 billion in Contoso. Announced April 21, 2026: the deal.", "ok: Tuesday is 2026-04-21, April 21, 2026 a Tuesday")]
    public void A_weekday_of_the_announcement_is_held_against_its_date(string text, string check) => Assert.Equal(
        [check], CheckedText.Of(text, "2026-04-21", "$5 billion = investment", $"{text.Split(' ')[1]} = announced", "April 21, 2026 = announced").DealChecks("weekday"));

    [Fact]
    public void The_date_of_a_dateline_is_no_announcement() => Assert.Empty(
        CheckedText.Of("LONDON, April 21, 2026 - Northwind announced on Monday that it invests $5 billion in Contoso.", "2026-04-21", "$5 billion = investment", "Monday = announced", "April 21, 2026 = announced")
            .DealChecks("weekday"));

    [Theory]
    [InlineData("$5 billion", "$20 billion", "ok: $5 billion + $20 billion = 25,000,000,000 USD, of $25 billion")]
    [InlineData("$5 billion", "$19 billion", "near: $5 billion + $19 billion = 24,000,000,000 USD, of $25 billion")]
    [InlineData("$15 billion", "$20 billion", "contradiction: $15 billion + $20 billion = 35,000,000,000 USD, of $25 billion")]
    [InlineData("$5 billion", "$10 billion", "not-checkable: $5 billion + $10 billion = 15,000,000,000 USD, of $25 billion")]
    public void Tranches_are_added_up(string first, string second, string check) => Assert.Equal(
        [check],
        CheckedText.Of($"Northwind invests $25 billion in Contoso. It pays {first} on signing and {second} later.", null, "$25 billion = investment", $"{first} = investment conditional", $"{second} = investment conditional")
            .DealChecks("tranches"));

    [Fact]
    public void Parts_told_apart_may_be_parts_of_one_another() => Assert.Equal(
        ["not-checkable: $20 billion + $15 billion = 35,000,000,000 USD, of $25 billion"],
        CheckedText.Of("Northwind invests $25 billion in Contoso. It pays $20 billion later. Of that $15 billion depends on sales.", null, "$25 billion = investment", "$20 billion = investment conditional", "$15 billion = investment conditional")
            .DealChecks("tranches"));

    [Theory]
    [InlineData("$40m", "$50m", "ok: $40m pre-money + $10m = 50,000,000 USD, told: $50m post-money")]
    [InlineData("$40.0m", "$52.0m", "near: $40.0m pre-money + $10m = 50,000,000 USD, told: $52.0m post-money")]
    [InlineData("$40m", "$80m", "contradiction: $40m pre-money + $10m = 50,000,000 USD, told: $80m post-money")]
    public void Pre_money_and_raise_make_post_money(string pre, string post, string check) => Assert.Equal(
        [check],
        CheckedText.Of($"Contoso raised $10m from Northwind at a pre-money valuation of {pre}, or {post} post-money.", null, "$10m = investment", $"{pre} = valuation", $"{post} = valuation").DealChecks("post-money"));

    [Theory]
    [InlineData("10%", "$100m", "$10m", "ok: 10% × $100m = 10,000,000 USD, told: $10m")]
    [InlineData("10.0%", "$100m", "$11.1m", "ok: 10.0% × $100m = 10,000,000 USD, told: $11.1m")]
    [InlineData("10.0%", "$100m", "$13.0m", "contradiction: 10.0% × $100m = 10,000,000 USD, told: $13.0m")]
    [InlineData("10.0%", "$100m", "$9.3m", "near: 10.0% × $100m = 10,000,000 USD, told: $9.3m")]
    public void A_stake_of_the_valuation_is_the_amount(string stake, string worth, string paid, string check) => Assert.Equal(
        [check],
        CheckedText.Of($"Northwind bought {stake} of Contoso for {paid}, valuing it at {worth}.", null, $"{stake} = stake", $"{paid} = investment", $"{worth} = valuation").DealChecks("stake"));

    [Fact]
    public void A_stake_that_another_amount_stands_beside_is_not_held_against_the_valuation() => Assert.Empty(
        CheckedText.Of("Northwind invested $13m, a third of last year's $39m, for 2% of Contoso, valuing it at $100m.", null, "2% = stake", "$13m = investment", "$100m = valuation").DealChecks("stake"));

    [Theory]
    [InlineData("$100 billion", "5 GW", "ok: $100 billion / 5 GW = 20 billion USD for each GW; 0.2 to 70 billion USD are plausible")]
    [InlineData("$50 billion", "500 MW", "near: $50 billion / 500 MW = 100 billion USD for each GW; 0.2 to 70 billion USD are plausible")]
    [InlineData("$100 billion", "5 MW", "contradiction: $100 billion / 5 MW = 20,000 billion USD for each GW; 0.2 to 70 billion USD are plausible")]
    [InlineData("€100 billion", "5 GW", "ok: €100 billion / 5 GW = 20 billion EUR for each GW; 0.2 to 70 billion USD are plausible")]
    public void A_gigawatt_has_a_plausible_price(string amount, string power, string check) => Assert.Equal(
        [check], CheckedText.Of($"Northwind will pay Contoso {amount} for {power} of compute.", null, $"{amount} = commitment", $"{power} = capacity").DealChecks("power-price"));

    [Fact]
    public void Amounts_beyond_all_reason_do_not_throw() => Assert.StartsWith(
        "contradiction: $999,999 trillion / 0.001 watts = ",
        CheckedText.Of(
            "Northwind will pay Contoso $999,999 trillion for 0.001 watts of compute.", null,
            "$999,999 trillion = commitment", "0.001 watts = capacity").DealChecks("power-price").Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Northwind will pay Contoso $1m for an option on 5 GW.")]
    [InlineData("Northwind will pay Contoso 1 million Icelandic krona for 5 GW.")]
    public void Too_little_for_a_gigawatt_buys_a_first_step_and_an_unknown_currency_has_no_price(string text) => Assert.Empty(
        CheckedText.Of(text, null, [text.Contains('$', StringComparison.Ordinal) ? "$1m = commitment" : "1 million Icelandic krona = commitment", "5 GW = capacity"]).DealChecks("power-price"));
}
