using Extractor.Facts;
using Extractor.Gold;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class ReextractTests
{
    [Fact]
    public void It_counts_what_is_added_dropped_and_changed_and_puts_it_in_place()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item with { Facts = [item.Facts[0], item.Facts[1]], Deals = [] });
        var run = temporary.Store.BeginRun("reprocess", TemporaryStore.Recipe with { Model = "model-2", ProgramVersion = "0.2.0" });
        var stored = temporary.Store.Texts().Single();

        // The first fact changes, the second goes, the third comes.
        IReadOnlyList<Fact> now = [item.Facts[0] with { Label = Label.Debt }, item.Facts[2]];
        var again = item with { Facts = now, Deals = [] };
        var dry = temporary.Store.Reextract(run, stored, again, dryRun: true);
        Assert.Equal(Label.Investment, temporary.Store.Facts().First().Fact.Label);
        var done = temporary.Store.Reextract(run, stored, again);

        Assert.Equal(new FactChanges(1, 1, 1), dry);
        Assert.Equal(dry, done);
        Assert.Equal([Label.Debt, Label.Investment], temporary.Store.Facts().Select(f => f.Fact.Label));
        var counts = temporary.Store.FinishRun(run);
        Assert.Equal((1, 0), (counts.Changed, counts.Unchanged));
        Assert.Equal("0.2.0", temporary.Store.Texts().Single().ProgramVersion);
        Assert.False(temporary.Store.Classify(item.Origin, item.Article, run.Recipe).Extract);
    }

    [Fact]
    public void It_keeps_verdicts()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item);
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);
        var before = temporary.Export();

        var changes = temporary.Store.Reextract(temporary.Store.BeginRun("reprocess", TemporaryStore.Recipe), temporary.Store.Texts().Single(), item);

        Assert.False(changes.Any);
        Assert.Equal(2, temporary.Store.Facts().Count());
        Assert.Equal(before, temporary.Export());
    }

    [Fact]
    public void Texts_are_chosen_by_source_and_by_the_program_that_read_them_last()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(TemporaryStore.Recipe with { ProgramVersion = "0.9.0" }, Sample.Item("old.txt", "one", "wire"));
        temporary.Ingest(TemporaryStore.Recipe with { ProgramVersion = "0.10.0-beta+1f" }, Sample.Item("new.txt", "two", "paper"));

        Assert.Equal(["new", "old"], temporary.Store.Texts().Select(t => t.Article.Id));
        Assert.Equal("old", temporary.Store.Texts("wire").Single().Article.Id);
        Assert.Equal("old", temporary.Store.Texts(olderThan: new Version(0, 10, 0)).Single().Article.Id);
        Assert.Empty(temporary.Store.Texts("paper", new Version(0, 10, 0)));
    }

    [Fact]
    public void Texts_can_be_streamed_while_they_are_put_back()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest([.. Enumerable.Range(0, 50).Select(i => Sample.Item($"{i}.txt", Sample.Text + i))]);
        var run = temporary.Store.BeginRun("reprocess", TemporaryStore.Recipe with { Rules = "rules-2" });

        var changes = new FactChanges(0, 0, 0);
        foreach (var stored in temporary.Store.Texts())
        {
            changes += temporary.Store.Reextract(run, stored, new ExtractedItem(stored.Origin, stored.Article, [], []));
        }

        Assert.Equal(new FactChanges(0, 150, 0), changes);
        Assert.Equal(50, temporary.Store.FinishRun(run).Changed);
    }
}
