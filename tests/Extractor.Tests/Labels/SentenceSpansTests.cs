using Extractor.Articles;
using Extractor.Labels;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class SentenceSpansTests
{
    [Theory]
    [InlineData("First one. It paid $5 billion\nin cash. Last.", "$5 billion", "It paid $5 billion in cash.")]
    [InlineData("$5 billion", "$5 billion", "$5 billion")]
    [InlineData("A 🚀 for $5 billion! B.", "$5 billion", "A 🚀 for $5 billion!")]
    public void The_sentence_around_a_figure_is_shown_on_one_line(string text, string figure, string sentence) => Assert.Equal(sentence, Show(text, figure));

    [Fact]
    public void Of_a_text_without_full_stops_the_part_around_the_figure_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("many words ", 400_000)) + "$5 billion" + string.Concat(Enumerable.Repeat(" and more", 1000));

        var shown = Show(text, "$5 billion");

        Assert.Contains("$5 billion", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 700, 900);
        Assert.StartsWith("… ", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", -1, -1)]
    [InlineData("abc", 2, 9)]
    public void A_span_outside_the_text_has_no_sentence(string text, int start, int end) => Assert.Equal("", SentenceSpans.Of(text).Show(new Span(start, end)));

    private static string Show(string text, string figure)
    {
        var at = text.IndexOf(figure, StringComparison.Ordinal);
        return SentenceSpans.Of(text).Show(new Span(at, at + figure.Length));
    }
}
