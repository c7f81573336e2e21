using Extractor.Articles;
using Extractor.Gold;
using Xunit;

namespace Extractor.Tests.Gold;

public sealed class GoldSpansTests
{
    [Theory]
    [InlineData("$25 billion and $5 billion", "5 billion", 1, 2, 11)]
    [InlineData("$25 billion and $5 billion", "5 billion", 2, 17, 26)]
    [InlineData("aaaa", "aa", 3, 2, 4)]
    [InlineData("🚀 raised €3m", "€3m", 1, 10, 13)]
    [InlineData("€\u0301 5m and 5m", "5m", 2, 10, 12)]
    public void An_occurrence_is_counted_in_utf16_with_those_inside_longer_words_and_overlapping_ones(string text, string piece, int nth, int start, int end) =>
        Assert.Equal(new Span(start, end), GoldSpans.Find(text, piece, nth));

    [Theory]
    [InlineData("5m", "5m", 2)]
    [InlineData("5m", "6m", 1)]
    [InlineData("5m", "", 1)]
    [InlineData("", "5m", 1)]
    [InlineData("$5M", "$5m", 1)]
    public void What_does_not_stand_there_that_often_has_no_span(string text, string piece, int nth) =>
        Assert.Null(GoldSpans.Find(text, piece, nth));
}
