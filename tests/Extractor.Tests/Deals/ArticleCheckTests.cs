using Xunit;

namespace Extractor.Tests.Deals;

public sealed class ArticleCheckTests
{
    [Theory]
    [InlineData("more than 20x", "ok: from $18 billion to $380 billion is 21.1×, told: more-than 20x")]
    [InlineData("20x", "near: from $18 billion to $380 billion is 21.1×, told: 20x")]
    [InlineData("21x", "ok: from $18 billion to $380 billion is 21.1×, told: 21x")]
    [InlineData("about 20x", "ok: from $18 billion to $380 billion is 21.1×, told: about 20x")]
    [InlineData("30x", "contradiction: from $18 billion to $380 billion is 21.1×, told: 30x")]
    [InlineData("more than 25x", "contradiction: from $18 billion to $380 billion is 21.1×, told: more-than 25x")]
    public void A_growth_is_held_against_the_valuations_that_it_leads_from_and_to(string told, string check) => Assert.Equal(
        [check],
        CheckedText.Of(
            $"Contoso is worth $380 billion. It was valued at $18 billion. Its valuation has grown {told} since.", null,
            "$380 billion = valuation", "$18 billion = valuation past", $"{told[(told.LastIndexOf(' ') + 1)..]} = growth").Checks("growth"));

    [Theory]
    [InlineData("Revenue rose 12% to $1.12bn from $1bn.", "ok: from $1bn to $1.12bn is 12%, told: 12%")]
    [InlineData("Revenue rose 12% from $1.00bn to $1.12bn.", "ok: from $1.00bn to $1.12bn is 12%, told: 12%")]
    [InlineData("Revenue rose to $1.12bn from $1.00bn, up 12%.", "ok: from $1.00bn to $1.12bn is 12%, told: 12%")]
    [InlineData("Revenue rose to $1.12bn, up 12% from $1.00bn.", "ok: from $1.00bn to $1.12bn is 12%, told: 12%")]
    [InlineData("Revenue was $1.94 billion, up 2.3% from $1.896 billion a year earlier.", "ok: from $1.896 billion to $1.94 billion is 2.32%, told: 2.3%")]
    [InlineData("Revenue rose 12.0% to $1.13bn from $1.00bn a year earlier.", "ok: from $1.00bn to $1.13bn is 13%, told: 12.0%")]
    [InlineData("Revenue rose 12.0% to $1.130bn from $1.000bn a year earlier.", "near: from $1.000bn to $1.130bn is 13%, told: 12.0%")]
    [InlineData("Revenue fell 20% to $0.80bn from $1.00bn.", "ok: from $1.00bn to $0.80bn is 20%, told: 20%")]
    [InlineData("Revenue fell 40% to $0.80bn from $1.00bn.", "contradiction: from $1.00bn to $0.80bn is 20%, told: 40%")]
    [InlineData("Capacity grew threefold from 2.0 GW to 4.0 GW.", "contradiction: from 2.0 GW to 4.0 GW is 2×, told: threefold")]
    public void A_growth_is_held_against_the_values_beside_it(string text, string check) => Assert.Equal([check], CheckedText.Of(text, null, Growth(text)).Checks("growth"));

    [Theory]
    [InlineData("Fees grew 3% while assets went from $5.2bn to $6.6bn.")]
    [InlineData("Revenue rose 12% at constant rates to $1.5bn from $1.0bn.")]
    [InlineData("Profit rose 12% to $1.5bn from a loss of $1.0bn.")]
    [InlineData("Revenue rose 12% to $1.5bn from €1.0bn.")]
    [InlineData("Revenue was $1.94 billion and costs were up 2.3% from $1.2 billion a year earlier.")]
    [InlineData("Revenue rose 35% to $1.02bn, helped by an order of $950m.")]
    public void Values_of_another_story_are_not_compared(string text) => Assert.Empty(CheckedText.Of(text, null, Growth(text)).Checks("growth"));

    [Theory]
    [InlineData("Contoso paid €1.2bn ($1.32bn) and owes €2.0bn ($2.2bn).", "ok: €1.2bn ($1.32bn) is 1.1; €2.0bn ($2.2bn) is 1.1 USD for 1 EUR")]
    [InlineData("Contoso paid €1.2bn ($1.32bn) and owes $2.2bn (€2.0bn).", "ok: €1.2bn ($1.32bn) is 1.1; $2.2bn (€2.0bn) is 1.1 USD for 1 EUR")]
    [InlineData("Contoso paid €1.20bn ($1.32bn) and owes €2.00bn ($2.32bn).", "near: €1.20bn ($1.32bn) is 1.1; €2.00bn ($2.32bn) is 1.16 USD for 1 EUR")]
    [InlineData("Contoso paid €1.20bn ($1.32bn) and owes €2.00bn ($2.8bn).", "contradiction: €1.20bn ($1.32bn) is 1.1; €2.00bn ($2.8bn) is 1.4 USD for 1 EUR")]
    [InlineData("Contoso paid €1.2bn ($1.32bn).", "ok: €1.2bn ($1.32bn) is 1.1 USD for 1 EUR; 0.8 to 1.65 are plausible")]
    [InlineData("Contoso paid €1.2bn ($13.2bn).", "not-checkable: €1.2bn ($13.2bn) is 11 USD for 1 EUR; 0.8 to 1.65 are plausible")]
    public void Restated_amounts_of_an_article_imply_one_rate(string text, string check) => Assert.Equal([check], CheckedText.Of(text, null).Checks("currency"));

    [Fact]
    public void Each_pair_of_currencies_of_one_bracket_has_its_rate() => Assert.Equal(
        [
            "ok: A$3.1bn ($2.4bn) is 0.77 USD for 1 AUD; 0.47 to 1.12 are plausible",
            "ok: A$3.1bn (£1.25bn) is 0.4 GBP for 1 AUD; 0.22 to 1.12 are plausible",
        ],
        CheckedText.Of("It paid A$3.1bn ($2.4bn; £1.25bn).", null).Checks("currency"));

    [Theory]
    [InlineData("The sale was signed and closed on May 30, 2027.", "contradiction: \"closed on May 30, 2027\" is after the publication of 2026-04-21")]
    [InlineData("On May 30, 2027, the group completed the sale.", "contradiction: \"completed ... On May 30, 2027\" is after the publication of 2026-04-21")]
    public void What_is_told_as_done_after_the_publication_is_a_contradiction(string text, string check) => Assert.Equal([check], CheckedText.Of(text, "2026-04-21").Checks("tense"));

    [Theory]
    [InlineData("The sale is expected to have closed on May 30, 2027.")]
    [InlineData("The sale closed on April 22, 2026.")]
    [InlineData("The sale closed on May 30, 2025.")]
    [InlineData("The sale closed on May 30.")]
    [InlineData("Once completed in 2028, the plant will employ 200.")]
    [InlineData("On May 30, 2027, the sale will be completed.")]
    [InlineData("Notes sold in fiscal 2027 were few.")]
    public void A_plan_or_a_date_whose_year_is_ours_is_none(string text) => Assert.Empty(CheckedText.Of(text, "2026-04-21").Checks("tense"));

    [Fact]
    public void Without_a_publication_date_nothing_lies_after_it() => Assert.Empty(CheckedText.Of("The sale closed on May 30, 2027.", null).Checks("tense"));

    [Theory]
    [InlineData("It met on Tuesday, April 21, 2026.", "ok: Tuesday, April 21, 2026: 2026-04-21 is a Tuesday")]
    [InlineData("It met on Monday, April 21, 2026.", "contradiction: Monday, April 21, 2026: 2026-04-21 is a Tuesday")]
    public void A_weekday_that_belongs_to_its_date_must_be_that_of_the_date(string text, string check) => Assert.Equal([check], CheckedText.Of(text, "2026-04-22").Checks("weekday"));

    [Theory]
    [InlineData("Contoso buys rival for $5bn", "Contoso agreed to pay $5.2bn for its rival.", "ok: $5bn in the title, $5.2bn in the body")]
    [InlineData("Contoso buys rival for $5.0bn", "Contoso agreed to pay $5.2bn for its rival.", "near: $5.0bn in the title, $5.2bn in the body")]
    [InlineData("Contoso buys rival for $5bn", "Contoso agreed to pay $3bn for its rival.", "contradiction: $5bn in the title, $3bn in the body")]
    [InlineData("Contoso buys rival for $5bn", "Contoso agreed to pay up to $9bn for its rival.", "ok: $5bn in the title, at-most $9bn in the body")]
    [InlineData("Contoso buys rival for $5bn", "Contoso has grown.\n\nIt was small.\n\nIt was large.\n\nIt agreed to pay $3bn for a rival.", "not-checkable: $5bn in the title, $3bn in the body")]
    [InlineData("Contoso buys rival for $5bn", "Contoso agreed to pay $3bn for its rival and $1bn for another.", "not-checkable: $5bn in the title, $3bn, $1bn in the body")]
    public void An_amount_of_the_title_is_looked_for_in_the_body(string title, string body, string check) => Assert.Equal(
        [check],
        CheckedText.Of($"{title}\n\n{body}", null, [.. new[] { title, body }.SelectMany(t => t.Split(' ')).Where(w => w.StartsWith('$')).Select(w => w.TrimEnd('.') + " = acquisition-price")]).Checks("headline"));

    [Theory]
    [InlineData("Contoso buys rival for $5bn\n\nContoso agreed to buy its rival.")]
    [InlineData("Contoso buys rival for $5bn\n\nIt had sales of €3bn.")]
    [InlineData("It pays $5bn. It pays $3bn.")]
    public void A_title_that_nothing_can_be_held_against_is_not_checked(string text) => Assert.Empty(CheckedText.Of(text, null, "$5bn = acquisition-price").Checks("headline"));

    private static string[] Growth(string text) => [$"{text.Split(' ').Select(w => w.TrimEnd('.', ',')).First(w => w.EndsWith('%') || w.EndsWith("fold", StringComparison.Ordinal))} = growth"];
}
