using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class CanonicalUrlTests
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
}
