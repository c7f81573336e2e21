using System.Text;
using Extractor.Articles;
using Xunit;

namespace Extractor.Tests.Articles;

/// <summary>What the network tells of a page beside its bytes.</summary>
public sealed class FetchedPageTests
{
    private static readonly Encoding Latin = Encoding.Latin1;

    [Fact]
    public void The_charset_of_the_server_counts_before_that_of_the_page()
    {
        var page = Pages.Bytes(Latin.GetBytes(Pages.Story("<meta charset=windows-1251><title>Nestlé</title>")), "a.html") with { Charset = "iso-8859-1" };

        Assert.Equal("Nestlé", ArticleReader.Read(page).Title);
    }

    [Fact]
    public void A_charset_that_there_is_not_leaves_the_page_its_own()
    {
        var page = Pages.Bytes(Latin.GetBytes(Pages.Story("<meta charset=iso-8859-1><title>Nestlé</title>")), "a.html") with { Charset = "utf8mb4" };

        Assert.Equal("Nestlé", ArticleReader.Read(page).Title);
    }

    [Fact]
    public void A_wrong_charset_of_the_server_spoils_no_utf_8()
    {
        var page = Pages.Bytes(Encoding.UTF8.GetBytes("Nestlé pays €5 million"), "a.txt") with { Charset = "iso-8859-1" };

        Assert.Equal("Nestlé pays €5 million", ArticleReader.Read(page).Text);
    }

    [Fact]
    public void The_list_dates_a_page_that_does_not_date_itself()
    {
        var page = Pages.Text(Pages.Story(), "a.html") with { Listed = "Tue, 21 Apr 2026 23:30:00 -0500" };

        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.Metadata), ArticleReader.Read(page).Published);
    }

    [Fact]
    public void The_page_itself_is_surer_of_its_date_than_the_list()
    {
        var page = Pages.Text(Pages.Story("<meta property=article:published_time content=2026-04-20>"), "a.html") with { Listed = "2026-04-21" };

        Assert.Equal(new DateOnly(2026, 4, 20), ArticleReader.Read(page).Published!.Day);
    }

    [Fact]
    public void Notes_of_the_fetch_stand_before_the_warnings_of_the_reader()
    {
        var page = Pages.Bytes(Encoding.Unicode.GetBytes("Amazon pays $5 billion"), "a.txt") with { Notes = ["It came late."] };

        var warnings = ArticleReader.Read(page).Warnings;

        Assert.Equal("It came late.", warnings[0]);
        Assert.Equal(2, warnings.Count);
    }
}
