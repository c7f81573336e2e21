using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

/// <summary>What of a page is its article, and what stands around it.</summary>
public sealed class MainContentTests
{
    private const string First = "Northwind Grid agreed on Thursday to buy the wind farms of Contoso Energy for $1.2 billion in cash, the two companies said.";
    private const string Second = "The sale covers eleven sites with a combined output of 640 megawatts, and is expected to close before the end of the year.";
    private const string Third = "Contoso will use the proceeds to repay debt, its chief executive said, and will keep a 10 percent stake for three years.";
    private const string Teaser = "Fabrikam, which makes turbines for most of the country, is said to weigh a sale of its service arm, two people told reporters.";

    private static string Body(string html) => Pages.Html(html) is var article ? article.Text[article.BodyStart..] : "";

    private static string P(string text) => $"<p>{text}</p>";

    private static string Lines(params string[] lines) => string.Join("\n\n", lines);

    [Theory]
    [InlineData("<div class='related-articles'><h3>Elsewhere</h3><p>{0}</p></div>")]
    [InlineData("<div id='cookieConsent'><p>{0}</p></div>")]
    [InlineData("<div class='newsletter-signup'><p>{0}</p></div>")]
    [InlineData("<section class='comments'><p>{0}</p></section>")]
    [InlineData("<div class='author-bio'><p>{0}</p></div>")]
    [InlineData("<div class='ArticleBody__promo'><p>{0}</p></div>")]
    [InlineData("<aside><p>{0}</p></aside>")]
    [InlineData("<nav><p>{0}</p></nav>")]
    [InlineData("<form><p>{0}</p></form>")]
    [InlineData("<div role='complementary'><p>{0}</p></div>")]
    [InlineData("<div hidden><p>{0}</p></div>")]
    [InlineData("<div style='display: none'><p>{0}</p></div>")]
    [InlineData("<figure><img src=x><figcaption>{0}</figcaption></figure>")]
    [InlineData("<p class='photo-caption'>{0}</p>")]
    [InlineData("<article><p>{0}</p></article>")]
    [InlineData("<p><a href=x>Fabrikam weighs a sale of its service arm</a></p>")]
    [InlineData("<ul><li><a href=x>Fabrikam weighs a sale</a></li><li><a href=y>Turbines: what comes next</a></li></ul>")]
    [InlineData("<p>Read more: Fabrikam weighs a sale of its service arm</p>")]
    [InlineData("<p>Sign up for our morning letter to get news of Fabrikam first.</p>")]
    public void What_the_page_puts_between_paragraphs_is_left_out(string between) =>
        Assert.Equal(Lines(First, Second, Third), Body($"<body><article>{P(First)}{P(Second)}{string.Format(null, between, Teaser)}{P(Third)}</article>"));

    [Theory]
    [InlineData("<header><h1>A sale</h1><p>{0}</p></header>")]
    [InlineData("<div class='byline'>By Jane Roe</div>")]
    [InlineData("<div>Nov. 20, 2025 | 4:10pm</div>")]
    [InlineData("<div><a href=/>Home</a> <a href=/m>Markets</a></div>")]
    [InlineData("<p>Jane Roe</p>")]
    public void What_stands_above_the_first_paragraph_is_left_out(string above) =>
        Assert.Equal(Lines(First, Second, Third), Body($"<body><article>{string.Format(null, above, Teaser)}{P(First)}{P(Second)}{P(Third)}</article>"));

    [Theory]
    [InlineData("<h3>More stories</h3><p>{0}</p>")]
    [InlineData("<h3>Comments</h3><div><p>{0}</p></div>")]
    [InlineData("<h3>Elsewhere</h3><ul><li><a href=x>Fabrikam weighs a sale</a></li></ul>")]
    [InlineData("<div>Share</div><div>Print</div>")]
    [InlineData("<p>Jane Roe is a reporter in London. Follow her on any network.</p>")]
    public void What_stands_below_the_last_paragraph_is_left_out(string below) =>
        Assert.Equal(Lines(First, Second, Third), Body($"<body><article>{P(First)}{P(Second)}{P(Third)}{string.Format(null, below, Teaser)}</article>"));

    [Theory]
    [InlineData("<h2>What the sites are worth</h2>", "What the sites are worth")]
    [InlineData("<ul><li>Price: $1.2 billion</li><li>Power: 640 MW</li></ul>", "Price: $1.2 billion\nPower: 640 MW")]
    [InlineData("<blockquote><p>We sell in order to build.</p></blockquote>", "We sell in order to build.")]
    [InlineData("<p>It called the price <a href=x>fair</a>.</p>", "It called the price fair.")]
    [InlineData("<p><a href=x>The two companies put out another statement on Friday.</a></p>", "The two companies put out another statement on Friday.")]
    [InlineData("<div class='info-box'><p>Price: $1.2 billion</p></div>", "Price: $1.2 billion")]
    [InlineData("<table><tr><th>Site</th><th>MW</th></tr><tr><td>North</td><td>320</td></tr></table>", "Site\tMW\nNorth\t320")]
    [InlineData("<div class='no-comments has-related'><p>The price includes debt.</p></div>", "The price includes debt.")]
    [InlineData("<figure><table><tr><td>North</td><td>320</td></tr></table></figure>", "North\t320")]
    public void What_the_article_itself_puts_between_paragraphs_is_kept(string between, string text) =>
        Assert.Equal(Lines(First, text, Second, Third), Body($"<body><article>{P(First)}{between}{P(Second)}{P(Third)}</article>"));

    [Fact]
    public void Lines_of_a_paragraph_at_the_end_are_kept_though_they_are_short() =>
        Assert.Equal(Lines(First, Second, "The sites are:", "North Bay, 320 MW\nSouth Bay, 200 MW\nWest Bay, 120 MW"), Body($"<body><div>{P(First)}{P(Second)}<p>The sites are:</p><p>North Bay, 320 MW<br>South Bay, 200 MW<br>West Bay, 120 MW</p></div>"));

    [Fact]
    public void An_article_cut_into_chunks_of_one_class_is_read_whole() =>
        Assert.Equal(Lines(First, Second, Third), Body($"<body><div><div class='chunk'>{P(First)}</div><div class='slot'>Advert</div><div class='chunk'>{P(Second)}</div><div class='chunk'>{P(Third)}</div></div>"));

    [Fact]
    public void The_body_that_schema_org_names_is_taken_whole_and_alone() =>
        Assert.Equal(Lines(First, Second), Body($"<body><main><p>{Teaser}</p><p>{Third}</p><div itemprop='articleBody'><div>{P(First)}</div><div>{P(Second)}</div></div></main>"));

    [Fact]
    public void A_name_that_fits_furniture_cannot_hide_the_article_itself() =>
        Assert.Equal(Lines(First, Second, Third), Body($"<body><div class='print-share-widget'>{P(First)}{P(Second)}{P(Third)}</div>"));

    [Fact]
    public void Comments_may_be_longer_than_the_article() =>
        Assert.Equal(Lines(First, Second), Body($"<body><div class='story'>{P(First)}{P(Second)}</div><div id='comments'>{string.Concat(Enumerable.Range(0, 4).Select(i => P($"{i} {Teaser}")))}</div>"));

    [Fact]
    public void A_box_that_opens_over_a_name_leaves_the_sentence_as_it_was() =>
        Assert.Equal(Lines("Jane Roe (Northwind) agreed to buy the wind farms of Contoso Energy for $1.2 billion in cash, people said.", Second), Body($"<body><div><p>Jane Roe<span class='rollover-box'>Jane Roe sold her house</span> (Northwind) agreed to buy the wind farms of Contoso Energy for $1.2 billion in cash, people said.</p>{P(Second)}</div>"));

    [Fact]
    public void A_page_without_paragraphs_is_taken_whole_with_a_warning()
    {
        var article = Pages.Html("<body><div>One</div><div>Two</div><div>Three</div><div>Four</div>");

        Assert.Equal("One\nTwo\nThree\nFour", article.Text);
        Assert.Equal("No main text stood out; all the page's text was taken.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void A_line_that_looks_like_an_end_ends_nothing_while_more_than_half_is_to_come()
    {
        var page = string.Concat(Enumerable.Repeat($"<div>{P(First)}<p>Comments</p></div>", 5_000));

        Assert.Equal(2_500, Body("<body>" + page).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
