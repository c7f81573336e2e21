using CsCheck;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class CopiesTests
{
    private static readonly ExtractedItem Early = Sample.Item("early.txt", published: "2026-04-20", source: "wire");
    private static readonly ExtractedItem Late = Sample.Item("late.txt", published: "2026-04-22", source: "paper");

    [Fact]
    public void A_copy_is_another_source_and_its_facts_are_counted_once()
    {
        using var temporary = new TemporaryStore();
        var counts = temporary.Ingest(Late, Early);

        Assert.Equal((1, 1), (counts.New, counts.Duplicate));
        Assert.Equal(Early.Facts.Count, temporary.Store.Facts().Count());
        var deal = temporary.Store.Deals().Single();
        Assert.Equal(("early", 2), (deal.Article.Id, deal.Sources));
    }

    [Fact]
    public void The_order_of_arrival_of_copies_leaves_no_trace()
    {
        using var one = new TemporaryStore();
        using var other = new TemporaryStore();
        one.Ingest(Early, Late);
        other.Ingest(Late);
        other.Ingest(Early);

        Assert.Equal(one.Export(), other.Export());
    }

    [Fact]
    public void A_copy_without_a_date_comes_after_those_with_one_then_the_smaller_key()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("c.txt", published: null), Sample.Item("b.txt"), Sample.Item("a.txt", published: null));
        Assert.Equal("b", temporary.Store.Deals().Single().Article.Id);

        using var undated = new TemporaryStore();
        undated.Ingest(Sample.Item("c.txt", published: null), Sample.Item("a.txt", published: null));
        Assert.Equal("a", undated.Store.Deals().Single().Article.Id);
    }

    [Fact]
    public void When_the_original_is_edited_its_copy_counts_for_the_old_text()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Early, Late);
        temporary.Ingest(Sample.Item("early.txt", "Now only $5 billion", published: "2026-04-20", source: "wire"));

        Assert.Equal(["late", "early"], temporary.Store.Deals().Select(d => d.Article.Id));
        Assert.All(temporary.Store.Deals(), d => Assert.Equal(1, d.Sources));
    }

    [Fact]
    public void Two_places_of_one_url_are_one_article_whose_latest_text_counts()
    {
        using var temporary = new TemporaryStore();
        var first = Sample.Item("1", "It was $25 billion", "feed", "2026-04-20", "https://example.org/deal");
        var second = Sample.Item("2", "It is $5 billion", "crawl", "2026-04-21", "https://example.org/deal#top");

        var counts = temporary.Ingest(second, first);
        var again = temporary.Ingest(first, second);

        Assert.Equal((1, 1), (counts.New, counts.Changed));
        Assert.Equal(2, again.Unchanged);
        Assert.Equal("$5 billion", temporary.Store.Facts().Single().Fact.Mention.Text);
    }

    [Fact]
    public void Any_order_in_any_batches_gives_the_same_store()
    {
        // Few texts, urls and days over many places: full of copies, of shared urls and of both at once. The second round edits.
        var drawn = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], (text, day, url) => (text, day, url)).Array[1, 10];
        Gen.Select(drawn, drawn, Gen.Int[0, 1000], Gen.Int[1, 5]).Sample(
            (first, second, seed, batch) =>
            {
                var random = new Random(seed);
                using var straight = new TemporaryStore();
                using var mixed = new TemporaryStore();
                foreach (var round in new[] { first, second })
                {
                    RunItem[] items = [.. round.Select((d, i) => Sample.Item(
                        $"{i}.txt", $"Text {d.text}: $25 billion on Monday", $"source-{i % 2}", d.day == 0 ? null : $"2026-04-0{d.day}",
                        d.url < 2 ? $"https://example.org/{d.url}" : null))];
                    straight.Ingest(items);
                    random.Shuffle(items);
                    foreach (var part in items.Chunk(batch))
                    {
                        mixed.Ingest(part);
                    }
                }

                var before = mixed.Export();
                mixed.Store.Write(s => { Grouping.SettleAll(s.Connection); return 0; });
                return straight.Export() == before && before == mixed.Export();
            },
            iter: 40, threads: 1);
    }

    [Fact]
    public void Grouping_is_right_where_many_places_carry_one_text()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest([.. Enumerable.Range(0, 1200).Select(i => Sample.Item($"{i:0000}.txt", published: i == 700 ? "2026-01-01" : "2026-02-02"))]);

        var deal = temporary.Store.Deals().Single();
        Assert.Equal(("0700", 1200), (deal.Article.Id, deal.Sources));
    }
}
