using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class QualifierRefinerTests
{
    [Theory]
    [InlineData("It will pay up to $5 billion.", "at-most", "up to")]
    [InlineData("It will pay as much as $5 billion.", "at-most", "as much as")]
    [InlineData("It will pay no more than $5 billion.", "at-most", "no more than")]
    [InlineData("The bill is capped at $5 billion.", "at-most", "capped at")]
    [InlineData("It will pay less than $5 billion.", "less-than", "less than")]
    [InlineData("It will pay under $5 billion.", "less-than", "under")]
    [InlineData("It will pay just shy of $5 billion.", "nearly", "just shy of")]
    [InlineData("It will pay nearly $5 billion.", "nearly", "nearly")]
    [InlineData("It will pay almost $5 billion.", "nearly", "almost")]
    [InlineData("It will pay about $5 billion.", "about", "about")]
    [InlineData("It will pay roughly $5 billion.", "about", "roughly")]
    [InlineData("It will pay an estimated $5 billion.", "about", "an estimated")]
    [InlineData("It will pay some $5 billion.", "about", "some")]
    [InlineData("It will pay at least $5 billion.", "at-least", "at least")]
    [InlineData("It will pay no less than $5 billion.", "at-least", "no less than")]
    [InlineData("It will pay more than $5 billion.", "more-than", "more than")]
    [InlineData("It will pay over $5 billion.", "more-than", "over")]
    [InlineData("It will pay north of $5 billion.", "more-than", "north of")]
    [InlineData("It will pay in excess of $5 billion.", "more-than", "in excess of")]
    public void Words_before_an_amount_bound_it(string text, string qualifier, string words) => AssertBound(text, "$5 billion", qualifier, words);

    [Theory]
    [InlineData("It will pay $5 billion or more.", "at-least", "or more")]
    [InlineData("It will pay $5 billion or less.", "at-most", "or less")]
    [InlineData("It will pay $5 billion or so.", "about", "or so")]
    public void Words_after_an_amount_bound_it(string text, string qualifier, string words) => AssertBound(text, "$5 billion", qualifier, words);

    [Theory]
    [InlineData("It will pay $5 billion+ for it.", "$5 billion+", "at-least", "+")]
    [InlineData("It will pay $5 billion-plus for it.", "$5 billion-plus", "at-least", "-plus")]
    [InlineData("It will pay ~$5 billion for it.", "~$5 billion", "about", "~")]
    public void Signs_at_the_edges_bound_it_and_belong_to_the_span(string text, string span, string qualifier, string sign) => AssertBound(text, span, qualifier, sign);

    [Theory]
    [InlineData("It will pay up to an additional $5 billion.", "at-most", "up to")]
    [InlineData("It will pay more than a further $5 billion.", "more-than", "more than")]
    [InlineData("It will pay up to a total of $5 billion.", "at-most", "up to")]
    public void Small_words_between_are_stepped_over(string text, string qualifier, string words) => AssertBound(text, "$5 billion", qualifier, words);

    [Theory]
    [InlineData("It will pay $5 billion.")]
    [InlineData("Payments under the $5 billion agreement have begun.")]
    [InlineData("The dispute over $5 billion of debt goes on.")]
    [InlineData("It rose above all expectations, and $5 billion came in.")]
    [InlineData("It was more than enough. $5 billion is left.")]
    public void Words_that_speak_of_something_else_bound_nothing(string text)
    {
        var mention = Assert.Single(Finding.In(text));

        Assert.Equal((Qualifier.Exact, null), (mention.Qualifier, mention.QualifierSpan));
    }

    [Theory]
    [InlineData("It will spend the money over 10 years.", Qualifier.Exact)]
    [InlineData("It will spend the money within 10 years.", Qualifier.Exact)]
    [InlineData("The mill has stood for over 10 years.", Qualifier.MoreThan)]
    [InlineData("The mill has stood for more than 10 years.", Qualifier.MoreThan)]
    public void Over_with_a_length_of_time_means_during_unless_for_stands_before_it(string text, Qualifier qualifier) =>
        Assert.Equal(qualifier, Assert.Single(Finding.In(text)).Qualifier);

    [Theory]
    [InlineData("The mill was sold under a 15-year pact.")]
    [InlineData("Steam comes in under a 15-year contract.")]
    public void Under_with_an_article_speaks_of_the_agreement(string text) =>
        Assert.Equal(Qualifier.Exact, Assert.Single(Finding.In(text)).Qualifier);

    [Fact]
    public void A_qualifier_reaches_no_further_than_its_own_amount()
    {
        var mentions = Finding.In("It paid more than $3 billion and $5 billion.");

        Assert.Equal([Qualifier.MoreThan, Qualifier.Exact], mentions.Select(m => m.Qualifier));
    }

    [Fact]
    public void A_range_stays_a_range() =>
        Assert.Equal(Qualifier.Range, Assert.Single(Finding.In("It will pay about $5-7 billion.")).Qualifier);

    private static void AssertBound(string text, string span, string qualifier, string words)
    {
        var mention = Assert.Single(Finding.In(text));

        Assert.Equal(span, mention.Text);
        Assert.Equal(qualifier, Kebab.Write(mention.Qualifier));
        Assert.Equal(words, text[mention.QualifierSpan!.Value.Start..mention.QualifierSpan.Value.End]);
    }
}
