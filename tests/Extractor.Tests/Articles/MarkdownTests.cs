using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class MarkdownTests
{
    private const string FrontMatter = "---\ntitle: \"Amazon: the deal\"\ndate: 2026-04-21 # as filed\nurl: https://example.com/a?b=1\nauthor: 'Jane ''JR'' Roe'\nlang: en-GB\ntags:\n  - date: 2001-01-01\n---\n";

    [Fact]
    public void Front_matter_is_read_and_the_text_is_unchanged()
    {
        var article = Pages.Read(FrontMatter + "# Heading\n\nBody", "a.md");

        Assert.Equal(FrontMatter + "# Heading\n\nBody", article.Text);
        Assert.Equal(FrontMatter.Length, article.BodyStart);
        Assert.Equal(("Amazon: the deal", "https://example.com/a?b=1", "Jane 'JR' Roe", "en"), (article.Title, article.Url, article.Author, article.Language));
        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.FrontMatter), article.Published);
    }

    [Theory]
    [InlineData("# Amazon invests\nBody", "Amazon invests")]
    [InlineData("## Amazon invests ##\n\nBody", "Amazon invests")]
    [InlineData("Amazon invests\n\nBody", "Amazon invests")]
    [InlineData("Amazon invests\nBody", null)]
    [InlineData("---\nauthor: x\n---\n\n# Amazon invests\nBody", "Amazon invests")]
    public void The_title_is_the_first_heading_or_a_first_line_of_its_own(string text, string? title) => Assert.Equal(title, Pages.Read(text, "a.md").Title);

    [Theory]
    [InlineData("---\nA rule opens this text, and nothing closes it.")]
    [InlineData("Text\n---\ntitle: x\n---\n")]
    public void What_is_no_closed_block_at_the_start_is_text(string text)
    {
        var article = Pages.Read(text, "a.md");

        Assert.Equal((0, null), (article.BodyStart, article.Title));
    }

    [Fact]
    public void A_front_matter_date_that_is_not_full_is_a_warning()
    {
        var article = Pages.Read("---\ndate: April\n---\nBody", "a.md");

        Assert.Null(article.Published);
        Assert.Contains("'April'", Assert.Single(article.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void CRLF_front_matter_is_read_too() => Assert.Equal("T", Pages.Read("---\r\ntitle: T\r\n---\r\nBody\r\n", "a.md").Title);
}
