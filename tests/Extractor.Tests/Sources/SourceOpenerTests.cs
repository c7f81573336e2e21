using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class SourceOpenerTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<Fetched> Stdin(byte[] content) => [.. SourceOpener.OpenPath("-", () => new MemoryStream(content)).Fetch(CancellationToken.None)];

    private List<Fetched> Open(string path) => [.. SourceOpener.OpenPath(folder[path], () => Stream.Null).Fetch(CancellationToken.None)];

    [Fact]
    public void A_folder_of_settings_is_relative_to_the_base_folder_and_keeps_its_name()
    {
        folder.Write("news/a.txt", "a").Write("news/b.md", "b");

        var items = SourceOpener.Open(new("daily", "folder", "news") { Include = ["*.txt"] }, folder.Path).Fetch(CancellationToken.None).ToList();

        Assert.Equal(("daily", "a.txt"), (items[0].Page!.Source, items[0].Path));
        Assert.Equal("not included", items[1].Skip);
    }

    [Fact]
    public void A_jsonl_file_of_settings_is_read_by_line()
    {
        folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"one\"}");

        var items = SourceOpener.Open(new("daily", "jsonl", "in.jsonl"), folder.Path).Fetch(CancellationToken.None);

        Assert.Equal(("daily", "in.jsonl:1"), (Assert.Single(items).Page!.Source, "in.jsonl:1"));
    }

    [Fact]
    public void An_unknown_type_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => SourceOpener.Open(new("x", "ftp", "."), "."));

        Assert.Contains("'x' has the type 'ftp'; use one of folder, file, jsonl", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_that_begins_with_a_brace_is_JSONL()
    {
        var items = Stdin([.. Encoding.UTF8.Preamble, .. " \n\t{\"id\": \"a\", \"text\": \"one\"}\n{\"id\": \"b\", \"text\": \"two\"}\n"u8]);

        Assert.Equal(["a", "b"], items.Select(item => item.Page!.Id));
    }

    [Fact]
    public void Standard_input_that_begins_otherwise_is_one_text_unchanged()
    {
        var page = Assert.Single(Stdin("\n Amazon {pays}\n\n$5 billion"u8.ToArray())).Page!;

        Assert.Equal(("stdin", "text/plain", "\n Amazon {pays}\n\n$5 billion"), (page.Id, page.MediaType, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Fact]
    public void Empty_standard_input_is_one_empty_page() => Assert.True(Assert.Single(Stdin([])).Page!.Content.IsEmpty);

    [Fact]
    public void A_file_has_the_id_and_the_source_that_its_folder_gives_it()
    {
        folder.Write("in/a.txt", "a");

        var named = Assert.Single(Open("in/a.txt")).Page!;
        var walked = Assert.Single(Open("in")).Page!;

        Assert.Equal((walked.Id, walked.Source, walked.Path), (named.Id, named.Source, named.Path));
        Assert.Equal("a", named.Id);
    }

    [Fact]
    public void A_jsonl_file_gives_its_lines()
    {
        folder.Write("in.jsonl", "{\"id\": \"a\", \"text\": \"one\"}");

        Assert.Equal("in.jsonl:1", Assert.Single(Open("in.jsonl")).Path);
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_failure() => Assert.Contains("gone.txt: there is no such file", Assert.Single(Open("gone.txt")).Failure, StringComparison.Ordinal);

    [Theory]
    [InlineData("report.docx", "extension .docx")]
    [InlineData("a.gold.json", "gold")]
    public void A_named_file_that_is_no_article_is_skipped_too(string name, string reason)
    {
        folder.Write(name, "x");

        Assert.Equal(reason, Assert.Single(Open(name)).Skip);
    }
}
