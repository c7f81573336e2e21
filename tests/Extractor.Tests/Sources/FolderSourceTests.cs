using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class FolderSourceTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_in_ordinal_order_of_their_relative_paths()
    {
        foreach (var path in new[] { "b.txt", "a/z.txt", "a.txt", "a-b.txt", "B.txt", "a/b/c.txt", "é.txt" })
            folder.Write(path, "text");

        var paths = folder.Fetch().Select(item => item.Path).ToList();

        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
        Assert.Equal(["B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "é.txt"], paths);
    }

    [Theory]
    [InlineData("x.txt", "x", "text/plain")]
    [InlineData("x.MD", "x", "text/markdown")]
    [InlineData("in/x.html", "in/x", "text/html")]
    [InlineData("x.htm", "x", "text/html")]
    [InlineData("v1.2.txt", "v1.2", "text/plain")]
    [InlineData("記事/новости.txt", "記事/новости", "text/plain")]
    public void A_file_is_a_page_whose_id_has_no_known_extension(string path, string id, string media)
    {
        folder.Write(path, "text");

        var page = Assert.Single(folder.Fetch()).Page!;

        Assert.Equal((id, media, path, "test"), (page.Id, page.MediaType, page.Path, page.Source));
        Assert.Equal("text", Encoding.UTF8.GetString(page.Content.Span));
        Assert.NotNull(page.Modified);
    }

    [Theory]
    [InlineData("x.gold.json", "gold")]
    [InlineData("x.GOLD.json", "gold")]
    [InlineData("x.DOCX", "extension .docx")]
    [InlineData("x.tar.gz", "extension .gz")]
    [InlineData("README", "no extension")]
    [InlineData(".hidden.txt", "hidden")]
    [InlineData(".git/config.txt", "hidden")]
    public void What_is_no_article_is_skipped_with_its_reason(string path, string reason)
    {
        folder.Write(path, "text");

        var item = Assert.Single(folder.Fetch());

        Assert.Equal(reason, item.Skip);
        Assert.Null(item.Page);
        Assert.Null(item.Failure);
    }

    [Fact]
    public void The_files_of_a_saved_page_are_ignored_but_not_other_folders_of_that_ending()
    {
        folder.Write("story.html", "<p>text").Write("story_files/ad.html", "<p>ad").Write("other_files/note.txt", "note").Write("old.htm.gz", SourceFolder.Gzip("<p>x")).Write("old_files/a.txt", "ad");

        Assert.Equal(["old.htm.gz", "other_files/note.txt", "story.html"], folder.Fetch().Select(item => item.Path));
    }

    [Fact]
    public void Include_and_exclude_choose_by_relative_path_and_exclude_is_stronger()
    {
        folder.Write("2026/a.txt", "a").Write("2026/draft-b.txt", "b").Write("2025/c.txt", "c");

        var items = folder.Fetch(include: ["2026/**"], exclude: ["draft-*"]);

        Assert.Equal(["not included", null, "excluded"], items.Select(item => item.Skip));
    }

    [Fact]
    public void A_link_that_leads_round_in_a_circle_ends()
    {
        folder.Write("a/x.txt", "x");
        Directory.CreateSymbolicLink(folder["a/up"], folder.Path);
        Directory.CreateSymbolicLink(folder["a/here"], ".");
        Directory.CreateSymbolicLink(folder["b"], folder["c"]);
        Directory.CreateSymbolicLink(folder["c"], folder["b"]);
        File.CreateSymbolicLink(folder["self.txt"], "self.txt");
        Directory.CreateSymbolicLink(folder["deep"], "deep/deeper");

        var items = folder.Fetch();

        Assert.Equal(["a/x.txt"], items.Where(item => item.Page is not null).Select(item => item.Path));
        Assert.Equal(["a/here", "a/up"], items.Where(item => item.Skip == "link to a folder that is read already").Select(item => item.Path));
        Assert.StartsWith("self.txt: ", Assert.Single(items, item => item.Path == "self.txt").Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_outside_is_read_once_through_the_links_to_it()
    {
        using var outside = new SourceFolder();
        outside.Write("x.txt", "x");
        Directory.CreateSymbolicLink(folder["one"], outside.Path);
        Directory.CreateSymbolicLink(folder["two"], outside.Path);

        var items = folder.Fetch();

        Assert.Equal(["one/x.txt", "two"], items.Select(item => item.Path));
        Assert.NotNull(items[0].Page);
        Assert.NotNull(items[1].Skip);
    }

    [Fact]
    public void A_link_to_nothing_fails_with_the_place_and_a_remedy_and_the_rest_is_read()
    {
        folder.Write("z.txt", "z");
        File.CreateSymbolicLink(folder["a.txt"], folder["missing"]);

        var items = folder.Fetch();

        Assert.Equal("a.txt: there is no such file, or it is a link to nothing; check the path.", items[0].Failure);
        Assert.NotNull(items[1].Page);
    }

    [Fact]
    public void A_folder_with_the_name_of_a_file_is_a_folder()
    {
        folder.Write("x.txt/inner.txt", "inner");

        Assert.Equal("x.txt/inner.txt", Assert.Single(folder.Fetch()).Path);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_failure()
    {
        var source = new FolderSource("test", folder["nowhere"]);

        Assert.Contains("nowhere: there is no such", Assert.Single(source.Fetch(CancellationToken.None)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_bound_fails_and_the_bound_is_named()
    {
        folder.Write("big.txt", new byte[101]).Write("fits.txt", new byte[100]);

        var items = folder.Fetch(limits: new SourceLimits { MaxBytes = 100 });

        Assert.Contains("more than the 100 bytes", items[0].Failure, StringComparison.Ordinal);
        Assert.NotNull(items[1].Page);
    }

    [Fact]
    public void A_file_beyond_64_MB_fails_by_default_without_being_read()
    {
        using (var file = File.Create(folder["big.txt"]))
            file.SetLength((64L << 20) + 1);

        Assert.Contains("big.txt: holds more than the 64 MB", Assert.Single(folder.Fetch()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_MB_in_one_line_is_a_page()
    {
        using (var file = File.Create(folder["long.txt"]))
            file.SetLength(50 << 20);

        Assert.Equal(50 << 20, Assert.Single(folder.Fetch()).Page!.Content.Length);
    }

    [Fact]
    public void A_gzipped_page_is_inflated()
    {
        folder.Write("a/x.html.gz", SourceFolder.Gzip("<p>text"));

        var page = Assert.Single(folder.Fetch()).Page!;

        Assert.Equal(("a/x", "text/html", "<p>text"), (page.Id, page.MediaType, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Theory]
    [InlineData("bomb.txt.gz")]
    [InlineData("bomb.jsonl.gz")]
    public void A_gzip_bomb_is_refused_by_its_ratio(string name)
    {
        folder.Write(name, SourceFolder.Gzip(new byte[1 << 20]));

        Assert.Contains("more than 200 times its size", Assert.Single(folder.Fetch()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inflated_page_beyond_the_bound_is_refused()
    {
        folder.Write("big.txt.gz", SourceFolder.Gzip("a b c d e f g h"));

        Assert.Contains("more than the 10 bytes", Assert.Single(folder.Fetch(limits: new SourceLimits { MaxBytes = 10, MaxRatio = 10 })).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_gzip_is_a_failure()
    {
        var whole = SourceFolder.Gzip(string.Concat(Enumerable.Range(0, 2000).Select(i => $"line {i}\n")));
        folder.Write("cut.txt.gz", whole[..(whole.Length / 2)]).Write("no.txt.gz", "not gzip at all");

        Assert.All(folder.Fetch(), item => Assert.StartsWith(item.Path + ": ", item.Failure, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_walk_stops()
    {
        folder.Write("a.txt", "a").Write("b.txt", "b");
        using var cancellation = new CancellationTokenSource();
        using var items = new FolderSource("test", folder.Path).Fetch(cancellation.Token).GetEnumerator();
        Assert.True(items.MoveNext());

        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }
}
