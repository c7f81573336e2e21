using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class IngestTests
{
    [Fact]
    public void Ingesting_twice_changes_nothing_and_says_so()
    {
        using var temporary = new TemporaryStore();
        RunItem[] items = [Sample.Item("a.txt"), Sample.Item("b.txt"), Sample.Item("c.txt", "Nothing here")];
        var first = temporary.Ingest(items);
        var before = temporary.Export();

        var second = temporary.Ingest(items);

        Assert.Equal((3, 2, 1, 0), (first.Seen, first.New, first.Duplicate, first.Unchanged));
        Assert.Equal(new RunCounts(0, 0, 3, 0, 0, 0, 0, 0), second);
        Assert.Equal(before, temporary.Export());
    }

    [Fact]
    public void What_is_known_needs_no_extraction()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        var origin = item.Origin;
        Standing Asked() => temporary.Store.Classify(origin, item.Article, TemporaryStore.Recipe);

        Assert.Equal(new Standing(Outcome.New, true), Asked());
        temporary.Ingest(item);
        Assert.Equal(new Standing(Outcome.Unchanged, false), Asked());
        Assert.Equal(1, temporary.Ingest(new KnownItem(origin, item.Article)).Unchanged);

        var copy = temporary.Store.Classify(new Origin("other", "b.txt"), item.Article, TemporaryStore.Recipe);
        Assert.Equal(new Standing(Outcome.Duplicate, true), copy);
    }

    [Fact]
    public void The_same_url_with_the_same_content_elsewhere_is_a_copy_that_needs_no_extraction()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item(url: "https://example.org/a");
        temporary.Ingest(item);
        var elsewhere = new Origin("other", "x");

        Assert.Equal(new Standing(Outcome.Duplicate, false), temporary.Store.Classify(elsewhere, item.Article, TemporaryStore.Recipe));
        Assert.Equal(1, temporary.Ingest(new KnownItem(elsewhere, item.Article)).Duplicate);
        Assert.Equal(2, temporary.Store.Deals().Single().Sources);
    }

    [Fact]
    public void Another_model_or_other_rules_read_the_same_text_anew()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item);

        foreach (var recipe in new[] { TemporaryStore.Recipe with { Model = "model-2" }, TemporaryStore.Recipe with { Rules = "rules-2" } })
        {
            Assert.Equal(new Standing(Outcome.Changed, true), temporary.Store.Classify(item.Origin, item.Article, recipe));
            var counts = temporary.Ingest(recipe, item with { Facts = [.. item.Facts.Take(2)], Deals = [] });
            Assert.Equal((1, 2), (counts.Changed, counts.Facts));
        }

        Assert.Equal(2, temporary.Store.Facts().Count());
        Assert.Equal(1, temporary.Ask<int>("select max(number) from article_version").Single());
    }

    [Fact]
    public void A_date_given_later_is_a_change_though_the_text_is_the_same()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: "Signed on Monday", published: null));
        var counts = temporary.Ingest(Sample.Item(text: "Signed on Monday", published: "2026-04-21"));

        Assert.Equal(1, counts.Changed);
        Assert.Equal("2026-04-20", temporary.Store.Facts().Single().Fact.Mention.Value.Timex);
    }

    [Fact]
    public void An_edited_article_is_a_new_version_and_an_edit_taken_back_is_the_old_one()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(text: "It is $25 billion"));
        temporary.Ingest(Sample.Item(text: "It is $5 billion"));
        Assert.Equal("$5 billion", temporary.Store.Facts().Single().Fact.Mention.Text);

        var back = temporary.Ingest(Sample.Item(text: "It is $25 billion"));

        Assert.Equal((1, 0), (back.Changed, back.New));
        Assert.Equal("$25 billion", temporary.Store.Facts().Single().Fact.Mention.Text);
        Assert.Equal([1, 2], temporary.Ask<int>("select number from article_version order by number"));
    }

    [Fact]
    public void A_page_that_takes_another_url_leaves_its_old_article_behind()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        temporary.Ingest(Sample.Item(text: "Now $5 billion", url: "https://example.org/a"));

        var deal = temporary.Store.Deals().Single();
        Assert.Equal(("https://example.org/a", 1), (deal.Article.Key, deal.Sources));
        Assert.Equal("a", temporary.Store.Texts().Single().Article.Id);
    }

    [Fact]
    public void Every_item_is_counted_once_however_it_ended()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("old.txt"));
        var counts = temporary.Ingest(
            Sample.Item("old.txt"), Sample.Item("new.txt", "Fresh"), Sample.Item("copy.txt"),
            Sample.Item("german.txt", "Hallo") with { Skipped = "language: de" },
            new SkippedItem(new Origin("news", "x.png"), "extension: .png"), new FailedItem(new Origin("news", "empty.txt"), "read", "empty.txt is empty"));

        Assert.Equal((6, 1, 0, 1, 1, 2, 1), (counts.Seen, counts.New, counts.Changed, counts.Unchanged, counts.Duplicate, counts.Skipped, counts.Failed));
        var failed = temporary.Store.RunItems(temporary.Store.Runs()[0].Id, Outcome.Failed).Single();
        Assert.Equal(("empty.txt", "read", "empty.txt is empty"), (failed.Path, failed.Stage, failed.Reason));
        Assert.Equal(counts, temporary.Store.Runs()[0].Counts);
    }

    [Fact]
    public void Pages_of_a_runs_items_give_each_once_by_source_and_path()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(new SkippedItem(new Origin("other", "earlier.png"), "extension: .png"));
        RunItem[] items = [.. from source in (string[])["wire", "Örtlich", "news"] from path in (string[])["b.png", "", "a.png", "c.png"] select new SkippedItem(new Origin(source, path), "extension: .png")];
        temporary.Ingest([.. items, new FailedItem(new Origin("news", "bb.txt"), "read", "bb.txt is empty")]);
        var run = temporary.Store.Runs()[0].Id;

        var seen = new List<(string, string)>();
        for (Origin? after = null; RunView.Of(temporary.Store, run, null, after, 2).Items is { Count: > 0 } page; after = new Origin(page[^1].Source, page[^1].Path)) seen.AddRange(page.Select(i => (i.Source, i.Path)));

        Assert.Equal(
            [("news", ""), ("news", "a.png"), ("news", "b.png"), ("news", "bb.txt"), ("news", "c.png"), ("wire", ""), ("wire", "a.png"), ("wire", "b.png"), ("wire", "c.png"),
                ("Örtlich", ""), ("Örtlich", "a.png"), ("Örtlich", "b.png"), ("Örtlich", "c.png")], seen);
        Assert.Equal("bb.txt", temporary.Store.RunItems(run, Outcome.Failed).Single().Path);
        Assert.Equal("bb.txt", RunView.Of(temporary.Store, run, Outcome.Failed, null, 2).Items.Single().Path);
        Assert.Equal(["b.png", "c.png"], RunView.Of(temporary.Store, run, Outcome.Skipped, new Origin("news", "a.png"), 2).Items.Select(i => i.Path));
        Assert.Equal(12, temporary.Store.RunItems(run, Outcome.Skipped).Count());
    }

    [Fact]
    public void An_article_in_a_language_without_words_is_kept_without_facts_and_known_the_next_time()
    {
        using var temporary = new TemporaryStore();
        var item = new ExtractedItem(new Origin("news", "de.txt"), Sample.Article("de.txt", "Hallo Welt", null, null), [], [], "language: de");
        Assert.Equal(1, temporary.Ingest(item).Skipped);
        Assert.Equal("language: de", temporary.Store.RunItems(1).Single().Reason);
        Assert.Equal(1, temporary.Ingest(item).Unchanged);
        Assert.Equal("Hallo Welt", temporary.Store.Texts().Single().Article.Text);
    }

    [Fact]
    public void An_item_recorded_as_known_that_is_not_is_a_failure_not_a_hole()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        Assert.Equal(1, temporary.Ingest(new KnownItem(item.Origin, item.Article)).Failed);
    }
}
