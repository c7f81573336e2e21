using Extractor.Articles;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class ManifestTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Fetched> Fetch(string csv)
    {
        folder.Write("index.csv", csv);
        return [.. new FolderSource("test", folder.Path, manifest: folder["index.csv"]).Fetch(CancellationToken.None)];
    }

    [Fact]
    public void A_row_tells_address_date_and_title_of_a_file()
    {
        folder.Write("a/x.txt", "Published 2020-01-01\n\nAmazon pays.");

        var items = Fetch("\uFEFFTitle,path,extra,URL,published\r\n\"Deal, \"\"big\"\"\",a/x.txt,,https://example.com/x,2026-04-21\r\n");
        var article = ArticleReader.Read(items[0].Page!);

        Assert.Equal(("Deal, \"big\"", "https://example.com/x", new DateOnly(2026, 4, 21)), (article.Title, article.Url, article.Published!.Day));
        Assert.Equal(("index.csv", "manifest"), (items[1].Path, items[1].Skip));
    }

    [Fact]
    public void A_row_may_name_an_entry_of_an_archive_and_leave_cells_empty()
    {
        folder.Write("a.zip", Zip.Of(("x.html", "<title>Own title</title><p>Amazon pays.")));

        var page = Fetch("path,url,published,title\na.zip!x.html,https://example.com/x,,\n")[0].Page!;

        Assert.Equal(("https://example.com/x", "Own title"), (page.Url, ArticleReader.Read(page).Title));
    }

    [Fact]
    public void A_row_that_names_no_file_a_row_without_path_and_a_second_row_fail_and_the_files_are_read()
    {
        folder.Write("x.txt", "text");

        var items = Fetch("path,url\nx.txt,a\ngone.txt,b\n,c\n\nx.txt,d\n");

        Assert.Equal(
        [
            "index.csv:4: names no path; write the file's path from the folder, or delete the row.",
            "index.csv:6: the path 'x.txt' stands in an earlier row too; delete one of them.",
            "index.csv:3: there is no file 'gone.txt' in the folder; correct the path or delete the row.",
        ], items.Select(item => item.Failure).OfType<string>());
        Assert.Equal("a", Assert.Single(items, item => item.Page is not null).Page!.Url);
    }

    [Theory]
    [InlineData("file,url\nx.txt,a\n", "index.csv: has no column 'path' in its first row")]
    [InlineData("path,url\n\"x.txt,a\n", "index.csv: has quotes that are not closed in the row on line 2")]
    public void A_manifest_that_cannot_be_read_fails_and_the_files_are_read(string csv, string failure)
    {
        folder.Write("x.txt", "text");

        var items = Fetch(csv);

        Assert.StartsWith(failure, items[0].Failure, StringComparison.Ordinal);
        Assert.Single(items, item => item.Page is not null);
    }

    [Fact]
    public void A_manifest_that_is_not_there_fails_and_the_files_are_read()
    {
        folder.Write("x.txt", "text");

        var items = new FolderSource("test", folder.Path, manifest: folder["none.csv"]).Fetch(CancellationToken.None).ToList();

        Assert.StartsWith("none.csv: there is no such file", items[0].Failure, StringComparison.Ordinal);
        Assert.NotNull(items[1].Page);
    }

    [Fact]
    public void A_date_that_is_no_full_date_is_a_warning()
    {
        folder.Write("x.txt", "text");

        Assert.Contains("The manifest's date 'spring' is no full date; write it as 2026-04-21.", ArticleReader.Read(Fetch("path,published\nx.txt,spring\n")[1].Page!).Warnings);
    }
}
