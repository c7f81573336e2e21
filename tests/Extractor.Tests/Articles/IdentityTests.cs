using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("HTTPS://Example.COM/News/A?b=2&a=1#top", "https://example.com/News/A?a=1&b=2")]
    [InlineData("https://example.com/a?utm_source=x&utm_medium=y&fbclid=z&id=7", "https://example.com/a?id=7")]
    [InlineData("https://example.com/a?gclid=1", "https://example.com/a")]
    [InlineData("http://example.com:80/a", "http://example.com/a")]
    [InlineData("https://example.com/?id=7", "https://example.com/?id=7")]
    [InlineData(" https://example.com/a ", "https://example.com/a")]
    [InlineData("https://example.com/%D0%B0", "https://example.com/%D0%B0")]
    public void Addresses_of_one_page_have_one_form(string url, string canonical)
    {
        Assert.Equal(canonical, CanonicalUrl.Of(url));
        Assert.Equal(canonical, CanonicalUrl.Of(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/news/a")]
    [InlineData("mailto:a@example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a url")]
    [InlineData("https://example.com")]
    [InlineData("https://example.com/#top")]
    public void What_is_no_article_s_web_address_has_none(string? url) => Assert.Null(CanonicalUrl.Of(url));

    [Fact]
    public void An_article_is_its_canonical_url()
    {
        var page = Pages.Text("Body", "in/a.txt");

        Assert.Equal("https://example.com/a", Identity.Of(page, new Article("a", "Body") { Url = "https://EXAMPLE.com/a#x" }).Key);
    }

    [Fact]
    public void Without_a_url_it_is_its_source_and_path_with_the_extension()
    {
        var article = new Article("a", "Body");

        Assert.Equal("test/in/a.txt", Identity.Of(Pages.Text("Body", "in/a.txt"), article).Key);
        Assert.NotEqual(Identity.Of(Pages.Text("Body", "a.txt"), article).Key, Identity.Of(Pages.Text("Body", "a.md"), article).Key);
    }

    [Fact]
    public void A_line_keeps_its_identity_when_lines_are_added_before_it()
    {
        var page = Pages.Json("""{"id": "x", "text": "t"}""");
        var article = new Article("x", "t");

        Assert.Equal(Identity.Of(page, article), Identity.Of(page with { Path = "a.jsonl:2" }, article));
        Assert.NotEqual(Identity.Of(page, article), Identity.Of(page with { Id = "y" }, article));
    }

    [Fact]
    public void The_version_is_the_SHA_256_of_the_text() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Identity.Of(Pages.Text("abc"), new Article("a", "abc")).Version);
}
