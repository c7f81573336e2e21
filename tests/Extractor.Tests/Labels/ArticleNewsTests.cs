using Extractor.Articles;
using Extractor.Labels;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class ArticleNewsTests
{
    private const string Text = """
        Airtel raises $1 billion from Carlyle

        Airtel said on Monday that Carlyle will invest. It is for data centers. The deal closes in May.

        In October 2025, Google announced a $15 billion investment, and Airtel took part.
        """;

    [Theory]
    [InlineData("2026-03-30", nameof(Ago.Now))]
    [InlineData("2026-03-10", nameof(Ago.Month))]
    [InlineData("2025-10", nameof(Ago.Months))]
    [InlineData("2025-W40", nameof(Ago.Months))]
    [InlineData("2025", nameof(Ago.Year))]
    [InlineData("2021", nameof(Ago.Years))]
    [InlineData("2025-Q4", nameof(Ago.Now))]
    [InlineData("2024-Q4", nameof(Ago.Year))]
    [InlineData("2027", nameof(Ago.Future))]
    [InlineData("XXXX", nameof(Ago.Unknown))]
    public void A_time_is_as_long_ago_as_its_value_is_from_publication(string timex, string expected)
    {
        var reading = Reading.Of("May", new DateOnly(2026, 3, 31));
        var mention = new Mention(Kind.Date, new Span(0, 3), "May", Value.Time(timex), default, null, new Evidence("test", "test"));

        Assert.Equal(expected, new ArticleNews(new ArticleContext(reading, [mention], 0)).AgoOf(0).ToString());
    }

    [Theory]
    [InlineData("Google", nameof(Known.New))]
    [InlineData("Carlyle", nameof(Known.Title))]
    [InlineData("announced", nameof(Known.None))]
    public void A_name_is_known_from_where_it_was_told_first(string word, string expected)
    {
        var news = News();
        var token = Enumerable.Range(0, news.Article.Tokens.Count).Last(i => news.Article.Tokens.Surface(i).SequenceEqual(word));

        Assert.Equal(expected, news.KnownAt(token).ToString());
    }

    [Fact]
    public void A_sentence_is_dated_by_the_day_longest_ago_that_it_tells()
    {
        var news = News();

        Assert.Equal(Ago.Months, news.DatedOf(news.Article.Sentences.Count - 1));
        Assert.Equal(Ago.Now, news.DatedOf(1));
    }

    private static ArticleNews News()
    {
        var reading = Reading.Of(Text, new DateOnly(2026, 3, 31));
        return new ArticleNews(new ArticleContext(reading, new MentionFinder().Find(reading), 0));
    }
}
