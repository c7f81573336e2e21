using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class RestatementRefinerTests
{
    [Theory]
    [InlineData("The group paid €1.2bn ($1.3bn) for it.", "€1.2bn", "$1.3bn")]
    [InlineData("The group paid 1.2 billion euros ($1.3 billion) for it.", "1.2 billion euros", "$1.3 billion")]
    [InlineData("The group paid £5 million (about $6.3 million) for it.", "£5 million", "$6.3 million")]
    [InlineData("The group paid Rs 500 crore (US$60 million) for it.", "Rs 500 crore", "US$60 million")]
    public void An_amount_in_brackets_in_another_currency_restates_the_one_before(string text, string first, string second)
    {
        var mentions = Finding.In(text, Kind.Money);

        Assert.Equal([first, second], mentions.Select(m => m.Text));
        Assert.Null(mentions[0].Restates);
        Assert.Equal(mentions[0].Span, mentions[1].Restates);
    }

    [Theory]
    [InlineData("It paid €1.2bn for one and $1.3bn for the other.")]
    [InlineData("It paid $1.2bn ($1.3bn with debt).")]
    [InlineData("It paid €1.2bn in all (the debt of the group, once put at less than $1.3bn, is left out).")]
    public void Other_amounts_stand_for_themselves(string text) => Assert.All(Finding.In(text, Kind.Money), m => Assert.Null(m.Restates));

    [Fact]
    public void Further_currencies_in_the_same_brackets_restate_the_same_amount()
    {
        var mentions = Finding.In("A bid would value it at A$3.1bn ($2.4bn; £1.25bn).", Kind.Money);

        Assert.Equal([null, mentions[0].Span, mentions[0].Span], mentions.Select(m => m.Restates));
    }

    [Fact]
    public void What_bounds_an_amount_bounds_its_restatement() =>
        Assert.Equal([Qualifier.MoreThan, Qualifier.MoreThan], Finding.In("It has raised over €385 million ($417.1 million) so far.").Select(m => m.Qualifier));
}
