using System.Text;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>Feeds of every kind, sound and not.</summary>
public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("http://a.example/feeds/news.xml");

    [Fact]
    public void Rss_2_with_what_publishers_add()
    {
        var page = One("""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>Wire</title><link>http://a.example/</link><atom:link rel="self" href="http://a.example/feeds/news.xml"/>
            <item>
              <title>Contoso to buy Fabrikam &amp; Sons</title><link> http://a.example/1.html </link><guid isPermaLink="false">tag:1</guid>
              <dc:creator>A. Writer</dc:creator><pubDate>Tue, 21 Apr 2026 10:00:00 +0200</pubDate>
              <description>Short</description><content:encoded><![CDATA[<p>For $2 billion &amp; more</p>]]></content:encoded>
              <atom:link rel="replies" href="http://a.example/1/comments"/>
              <source url="http://b.example/feed"><title>Other</title></source>
              <media:title xmlns:media="http://search.yahoo.com/mrss/">Photo</media:title>
            </item></channel></rss>
            """);

        Assert.Equal("http://a.example/1.html", page.Url!.AbsoluteUri);
        Assert.Equal(("tag:1", "Contoso to buy Fabrikam & Sons", "A. Writer", "Tue, 21 Apr 2026 10:00:00 +0200"), (page.Id, page.Title, page.Author, page.Published));
        Assert.Equal("<p>For $2 billion &amp; more</p>", page.Content);
    }

    [Fact]
    public void Atom_with_relative_addresses_and_a_base()
    {
        var page = One("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://b.example/news/">
              <title>Wire</title><id>urn:feed</id><updated>2026-04-21T10:00:00Z</updated>
              <entry>
                <id>urn:1</id><title type="html">Contoso &amp;amp; &lt;b&gt;Fabrikam&lt;/b&gt;</title>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="application/json" href="1.json"/><link type="text/html" href="1.html#top"/>
                <author><name>A. Writer</name><email>a@a.example</email></author>
                <published>2026-04-20T23:00:00-05:00</published><updated>2026-04-21T10:00:00Z</updated>
                <summary>Short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">For <b>$2 billion</b></div></content>
              </entry></feed>
            """);

        Assert.Equal("http://b.example/news/1.html#top", page.Url!.AbsoluteUri);
        Assert.Equal(("urn:1", "Contoso & Fabrikam", "A. Writer", "2026-04-20T23:00:00-05:00", "2026-04-21T10:00:00Z"), (page.Id, page.Title, page.Author, page.Published, page.Updated));
        Assert.Contains("For <b>$2 billion</b>", page.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<rss version="0.91"><channel><title>W</title><item><title>T</title><link>http://a.example/1</link></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><item><title>T</title><link>http://a.example/1</link></item></channel></rss>""")]
    [InlineData("""<rss version="0.92"><channel><item><title>T</title><link>http://a.example/1</link><enclosure url="x"/></item></channel></rss>""")]
    [InlineData("""<rss><channel><item><title>T</title><guid>http://a.example/1</guid></item></channel></rss>""")]
    [InlineData("""<rss version="2.0"><channel><item><title>T</title><link>/1</link></item></channel></rss>""")]
    [InlineData("""<rss version="2.0"><channel><item><title>T</title><link>http://r.example/x</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">http://a.example/1</feedburner:origLink></item></channel></rss>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>W</title></channel><item><title>T</title><link>http://a.example/1</link></item></rdf:RDF>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><items><rdf:Seq><rdf:li resource="http://a.example/1"/></rdf:Seq></items></channel><item rdf:about="http://a.example/1"><title>T</title><link>http://a.example/1</link></item></rdf:RDF>""")]
    [InlineData("""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title><link rel="alternate" href="http://a.example/1"/><issued>2004-01-01T00:00:00Z</issued></entry></feed>""")]
    [InlineData("""<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title><a:link href="http://a.example/1"/></a:entry></a:feed>""")]
    public void Every_older_and_odder_kind(string feed)
    {
        var page = One(feed);

        Assert.Equal(("http://a.example/1", "T"), (page.Url!.AbsoluteUri, page.Title));
    }

    [Fact]
    public void An_entry_without_an_address_keeps_its_text()
    {
        var page = One("""<rss version="2.0"><channel><item><guid isPermaLink="false">x-1</guid><description>For $2 billion</description></item></channel></rss>""");

        Assert.Null(page.Url);
        Assert.Equal(("x-1", "For $2 billion"), (page.Id, page.Content));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:a@a.example")]
    public void An_address_that_is_no_web_page_is_none(string link) =>
        Assert.Null(One($"""<rss version="2.0"><channel><item><title>T</title><link>{link}</link></item></channel></rss>""").Url);

    [Fact]
    public void Of_what_an_entry_says_twice_the_first_counts()
    {
        var page = One("""<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><id>2</id><title>A</title><title>B</title><content>C</content><content>D</content></entry></feed>""");

        Assert.Equal(("1", "A", "C"), (page.Id, page.Title, page.Content));
    }

    [Fact]
    public void Plain_text_of_atom_is_no_markup() =>
        Assert.Equal("a &lt;b&gt; c", One("""<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text">a &lt;b&gt; c</content></entry></feed>""").Content);

    [Theory]
    [InlineData("\n\n  <?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><title>A&B</title></item></channel></rss>", "A&B")]
    [InlineData("junk<rss version=\"2.0\"><channel><item><title>A &nbsp;B</title></item></channel></rss>", "A B")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>A\u0003B</title></item></channel></rss>", "AB")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>A &#x3; B</title></item></channel></rss>", "A B")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>Q1 < Q2 &madeup;</title></item></channel></rss>", "Q1 < Q2 &madeup;")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>A &amp; B</title><x:y>undeclared</x:y></item></channel></rss>", "A & B")]
    [InlineData("<rss version=\"2.0\"><channel><item><title><![CDATA[A & <b>B</b>]]></title><x:y/></item></channel></rss>", "A & B")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>A \U0001F600 &hellip;</title></item></channel></rss>", "A \U0001F600 …")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>A</title></item></channel></rss>trailing", "A")]
    public void What_feeds_get_wrong_is_mended(string feed, string title) => Assert.Equal(title, One(feed).Title);

    [Fact]
    public void Of_a_broken_feed_the_entries_before_the_fault_are_kept_and_the_fault_is_told()
    {
        var list = Read("""<rss version="2.0"><channel><item><title>1</title></item><item><title>2</title></item><item><tit""");

        Assert.Equal(["1", "2"], list.Pages.Select(p => p.Title));
        Assert.StartsWith("is broken at line 1 (", list.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>""")]
    [InlineData("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>""")]
    [InlineData("""<!doctype rss SYSTEM "http://a.example/x.dtd" [ ]><rss version="2.0"><channel><item><title>T</title></item></channel></rss>""")]
    public void Entities_of_a_feed_s_own_are_refused(string feed)
    {
        var list = Read(feed);

        Assert.Empty(list.Pages);
        Assert.Equal("declares entities of its own (DTD), which are not expanded; ask its publisher for one without", list.Fault);
    }

    [Theory]
    [InlineData("<!doctype html><html><head><link rel=alternate href=/feed></head></html>", "is a web page, neither feed nor sitemap")]
    [InlineData("<opml version=\"2.0\"><body/></opml>", "is neither feed nor sitemap but <opml>")]
    [InlineData("", "is empty")]
    [InlineData("  \n ", "is empty")]
    public void What_is_no_feed_is_told(string text, string fault) => Assert.StartsWith(fault, Read(text).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("iso-8859-1", null)]
    [InlineData(null, "iso-8859-1")]
    [InlineData("iso-8859-1", "windows-1251")]
    [InlineData("no-such", "iso-8859-1")]
    [InlineData("us-ascii", "iso-8859-1")]
    [InlineData("utf-7", "iso-8859-1")]
    [InlineData(null, "unicode-1-1-utf-7")]
    [InlineData(null, null)]
    public void The_charset_is_the_server_s_then_the_declared_then_Western(string? server, string? declared)
    {
        var xml = $"<?xml version=\"1.0\"{(declared is null ? "" : $" encoding=\"{declared}\"")}?><rss version=\"2.0\"><channel><item><title>Nestlé</title></item></channel></rss>";

        Assert.Equal("Nestlé", Assert.Single(ListReader.Read(Encoding.Latin1.GetBytes(xml), server, Address, 1 << 20).Pages).Title);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_wins_over_all_that_is_declared(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] xml = [.. encoding.Preamble, .. encoding.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><item><title>Nestlé</title></item></channel></rss>")];

        Assert.Equal("Nestlé", Assert.Single(ListReader.Read(xml, "iso-8859-1", Address, 1 << 20).Pages).Title);
    }

    [Fact]
    public void Deep_nesting_costs_nothing()
    {
        const int Depth = 100_000;
        var deep = $"<rss version=\"2.0\"><channel><item><title>T</title>{string.Concat(Enumerable.Repeat("<x>", Depth))}{string.Concat(Enumerable.Repeat("</x>", Depth))}</item></channel></rss>";

        Assert.Equal("T", One(deep).Title);
    }

    [Fact]
    public void The_mark_changes_with_anything_that_the_feed_says()
    {
        string[] variants = ["<title>T</title>", "<title>U</title>", "<title>T</title><description>D</description>", "<title>T</title><pubDate>D</pubDate>", "<title>T</title><author>D</author>"];
        var marks = variants.Select(v => One($"<rss version=\"2.0\"><channel><item><link>http://a.example/1</link>{v}</item></channel></rss>").Mark).ToList();

        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Equal(marks[0], One($"<rss version=\"2.0\"><channel><item>{variants[0]}<link>http://a.example/1</link></item></channel></rss>").Mark);
    }

    private static ListedPage One(string feed)
    {
        var list = Read(feed);
        Assert.Null(list.Fault);
        return Assert.Single(list.Pages);
    }

    private static PageList Read(string feed) => ListReader.Read(Encoding.UTF8.GetBytes(feed), null, Address, 1 << 20);
}
