using Extractor.Articles;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>What was looked at and not taken can be told, so that <c>explain</c> answers why something was missed.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("The battery stores 5 GW-hours.", "5 GW-hours", "power", "energy, not power")]
    [InlineData("They plan a gigawatt-scale park.", "a gigawatt-scale", "power", "a class of plants, not an amount")]
    [InlineData("The film streams in 1080p at best.", "1080p", "money", "lines of a screen, not pence")]
    [InlineData("The robot weighs 90 pounds in all.", "90 pounds", "money", "a weight")]
    [InlineData("The students scored 85 marks on average.", "85 marks", "money", "a word of other senses, without a magnitude")]
    [InlineData("Doctors followed 300 CHF patients.", "300 CHF patients", "money", "letters before what is counted are no currency")]
    [InlineData("It needs a few million dollars.", "million dollars", "number-with-unit", "no number before the magnitude: a vague amount")]
    [InlineData("It rose by 5 percentage points.", "5 percentage points", "ratio", "percentage points are a difference")]
    [InlineData("He won three times.", "three times", "ratio", "how often, not how many times as much")]
    [InlineData("They ordered 777x jets.", "777x", "ratio", "the name of a product")]
    [InlineData("The code is 7$5 here.", "$5", "edges", "a digit touches it")]
    [InlineData("The code is $1,23456 here.", "$1", "edges", "a digit touches it")]
    [InlineData("The factory employs 2,500 workers.", "2,500", "numbers", "no unit, currency or part of a date beside it")]
    public void A_refused_figure_is_told_with_its_reason(string text, string span, string recognizer, string reason)
    {
        new MentionFinder().Find(Reading.Of(text, Finding.Day), out var refusals);

        Assert.Contains((span, recognizer, reason), refusals.Select(r => (r.Text, r.Recognizer, r.Reason)));
        Assert.All(refusals, r => Assert.Equal(text[r.Span.Start..r.Span.End], r.Text));
    }

    [Fact]
    public void What_loses_to_a_longer_mention_names_the_winner()
    {
        var longer = Mention("$5 million", 0, 10);
        var refused = new List<Refusal>();

        OverlapRefiner.Refine(Reading.Of("$5 million", null).Traced(refused), [longer, Mention("million", 3, 10)]);

        Assert.Equal(["money by test, within «$5 million» by test"], refused.Select(r => r.Reason));
    }

    [Fact]
    public void A_number_in_a_mention_is_not_unclaimed()
    {
        var mentions = new MentionFinder().Find(Reading.Of("It paid $5 million on April 21, 2026 for 7 mills.", Finding.Day), out var refusals);

        Assert.Equal(2, mentions.Count);
        Assert.Equal(["7"], refusals.Select(r => r.Text));
    }

    [Fact]
    public void Asking_changes_nothing_that_is_found()
    {
        foreach (var row in CorpusRow.ByName.Values)
        {
            var reading = Reading.Of(row.Text, row.Published);

            Assert.Equal(new MentionFinder().Find(reading), new MentionFinder().Find(reading, out _));
        }
    }

    private static Mention Mention(string text, int start, int end) =>
        new(Kind.Money, new Span(start, end), text, Value.Of(1, "USD"), Qualifier.Exact, null, new Evidence("test", "test"));
}
