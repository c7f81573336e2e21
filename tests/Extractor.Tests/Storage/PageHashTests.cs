using Extractor.Sources;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class PageHashTests
{
    private static readonly Page Page = new("a", "news", "a.txt", FileFormat.PlainText, "It is $25 billion"u8.ToArray());

    [Fact]
    public void All_that_an_article_is_read_from_is_in_the_hash()
    {
        // By name, so that a new property of a page cannot be forgotten: give it a row here and a part in the hash.
        var others = new Dictionary<string, Page>
        {
            ["Id"] = Page with { Id = "b" }, ["Source"] = Page with { Source = "wire" }, ["Path"] = Page with { Path = "b.txt" },
            ["MediaType"] = Page with { MediaType = FileFormat.Markdown }, ["Content"] = Page with { Content = "It is $26 billion"u8.ToArray() },
            ["Url"] = Page with { Url = "https://example.org/a" }, ["Charset"] = Page with { Charset = "latin1" }, ["Listed"] = Page with { Listed = "2026-04-21" },
            ["FetchedAt"] = Page with { FetchedAt = DateTimeOffset.UnixEpoch }, ["Notes"] = Page with { Notes = ["cut"] },
            ["Fields"] = Page with { Fields = new JsonFields { Text = "body" } }, ["Title"] = Page with { Title = "Deal" }, ["Published"] = Page with { Published = "2026-04-21" },
            ["Modified"] = Page with { Modified = DateTimeOffset.UnixEpoch },
        };
        Assert.Equal(typeof(Page).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), others.Keys.Order(StringComparer.Ordinal));

        var option = new PublishedOption(PublishedMeans.Modified);
        Assert.Equal(Hash(Page, option), Hash(Page with { Content = "It is $25 billion"u8.ToArray() }, option));
        Assert.All(others, other => Assert.NotEqual(Hash(Page, option), Hash(other.Value, option)));
    }

    [Fact]
    public void The_time_of_a_file_bears_on_it_only_where_it_dates_the_article() =>
        Assert.Equal(Hash(Page, PublishedOption.None), Hash(Page with { Modified = DateTimeOffset.UnixEpoch }, PublishedOption.None));

    [Fact]
    public void A_page_that_was_fetched_again_is_the_same() =>
        Assert.Equal(Hash(Page with { FetchedAt = DateTimeOffset.UnixEpoch }, PublishedOption.None), Hash(Page with { FetchedAt = DateTimeOffset.UnixEpoch.AddDays(1) }, PublishedOption.None));

    [Fact]
    public void Another_option_or_other_rules_read_the_page_anew()
    {
        Assert.NotEqual(Hash(Page, PublishedOption.None), Hash(Page, PublishedOption.Parse("2026-04-21")));
        Assert.NotEqual(Hash(Page, PublishedOption.None), PageHash.Of(Page, PublishedOption.None, TemporaryStore.Recipe with { Rules = "rules-2" }));
    }

    [Fact]
    public void A_page_is_remembered_for_its_place_while_model_and_rules_are_the_same()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item() with { PageHash = "h1" };
        temporary.Ingest(item);
        Remembered? Recall(string path, string hash, Recipe? recipe = null) => temporary.Store.Recall(item.Origin with { Path = path }, hash, recipe ?? TemporaryStore.Recipe);

        Assert.Equal(("news:a.txt", true, null), (Recall("a.txt", "h1")!.Key, Recall("a.txt", "h1")!.IsDated, Recall("a.txt", "h1")!.Skipped));
        Assert.Null(Recall("a.txt", "h2"));
        Assert.Null(Recall("b.txt", "h1"));
        Assert.Null(Recall("a.txt", "h1", TemporaryStore.Recipe with { Model = "model-2" }));
        Assert.Null(Recall("a.txt", "h1", TemporaryStore.Recipe with { Rules = "rules-2" }));

        Assert.Equal(1, temporary.Ingest(new RememberedItem(item.Origin, Recall("a.txt", "h1")!)).Unchanged);
        temporary.Ingest(item with { PageHash = "h2" });
        Assert.Null(Recall("a.txt", "h1"));
        Assert.NotNull(Recall("a.txt", "h2"));
    }

    private static string Hash(Page page, PublishedOption option) => PageHash.Of(page, option, TemporaryStore.Recipe);
}
