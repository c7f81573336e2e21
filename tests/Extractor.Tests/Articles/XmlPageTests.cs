using System.Text;
using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class XmlPageTests
{
    private static Article Read(string xml) => ArticleReader.Read(Pages.Bytes(Encoding.UTF8.GetBytes(xml), "a.xml"));

    private static string Refusal(string xml) => Assert.Throws<UnreadableArticleException>(() => Read(xml)).Message;

    [Fact]
    public void NITF_gives_headline_dateline_paragraphs_and_date()
    {
        var article = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
            <nitf><head><title>Slug</title><docdata><date.issue norm="20260421T100000Z"/><key-list><keyword key="deals"/></key-list></docdata></head>
            <body><body.head><hedline><hl1>Contoso to buy <em>Fabrikam</em></hl1></hedline><byline>By <person>Ann Lee</person></byline><dateline>LONDON, April 21 -</dateline></body.head>
            <body.content><p>Contoso pays <money unit="GBP">&pound;5 billion</money>
              in cash.</p><media><media-caption>A picture.</media-caption></media><hl2>Terms</hl2><p>It closes&nbsp;soon.</p></body.content>
            <body.end><tagline>(Editing by nobody)</tagline></body.end></body></nitf>
            """);

        Assert.Equal("Contoso to buy Fabrikam\n\nLONDON, April 21 -\n\nContoso pays £5 billion in cash.\n\nTerms\n\nIt closes soon.", article.Text);
        Assert.Equal(("Contoso to buy Fabrikam", "By Ann Lee", new DateOnly(2026, 4, 21)), (article.Title, article.Author, article.Published!.Day));
        Assert.Equal("LONDON", article.Text.Substring(article.BodyStart, 6));
    }

    [Fact]
    public void NewsML_G2_gives_headline_date_language_and_the_body_within_it()
    {
        var article = Read("""
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en-GB"><catalogRef href="http://example.com/c.xml"/>
            <itemMeta><versionCreated>2026-04-22T10:00:00Z</versionCreated></itemMeta>
            <contentMeta><contentCreated>2026-04-21T10:00:00Z</contentCreated><headline>Contoso buys Fabrikam</headline><description>Not the body.</description></contentMeta>
            <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h1>Heading</h1><p>Contoso pays $5 billion.</p></body></html></inlineXML></contentSet></newsItem>
            """);

        Assert.Equal("Contoso buys Fabrikam\n\nHeading\n\nContoso pays $5 billion.", article.Text);
        Assert.Equal(("en", new DateOnly(2026, 4, 21)), (article.Language, article.Published!.Day));
    }

    [Theory]
    [InlineData("<article><title>Deal</title><date>2026-04-21</date><url>https://example.com/a</url><author>Ann</author><p>One.</p><p>Two.</p></article>", "Deal\n\nOne.\n\nTwo.")]
    [InlineData("<doc><headline>Deal</headline><id>7</id><published>21 April 2026</published><link href=\"https://example.com/a\"/><author>Ann</author><body>One.\n\n Two\n lines.</body></doc>", "Deal\n\nOne.\n\nTwo\nlines.")]
    [InlineData("<DOC><Title>Deal</Title><PubDate>Tue, 21 Apr 2026 10:00:00 GMT</PubDate><Url>https://example.com/a</Url><Author>Ann</Author><Text><![CDATA[One & two.]]></Text></DOC>", "Deal\n\nOne & two.")]
    public void Any_XML_with_a_title_and_paragraphs_or_a_body_is_an_article(string xml, string text)
    {
        var article = Read(xml);

        Assert.Equal((text, "Deal", "https://example.com/a", "Ann", new DateOnly(2026, 4, 21)), (article.Text, article.Title, article.Url, article.Author, article.Published!.Day));
    }

    [Theory]
    [InlineData("<a><title>Deal</title><content>&lt;p&gt;Contoso pays $5 billion for the company.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></a>")]
    [InlineData("<a><title>Deal</title><content><![CDATA[<p>Contoso pays $5 billion for the company.</p><p>Two.</p>]]></content></a>")]
    public void A_body_of_markup_is_read_as_a_page(string xml) => Assert.Equal("Deal\n\nContoso pays $5 billion for the company.\n\nTwo.", Read(xml).Text);

    [Fact]
    public void No_entity_is_expanded_and_none_is_fetched()
    {
        var article = Read("""
            <!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <a><p>Contoso &m; &f; AT&T &unknown; pays.</p></a>
            """);

        Assert.Equal("Contoso &m; &f; AT&T &unknown; pays.", article.Text);
    }

    [Fact]
    public void The_declared_charset_counts()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a><p>Сделка</p></a>");

        Assert.Equal("Сделка", ArticleReader.Read(Pages.Bytes(bytes, "a.xml")).Text);
    }

    [Theory]
    [InlineData("<a><p>text</a>", "is no sound XML")]
    [InlineData("<rss><channel><item><title>x</title></item></channel></rss>", "lists articles and is none")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", "lists articles and is none")]
    [InlineData("<a><b>7</b></a>", "has no text in an element")]
    public void What_is_no_article_is_refused_with_a_reason(string xml, string reason) => Assert.Contains(reason, Refusal(xml), StringComparison.Ordinal);

    [Fact]
    public void Elements_a_hundred_thousand_deep_are_refused() => Assert.Contains("more than 1000 deep", Refusal(string.Concat(Enumerable.Repeat("<a>", 100_000))), StringComparison.Ordinal);
}
