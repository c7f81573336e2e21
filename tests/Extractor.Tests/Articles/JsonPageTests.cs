using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class JsonPageTests
{
    [Fact]
    public void Fields_are_the_article_s_own_and_the_text_is_unchanged()
    {
        var article = ArticleReader.Read(Pages.Json("""{"id": "id", "text": "A\r\n\r\nB \u20ac \ud83d\ude80", "title": "T", "published": "2026-04-21T23:30:00-05:00", "url": "https://example.com/a", "site": "S", "author": "J", "language": "de-AT", "other": {"x": [1]}}"""));

        Assert.Equal("A\r\n\r\nB € 🚀", article.Text);
        Assert.Equal(("id", "T", 0, "https://example.com/a", "S", "J", "de"), (article.Id, article.Title, article.BodyStart, article.Url, article.Site, article.Author, article.Language));
        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.Metadata), article.Published);
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void Without_a_title_the_first_line_is_it() => Assert.Equal("Headline", ArticleReader.Read(Pages.Json("""{"id": "a", "text": "Headline\n\nBody"}""")).Title);

    [Fact]
    public void Half_a_surrogate_pair_and_NUL_become_U_FFFD_with_a_warning()
    {
        var article = ArticleReader.Read(Pages.Json("""{"id": "a", "text": "x\ud83d \u0000 \ude80y \ud83d\ude80 \\ud83d"}"""));

        Assert.Equal("x\uFFFD \uFFFD \uFFFDy 🚀 \\ud83d", article.Text);
        Assert.Single(article.Warnings);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_become_U_FFFD_with_a_warning()
    {
        var page = Pages.Json("") with { Content = (byte[])[.. "{\"id\": \"a\", \"text\": \"caf"u8, 0xE9, .. " pays\"}"u8] };

        var article = ArticleReader.Read(page);

        Assert.Equal("caf\uFFFD pays", article.Text);
        Assert.Single(article.Warnings);
    }

    [Theory]
    [InlineData("April 2026")]
    [InlineData("04/05/2026")]
    [InlineData("soon")]
    public void A_date_that_is_not_full_is_a_warning_and_not_guessed(string published)
    {
        var article = ArticleReader.Read(Pages.Json($$"""{"id": "a", "text": "Body", "published": "{{published}}"}"""));

        Assert.Null(article.Published);
        Assert.Contains($"'{published}'", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_JSON_is_unreadable_with_its_place_and_a_remedy()
    {
        var error = Assert.Throws<UnreadableArticleException>(() => ArticleReader.Read(Pages.Json("{\"id\": \"a\", \"text\": ")));

        Assert.StartsWith("a.jsonl:1: is not valid JSON (at byte ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; write one object {\"id\": \"...\", \"text\": \"...\"} a line.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_text_is_unreadable() => Assert.Throws<UnreadableArticleException>(() => ArticleReader.Read(Pages.Json("""{"id": "a", "text": " \n"}""")));
}
