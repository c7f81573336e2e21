using System.IO.Compression;
using System.Text;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

public sealed class SitemapReaderTests
{
    private static readonly Uri Address = new("http://a.example/sitemap.xml");

    [Fact]
    public void A_sitemap_lists_pages_with_their_last_change()
    {
        var list = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> http://a.example/1?a=1&amp;b=2 </loc><lastmod>2026-04-21</lastmod><image:image><image:loc>http://a.example/1.png</image:loc></image:image></url>
              <url><lastmod>2026-04-20</lastmod></url>
              <url><loc>/2</loc></url>
            </urlset>
            """);

        Assert.Equal(["http://a.example/1?a=1&b=2", "http://a.example/2"], list.Pages.Select(p => p.Url!.AbsoluteUri));
        Assert.Equal(["2026-04-21", null], list.Pages.Select(p => p.Updated));
        // The last change is none of publication.
        Assert.All(list.Pages, p => Assert.Null(p.Published));
        Assert.Null(list.Fault);
    }

    [Fact]
    public void A_news_sitemap_dates_and_names_its_pages()
    {
        var page = Assert.Single(Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>http://a.example/1</loc><n:news><n:publication><n:name>Wire</n:name><n:language>en</n:language></n:publication>
                <n:publication_date>2026-04-21T09:00:00+02:00</n:publication_date><n:title>Contoso &amp; Fabrikam</n:title></n:news></url>
            </urlset>
            """).Pages);

        Assert.Equal(("2026-04-21T09:00:00+02:00", "Contoso & Fabrikam"), (page.Published, page.Title));
    }

    [Fact]
    public void An_index_names_further_sitemaps()
    {
        var list = Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <sitemap><loc>http://a.example/s1.xml.gz</loc><lastmod>2026-04-21</lastmod></sitemap><sitemap><loc>s2.xml</loc></sitemap>
            </sitemapindex>
            """);

        Assert.Equal([("http://a.example/s1.xml.gz", "2026-04-21"), ("http://a.example/s2.xml", null)], list.Lists.Select(l => (l.Url.AbsoluteUri, l.Updated)));
        Assert.Empty(list.Pages);
    }

    [Fact]
    public void A_packed_sitemap_is_unpacked_within_the_bound()
    {
        var xml = "<urlset><url><loc>http://a.example/1</loc></url></urlset>";

        Assert.Single(ListReader.Read(Gzip(Encoding.UTF8.GetBytes(xml)), null, Address, 1 << 20).Pages);
        Assert.Matches("^(inflates to more|holds more)", ListReader.Read(Gzip(new byte[64 << 20]), null, Address, 1 << 20).Fault);
        Assert.NotNull(ListReader.Read(Gzip(Encoding.UTF8.GetBytes(xml))[..20], null, Address, 1 << 20).Fault);
    }

    [Fact]
    public void Addresses_one_a_line_are_a_sitemap_too()
    {
        var list = Read("\uFEFFhttp://a.example/1\r\n\r\n# later\r\nhttp://a.example/2\r\n");

        Assert.Equal(["http://a.example/1", "http://a.example/2"], list.Pages.Select(p => p.Url!.AbsoluteUri));
        Assert.Null(list.Fault);
    }

    [Fact]
    public void A_line_that_is_no_address_is_told_and_the_others_are_read()
    {
        var list = Read("http://a.example/1\nsomething else\nhttp://a.example/2\n");

        Assert.Equal(2, list.Pages.Count);
        Assert.StartsWith("has at line 2 no http or https address", list.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_broken_sitemap_the_pages_before_the_fault_are_kept()
    {
        var list = Read("<urlset><url><loc>http://a.example/1?a=1&b=2</loc></url><url><loc>http://a.exa");

        Assert.Equal("http://a.example/1?a=1&b=2", Assert.Single(list.Pages).Url!.AbsoluteUri);
        Assert.StartsWith("is broken at line 1", list.Fault, StringComparison.Ordinal);
    }

    private static PageList Read(string text) => ListReader.Read(Encoding.UTF8.GetBytes(text), null, Address, 1 << 20);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
