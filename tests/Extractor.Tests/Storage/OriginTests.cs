using Extractor.Articles;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class OriginTests
{
    [Theory]
    [InlineData("https://Example.org/a?id=1#top", "https://example.org/a?id=1")]
    [InlineData("http://example.org:80/a", "http://example.org/a")]
    [InlineData("https://example.org/a?utm_source=feed&id=1", "https://example.org/a?id=1")]
    [InlineData("https://example.org/", "news:dir/a.txt")]
    [InlineData("https://example.org", "news:dir/a.txt")]
    [InlineData("https://example.org/?p=12", "https://example.org/?p=12")]
    [InlineData("file:///a/b.html", "news:dir/a.txt")]
    [InlineData("not a url", "news:dir/a.txt")]
    [InlineData(null, "news:dir/a.txt")]
    public void An_article_is_known_by_its_url_else_by_source_and_path(string? url, string key) =>
        Assert.Equal(key, new Origin("news", "dir/a.txt").KeyOf(new Article("a", "") { Url = url }));

    [Fact]
    public void No_two_pairs_of_source_and_path_share_a_key()
    {
        var article = new Article("x", "");
        Assert.NotEqual(new Origin("a:b", "c").KeyOf(article), new Origin("a", "b:c").KeyOf(article));
        Assert.NotEqual(new Origin("a%3Ab", "c").KeyOf(article), new Origin("a:b", "c").KeyOf(article));
    }

    [Fact]
    public void The_hash_of_content_sees_every_particular_but_the_id()
    {
        var article = new Article("a", "Text") { Title = "T", Warnings = ["w"] };
        Assert.Equal(ContentHash.Of(article), ContentHash.Of(article with { Id = "b" }));
        Article[] others =
        [
            article with { Text = "text" }, article with { BodyStart = 1 }, article with { Title = null }, article with { Title = "", Url = "T" },
            article with { Site = "s" }, article with { Author = "s" }, article with { Language = "s" }, article with { Warnings = [] },
            article with { Published = new PublicationDate(new DateOnly(2026, 1, 1), PublicationBasis.Text) },
            article with { Published = new PublicationDate(new DateOnly(2026, 1, 1), PublicationBasis.Option) },
            article with { Published = new PublicationDate(new DateOnly(2026, 1, 1), PublicationBasis.Text, new Span(1, 2)) },
        ];
        Assert.Equal(others.Length + 1, others.Append(article).Select(ContentHash.Of).Distinct().Count());
    }

    [Fact]
    public void An_empty_text_is_kept_as_such()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(new ExtractedItem(new Origin("s", "p"), new Article("", ""), [], []));
        Assert.Equal("", temporary.Store.Texts().Single().Article.Text);
    }
}
