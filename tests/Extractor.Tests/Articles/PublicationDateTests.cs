using System.Text;
using Extractor.Articles;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Articles;

public sealed class PublicationDateTests
{
    private const string Dated = "Published 4 January 2021\n\nBody";
    private static readonly PublishedOption Option = new(PublishedMeans.Day, new DateOnly(2022, 2, 2));

    [Fact]
    public void Metadata_is_stronger_than_the_option_and_the_text()
    {
        var article = ArticleReader.Read(Pages.Json("""{"id": "a", "text": "Published 4 January 2021", "published": "2024-04-04"}"""), Option);

        Assert.Equal(new PublicationDate(new DateOnly(2024, 4, 4), PublicationBasis.Metadata), article.Published);
    }

    [Fact]
    public void Front_matter_is_stronger_than_the_option() =>
        Assert.Equal(new PublicationDate(new DateOnly(2023, 3, 3), PublicationBasis.FrontMatter), Pages.Read("---\ndate: 2023-03-03\n---\n" + Dated, "a.md", Option).Published);

    [Fact]
    public void The_option_is_stronger_than_the_text() => Assert.Equal(new PublicationDate(new DateOnly(2022, 2, 2), PublicationBasis.Option), Pages.Read(Dated, option: Option).Published);

    [Fact]
    public void The_text_comes_last_with_its_place()
    {
        var published = Pages.Read(Dated).Published!;

        Assert.Equal((new DateOnly(2021, 1, 4), PublicationBasis.Text), (published.Day, published.Basis));
        Assert.Equal("4 January 2021", published.Span!.Value.Of(Dated));
    }

    [Fact]
    public void Nothing_dates_an_article_that_tells_no_day() => Assert.Null(Pages.Read("Amazon invests\n\nIt paid on Monday, April 20.").Published);

    [Theory]
    [InlineData("2026-04-21-amazon.txt")]
    [InlineData("amazon_20260421.txt")]
    [InlineData("2026/04/21/amazon.txt")]
    [InlineData("2019-01-01/amazon.2026.04.21.txt")]
    public void The_option_filename_reads_the_path(string path) =>
        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.Option), Pages.Read(Dated, path, new(PublishedMeans.FileName)).Published);

    [Theory]
    [InlineData("amazon-2026.txt")]
    [InlineData("120260421.txt")]
    [InlineData("2026-13-41.txt")]
    public void A_file_name_without_a_full_date_leaves_it_to_the_text(string path) => Assert.Equal(PublicationBasis.Text, Pages.Read(Dated, path, new(PublishedMeans.FileName)).Published!.Basis);

    [Fact]
    public void The_option_mtime_is_the_day_in_UTC()
    {
        var page = Pages.Text(Dated) with { Modified = new DateTimeOffset(2026, 4, 21, 23, 30, 0, TimeSpan.FromHours(-5)) };

        Assert.Equal(new DateOnly(2026, 4, 22), ArticleReader.Read(page, new(PublishedMeans.Modified)).Published!.Day);
    }

    [Fact]
    public void The_option_front_matter_reads_it_in_plain_text_too()
    {
        const string Text = "---\ndate: 21 April 2026\n---\nBody";

        Assert.Equal(PublicationBasis.Text, Pages.Read(Text).Published!.Basis);
        Assert.Equal(new PublicationDate(new DateOnly(2026, 4, 21), PublicationBasis.FrontMatter), Pages.Read(Text, option: new(PublishedMeans.FrontMatter)).Published);
    }

    [Fact]
    public void The_golden_article_is_of_the_day_its_text_announces()
    {
        var page = Pages.Bytes(File.ReadAllBytes(RepositoryFile("corpus/golden/amazon-anthropic.txt")), "amazon-anthropic.txt");

        var article = ArticleReader.Read(page);

        Assert.Equal((new DateOnly(2026, 4, 21), PublicationBasis.Text), (article.Published!.Day, article.Published.Basis));
        Assert.Equal("April 21, 2026", article.Published.Span!.Value.Of(article.Text));
        Assert.Equal("en", article.Language);
        Assert.Equal(Encoding.UTF8.GetString(page.Content.Span), article.Text);
    }

    private static string RepositoryFile(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
