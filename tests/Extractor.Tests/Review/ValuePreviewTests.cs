using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class ValuePreviewTests
{
    private const string Text = "The ASX-listed Sydney fund paid $5 million for the mill.";

    [Theory]
    [InlineData("$2.5 billion", "2500000000 USD")]
    [InlineData("€12m", "12000000 EUR")]
    [InlineData("5 GW", "5 GW")]
    [InlineData(" 12% ", "12 %")]
    [InlineData("tomorrow", "2026-04-22")]
    public void Words_are_read_as_the_value_that_they_would_have_in_the_article(string words, string value)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        Assert.Equal(value, new ValuePreview(temporary.Store).OfWords(ContentHash.OfText(Sample.Text), words).Value.ToString());
    }

    [Fact]
    public void A_bare_dollar_means_what_it_means_in_the_article()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: Text));
        Assert.Equal(Value.Of(3_000_000m, "AUD"), new ValuePreview(temporary.Store).OfWords(ContentHash.OfText(Text), "$3 million").Value);
    }

    [Fact]
    public void What_stands_at_a_span_is_read_there()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var start = Sample.Text.IndexOf("$25 billion", StringComparison.Ordinal);
        var mention = new ValuePreview(temporary.Store).OfSpan(ContentHash.OfText(Sample.Text), new Span(start, start + 11));
        Assert.Equal((Kind.Money, Value.Of(25_000_000_000m, "USD")), (mention.Kind, mention.Value));

        Assert.Equal(25m, new ValuePreview(temporary.Store).OfSpan(ContentHash.OfText(Sample.Text), new Span(start, start + 3)).Value.Low);
    }

    [Theory]
    [InlineData("nothing", "is no figure")]
    [InlineData("", "is no figure")]
    [InlineData("$5 billion and $6 billion", "2 figures")]
    public void What_is_not_one_figure_is_refused_with_what_would_be(string words, string why)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var refused = Assert.Throws<FormatException>(() => new ValuePreview(temporary.Store).OfWords(ContentHash.OfText(Sample.Text), words));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }
}
