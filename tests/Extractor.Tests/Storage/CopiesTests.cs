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
                mixed.Store.Write(s => { Grouping.SettleAll(s); return 0; });
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

    [Fact]
    public void A_syndicated_copy_is_another_source_and_its_facts_are_counted_once()
    {
        using var temporary = new TemporaryStore();
        var copy = Edits.All.Single(e => e.Name == "headline, dateline, credit, end cut").Make(Long(0));
        var counts = temporary.Ingest(
            Sample.Item("wire.txt", Long(0), "wire", "2026-04-22"), Sample.Item("paper.txt", copy, "paper"), Sample.Item("other.txt", Long(1), "paper"));

        Assert.Equal((2, 1), (counts.New, counts.Duplicate));
        var deals = temporary.Store.Deals().ToList();
        Assert.Equal([("other", 1), ("wire", 2)], deals.Select(d => (d.Article.Id, d.Sources)));
        Assert.Equal(counts.Facts, temporary.Store.Facts().Count());
    }

    [Fact]
    public void The_copy_with_the_most_figures_leads_so_that_none_is_lost()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(
            Sample.Item("early.txt", Long(0), published: "2026-04-20"), Sample.Item("update.txt", Long(0) + " It adds $5 billion.", published: "2026-04-22"));

        Assert.Equal(["update"], temporary.Store.Facts().Select(f => f.Article.Id).Distinct());
        Assert.Equal(2, temporary.Store.Facts().Count(f => f.Fact.Mention.Text.EndsWith("billion", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_words_about_another_amount_are_another_article()
    {
        using var temporary = new TemporaryStore();
        var counts = temporary.Ingest(Sample.Item("a.txt", Long(0)), Sample.Item("b.txt", Long(0).Replace("$25", "$5", StringComparison.Ordinal)));

        Assert.Equal(2, counts.New);
        Assert.Equal(["$25 billion", "$5 billion"], temporary.Store.Facts().Select(f => f.Fact.Mention.Text));
    }

    [Fact]
    public void A_copy_of_a_copy_that_is_not_like_the_first_leads_a_group_of_its_own()
    {
        // Each text shares four parts in five with its neighbours, so the first and the last share one.
        using var temporary = new TemporaryStore();
        temporary.Ingest([.. Enumerable.Range(0, 5).Reverse().Select(i => Sample.Item($"{i}.txt", "It is $25 billion. " + Words(i * 20, 100), published: $"2026-04-0{i + 1}"))]);

        Assert.Equal([("0", 2), ("2", 2), ("4", 1)], temporary.Store.Deals().Select(d => (d.Article.Id, d.Sources)));
    }

    [Fact]
    public void A_store_from_before_copies_were_told_by_likeness_is_grouped_anew()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("a.txt", Long(0)), Sample.Item("b.txt", Long(0) + " Copyright."), Sample.Item("c.txt", Long(1)));
        var grouped = temporary.Export();

        temporary.Do("delete from text_band; delete from text_group; update article set canonical_id = id");
        temporary.Store.Write(s => { Grouping.SignAll(s); return 0; });

        Assert.Equal(2, temporary.Store.Deals().Count());
        Assert.Equal(grouped, temporary.Export());
    }

    [Fact]
    public void Likeness_groups_the_same_in_any_order_in_any_batches()
    {
        // Windows over one long text: neighbours are alike, others not, some tell a figure more, and the second round edits.
        var drawn = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 6], (at, day, figures, url) => (at, day, figures, url)).Array[1, 14];
        Gen.Select(drawn, drawn, Gen.Int[0, 1000], Gen.Int[1, 5]).Sample(
            (first, second, seed, batch) =>
            {
                var random = new Random(seed);
                using var straight = new TemporaryStore();
                using var mixed = new TemporaryStore();
                foreach (var round in new[] { first, second })
                {
                    RunItem[] items = [.. round.Select((d, i) => Sample.Item(
                        $"{i}.txt", Words(d.at * 15, 90) + string.Concat(Enumerable.Range(0, d.figures).Select(f => $" and ${f + 50} billion")), $"source-{i % 2}",
                        d.day == 0 ? null : $"2026-04-0{d.day}", d.url < 2 ? $"https://example.org/{d.url}" : null))];
                    straight.Ingest(items);
                    random.Shuffle(items);
                    foreach (var part in items.Chunk(batch)) mixed.Ingest(part);
                }

                var before = mixed.Export();
                mixed.Store.Write(s => { Grouping.SettleAll(s); return 0; });
                return straight.Export() == before && before == mixed.Export();
            },
            iter: 60, threads: 1);
    }

    private static string Long(int story) => $"Northwind puts $25 billion into Contoso\n\n{Words(story * 1000, 60)}\n\n{Words((story * 1000) + 60, 60)}\n\n{Words((story * 1000) + 120, 20)}";

    private static string Words(int first, int count) => string.Join(' ', Enumerable.Range(first, count).Select(i => $"word{i}"));
}
