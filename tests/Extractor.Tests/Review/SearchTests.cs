using Extractor.Review;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class SearchTests
{
    [Fact]
    public void Words_are_found_without_regard_to_accents()
    {
        using var temporary = QueueTests.Filled();

        Assert.Equal("Größe zählt", Assert.Single(ArticleSearch.Find(temporary.Store, "große ZAHLT news")).Name);
    }

    [Fact]
    public void Only_what_an_article_says_now_is_found()
    {
        using var temporary = QueueTests.Filled();
        Assert.Single(ArticleSearch.Find(temporary.Store, "fabrikam"));

        temporary.Ingest(Sample.Item("c.txt", "Litware: $5 billion."));

        Assert.Empty(ArticleSearch.Find(temporary.Store, "fabrikam"));
        Assert.Single(ArticleSearch.Find(temporary.Store, "litw"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("NEAR")]
    [InlineData("\"")]
    [InlineData("a* OR (b NEAR c) -d:e")]
    [InlineData("title:größe ^x")]
    public void Nothing_typed_is_an_operator_or_an_error(string typed)
    {
        using var temporary = QueueTests.Filled();

        Assert.Empty(ArticleSearch.Find(temporary.Store, typed));
    }

    [Fact]
    public void A_number_that_no_fact_holds_is_shown_with_its_sentence()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(
            Sample.Item("old.txt", "Old news of $25 billion and 1,250 desks.", published: "2025-01-01"),
            Sample.Item("new.txt", "It pays $25 billion. In 2019 it had 42 sites, 7 of them A380 halls.", published: "2026-01-01"),
            Sample.Item("none.txt", "It pays $5 billion.", published: "2026-02-01"));
        using var index = new ReviewIndex(temporary.Store);
        var numbers = new OpenNumbers(index);

        var first = numbers.Next()!;
        Assert.Equal(("new", "42"), (first.Article.Id, Assert.Single(first.Numbers).Text));
        Assert.Equal("In 2019 it had 42 sites, 7 of them A380 halls.", first.Numbers[0].Sentence);
        var second = numbers.Next(first.Cursor)!;
        Assert.Equal(("old", "1,250"), (second.Article.Id, Assert.Single(second.Numbers).Text));
        Assert.Null(numbers.Next(second.Cursor));
    }

    [Fact]
    public void The_numbers_of_a_long_article_are_shown_a_window_at_a_time()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("long.txt", string.Concat(Enumerable.Range(1000, 2 * OpenNumbers.Window + 50).Select(n => $"Room {n}. ")), published: "2025-01-01"));
        using var index = new ReviewIndex(temporary.Store);
        var numbers = new OpenNumbers(index);

        var last = numbers.Next(from: 2 * OpenNumbers.Window)!;
        Assert.Equal((250, 200, 50, "1200"), (last.Count, last.From, last.Numbers.Count, last.Numbers[0].Text));
        Assert.Equal(OpenNumbers.Window, numbers.Next()!.Numbers.Count);
        Assert.Equal(last.From, numbers.Next(from: 100_000)!.From);
    }
}
