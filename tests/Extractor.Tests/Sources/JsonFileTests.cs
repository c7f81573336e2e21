using System.Text;
using Extractor.Articles;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class JsonFileTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Fetched> Fetch(string json, JsonFields? fields = null)
    {
        folder.Write("d/a.json", json);
        return [.. new FolderSource("test", folder.Path, fields: fields).Fetch(CancellationToken.None)];
    }

    [Fact]
    public void One_object_is_an_article_whose_id_may_be_the_name_of_the_file()
    {
        var item = Assert.Single(Fetch("\uFEFF{\n  \"title\": \"Deal\",\n  \"text\": \"Amazon pays.\"\n}\n"));

        Assert.Equal(("d/a.json:1", "d/a"), (item.Path, item.Page!.Id));
        Assert.Equal(("Deal", "Amazon pays."), (ArticleReader.Read(item.Page).Title, ArticleReader.Read(item.Page).Text));
    }

    [Fact]
    public void Each_object_of_a_list_is_an_article()
    {
        var items = Fetch("[{\"id\": 1, \"text\": \"one\"}, 7, {\"id\": \"b\", \"text\": \"two\"}]");

        Assert.Equal(["d/a.json:1", "d/a.json:2", "d/a.json:3"], items.Select(item => item.Path));
        Assert.Equal(["1", null, "b"], items.Select(item => item.Page?.Id));
        Assert.Contains("is not a JSON object", items[1].Failure, StringComparison.Ordinal);
        Assert.Equal("two", ArticleReader.Read(items[2].Page!).Text);
    }

    [Fact]
    public void Lines_under_the_wrong_name_are_read_by_line() =>
        Assert.Equal(["1", "2"], Fetch("{\"id\": 1, \"text\": \"one\"}\n{\"id\": 2, \"text\": \"two\"}\n").Select(item => item.Page!.Id));

    [Fact]
    public void What_stands_before_the_damage_is_read()
    {
        var items = Fetch("[{\"id\": 1, \"text\": \"one\"},\n {\"id\": 2, \"text\": ");

        Assert.Equal("1", items[0].Page!.Id);
        Assert.StartsWith("d/a.json: is not valid JSON (line 2, byte ", items[1].Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no article in it")]
    [InlineData(" [ ] ", "no article in it")]
    public void A_file_without_objects_is_skipped(string json, string reason) => Assert.Equal(reason, Assert.Single(Fetch(json)).Skip);

    [Theory]
    [InlineData("{", "is not valid JSON")]
    [InlineData("not json", "is not valid JSON")]
    [InlineData("{\"name\": \"package\"}", "d/a.json:1: has no \"text\"")]
    [InlineData("[[1]]", "d/a.json:1: is not a JSON object")]
    public void What_is_no_article_fails_with_the_place(string json, string failure) => Assert.Contains(failure, Assert.Single(Fetch(json)).Failure, StringComparison.Ordinal);

    [Fact]
    public void Fields_may_have_other_names_and_one_may_serve_for_two()
    {
        var fields = new JsonFields { Id = "link", Url = "link", Text = "body", Title = "headline", Published = "date" };

        var page = Assert.Single(Fetch("{\"link\": \"https://example.com/a\", \"body\": \"Amazon pays.\", \"headline\": \"Deal\", \"date\": \"2026-04-21\", \"text\": \"no\"}", fields)).Page!;
        var article = ArticleReader.Read(page);

        Assert.Equal(("https://example.com/a", "https://example.com/a", "Amazon pays.", "Deal", new DateOnly(2026, 4, 21)), (article.Id, article.Url, article.Text, article.Title, article.Published!.Day));
    }

    [Fact]
    public void A_missing_field_is_called_by_the_name_that_was_given_for_it() =>
        Assert.Contains("has no \"body\"; write one object {\"link\": \"...\", \"body\": \"...\"} a line, or name the dataset's own fields", Assert.Single(Fetch("{\"link\": \"a\"}", new JsonFields { Id = "link", Text = "body" })).Failure, StringComparison.Ordinal);

    [Fact]
    public void A_jsonl_source_of_the_settings_maps_its_fields()
    {
        folder.Write("dump.txt", Encoding.UTF8.GetBytes("{\"doc\": 5, \"content\": \"Amazon pays.\"}\n"));
        var source = SourceOpener.Open(new("daily", "jsonl", "dump.txt") { Fields = new JsonFields { Id = "doc", Text = "content" } }, folder.Path);

        var page = Assert.Single(source.Fetch(CancellationToken.None)).Page!;

        Assert.Equal(("5", "Amazon pays."), (page.Id, ArticleReader.Read(page).Text));
    }
}
