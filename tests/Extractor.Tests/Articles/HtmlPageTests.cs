using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class HtmlPageTests
{
    [Fact]
    public void The_text_is_title_blank_line_and_main_content_without_menus()
    {
        var article = Pages.Html(Pages.Story("<title>Northwind buys wind farms - The Daily</title><meta property='og:site_name' content='The Daily'>", "<h1>Northwind buys wind farms</h1>"));

        Assert.Equal("Northwind buys wind farms", article.Title);
        Assert.StartsWith("Northwind buys wind farms\n\nNorthwind Grid agreed", article.Text, StringComparison.Ordinal);
        Assert.StartsWith("Northwind Grid agreed", article.Text[article.BodyStart..], StringComparison.Ordinal);
        Assert.Contains("joint statement.\n\nThe sale covers", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Markets", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Terms of use", article.Text, StringComparison.Ordinal);
        Assert.Equal("The Daily", article.Site);
    }

    [Fact]
    public void Without_a_title_the_body_begins_at_0()
    {
        var article = Pages.Html("<p>Northwind pays $5.</p>");

        Assert.Equal((null, 0, "Northwind pays $5."), (article.Title, article.BodyStart, article.Text));
    }

    [Fact]
    public void Lists_tables_and_info_boxes_stay_lines()
    {
        var article = Pages.Html(Pages.Story(lead:
            "<h2>Key facts</h2><ul><li>Price: <b>$1.2</b> billion</li><li>Power: 640&nbsp;MW</li></ul>" +
            "<table><thead><tr><th>Site</th><th>MW</th></tr></thead><tbody><tr><td><p>North</p></td><td>320</td></tr><tr><td>South</td><td> 320 </td></tr></tbody></table>"));

        Assert.Contains("Price: $1.2 billion\nPower: 640\u00A0MW\n", article.Text, StringComparison.Ordinal);
        Assert.Contains("Site\tMW\nNorth\t320\nSouth\t320\n", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property='og:title' content='From og &amp; more'><title>x</title>", "<h1>From h1</h1>", "From og & more")]
    [InlineData("<title>From h1 | Site</title>", "<h1>Site</h1><h1> From\n h1</h1>", "From h1")]
    [InlineData("<title>From title</title>", "", "From title")]
    [InlineData("<title>From title – Site</title><meta property='og:site_name' content='Site'>", "", "From title")]
    public void The_title_is_of_og_title_then_h1_then_title(string head, string lead, string title) => Assert.Equal(title, Pages.Html(Pages.Story(head, lead)).Title);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"datePublished\":\"2026-04-21T23:30:00-05:00\"}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},{\"@type\":[\"Thing\",\"BlogPosting\"],\"datePublished\":\"2026-04-21\"}]}</script>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\", \"description\": \"a\nb\", \"datePublished\" : \"01:38:07 PM IST Apr 21, 2026\"}</script>")]
    [InlineData("<script type='application/ld+json'>{broken</script><meta property='article:published_time' content='2026-04-21T10:00Z'>")]
    [InlineData("<meta property='article:published_time' content='not a date'><meta name='DC.date.issued' content='2026-04-21'>")]
    [InlineData("<meta itemprop='datePublished' content='April 21, 2026'>")]
    [InlineData("<meta property='article:published_time' content='1970-01-01T00:00:00Z'><meta name='pubdate' content='20260421'>")]
    public void The_publication_date_is_of_JSON_LD_or_meta(string head) =>
        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.Metadata), Pages.Html(Pages.Story(head)).Published);

    [Theory]
    [InlineData("<time datetime='2026-04-21T10:00'>today</time>")]
    [InlineData("<span itemprop='datePublished' content='2026-04-21'></span>")]
    [InlineData("<time itemprop='dateModified' datetime='2026-05-05'>x</time><time itemprop='datePublished' datetime='2026-04-21'>x</time>")]
    public void The_publication_date_is_of_time_else(string lead) => Assert.Equal(new DateOnly(2026, 4, 21), Pages.Html(Pages.Story(lead: lead)).Published!.Day);

    [Fact]
    public void Two_days_in_a_page_are_a_warning_and_JSON_LD_wins()
    {
        var article = Pages.Html(Pages.Story("<meta name='date' content='2026-04-20'><script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2026-04-21\"}</script>"));

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
        Assert.Equal("The page names two days: 2026-04-21 in JSON-LD, which was taken, and 2026-04-20 in meta date, which was outvoted by 2026-04-21.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void Without_metadata_the_text_dates_the_page()
    {
        var article = Pages.Html(Pages.Story("<title>Deal</title>", "<p>LONDON, 4 March 2025 - Northwind Grid agreed to buy the wind farms of Contoso Energy for cash.</p>"));

        Assert.Equal((PublicationBasis.Text, "4 March 2025"), (article.Published!.Basis, article.Published.Span!.Value.Of(article.Text)));
    }

    [Fact]
    public void Url_author_and_language_are_the_page_s_own()
    {
        var article = Pages.Html(Pages.Story(
            "<link rel='canonical' href='https://example.com/deal'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-04-21\",\"author\":[{\"name\":\"Jane Roe\"},{\"name\":\"John Doe\"}],\"publisher\":{\"name\":\"The Daily\"}}</script>",
            html: "<html lang='en-GB'>"));

        Assert.Equal(("https://example.com/deal", "Jane Roe, John Doe", "en", "The Daily"), (article.Url, article.Author, article.Language, article.Site));
    }

    [Theory]
    [InlineData("<link rel='canonical' href='https://example.com/'><meta property='og:url' content='https://example.com/deal'>", "https://example.com/deal")]
    [InlineData("<link rel='canonical' href='javascript:x'>", null)]
    [InlineData("<link rel='canonical' href='/deal'>", null)]
    public void A_site_s_root_or_half_an_address_is_no_article_s(string head, string? url) => Assert.Equal(url, Pages.Html(Pages.Story(head)).Url);

    [Theory]
    [InlineData("<script>document.write('Northwind pays $5')</script>")]
    [InlineData("<html><head><title>App</title></head><body><noscript>Enable JavaScript</noscript><div id=root></div></body></html>")]
    [InlineData("<!-- nothing -->")]
    public void A_page_of_scripts_is_unreadable_with_a_remedy(string html)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => Pages.Html(html));

        Assert.Contains("shows no text without its scripts; save the page from a browser", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("ul><li")]
    [InlineData("table><tr><td")]
    [InlineData("svg")]
    public void A_page_nested_100_000_deep_is_unreadable_with_the_reason(string element)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => Pages.Html(Pages.Paragraphs + string.Concat(Enumerable.Repeat($"<{element}>", 100_000)) + "deep"));

        Assert.Equal("a.html: nests its elements more than 1000 deep; give its text instead.", error.Message);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("ul><li")]
    [InlineData("font")]
    public void An_article_hundreds_deep_is_read_as_any_other(string element)
    {
        var article = Pages.Html(string.Concat(Enumerable.Repeat($"<{element}>", 700)) + Pages.Paragraphs);

        Assert.StartsWith("Northwind Grid agreed", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("at least three years.", article.Text, StringComparison.Ordinal);
        Assert.Empty(article.Warnings);
    }

    [Theory]
    [InlineData("<p>Northwind pays $5 billion.")]
    [InlineData("<li>Northwind pays $5 billion.")]
    [InlineData("Northwind pays $5 billion.<br>")]
    [InlineData("<a>Northwind pays $5 billion.<br>")]
    [InlineData("<table><tr><td>Northwind pays $5 billion.</table>")]
    public void A_page_of_very_many_elements_is_read_as_any_other(string piece)
    {
        var article = Pages.Html(string.Concat(Enumerable.Repeat(piece, 31_000)));

        Assert.Equal(31_000, article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("<br>", 400_000, "has more than 400000 tags")]
    [InlineData("<i a=1 b=2 c=3 d=4 e=5 f=6>", 340_000, "has more than 2000000 attributes")]
    public void A_page_whose_tree_would_fill_the_memory_is_unreadable_with_the_reason(string piece, int times, string reason)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => Pages.Html(Pages.Paragraphs + string.Concat(Enumerable.Repeat(piece, times))));

        Assert.Equal($"a.html: {reason}; give its text instead.", error.Message);
    }

    [Fact]
    public void Soft_hyphens_do_not_split_words() => Assert.Equal("Northwind invests", Pages.Html("<p>North&shy;wind in&shy;vests</p>").Text);
}
