using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Transactions;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class TransactionTests
{
    private static readonly Recipe Newer = TemporaryStore.Recipe with { Model = "model-2" };

    [Fact]
    public void The_same_deal_of_several_articles_is_listed_once_with_every_value()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22"), Item("c", "2026-04-22", "Fabrikam"));

        var listed = temporary.Store.Transactions.List().ToList();
        Assert.Equal([2, 1], listed.Select(t => t.Articles));
        Assert.Equal((new DateOnly(2026, 4, 21), new DateOnly(2026, 4, 22)), (listed[0].First!.Value, listed[0].Last!.Value));
        var told = temporary.Store.Transactions.Show(listed[0].Id);
        Assert.Equal(["a", "b"], told.Members.Select(m => m.Article.Id));
        Assert.Equal("25000000000 USD", told.Transaction.Slots.Single(s => s.Name == "amount").Values.Single().Text);
        Assert.NotEmpty(told.Grounds[1]);
        Assert.Equal(2, temporary.Ask<long>("select articles from transactions_current order by articles desc").First());
    }

    [Fact]
    public void The_order_of_arrival_leaves_no_trace()
    {
        using var one = new TemporaryStore();
        using var other = new TemporaryStore();
        one.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22"), Item("c", "2026-04-22", "Fabrikam"));
        other.Ingest(Item("c", "2026-04-22", "Fabrikam"));
        other.Ingest(Item("b", "2026-04-22"));
        other.Ingest(Item("a", "2026-04-21"));

        Assert.Equal(one.Export(), other.Export());
        Assert.Contains("\"row\":\"telling\"", one.Export(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_holds_after_another_extraction_and_undoing_it_restores()
    {
        using var temporary = new TemporaryStore();
        RunItem[] items = [Item("a", "2026-04-21"), Item("b", "2026-04-22")];
        temporary.Ingest(items);
        var before = temporary.Store.Transactions.List().Single().Id;

        var parted = temporary.Store.Transactions.Split(before, "b", "ann");
        Assert.NotEqual(before, parted);
        Assert.Equal(2, temporary.Store.Transactions.List().Count());

        temporary.Ingest(Newer, items);
        Assert.Equal(2, temporary.Store.Transactions.List().Count());

        Assert.Null(temporary.Store.Transactions.Undo("bob"));
        Assert.Equal(2, temporary.Store.Transactions.List().Count());
        Assert.Equal(TieDecision.Split, temporary.Store.Transactions.Undo("ann")!.Decision);
        Assert.Equal(before, temporary.Store.Transactions.List().Single().Id);
        Assert.Equal([("ann", TieDecision.Split), ("ann", TieDecision.Undo)], temporary.Store.Transactions.Decisions().Select(d => (d.Reviewer, d.Decision)));
        Assert.Null(temporary.Store.Transactions.Undo("ann"));
    }

    [Fact]
    public void A_merge_holds_after_another_extraction_and_undoing_it_restores()
    {
        using var temporary = new TemporaryStore();
        RunItem[] items = [Item("a", "2026-04-21"), Item("b", "2026-04-22", "Fabrikam")];
        temporary.Ingest(items);
        var ids = temporary.Store.Transactions.List().Select(t => t.Id).ToList();
        Assert.Equal(2, ids.Count);

        var one = temporary.Store.Transactions.Merge(ids[0], ids[1], "ann");
        Assert.Equal(one, temporary.Store.Transactions.List().Single().Id);

        temporary.Ingest(Newer, items);
        Assert.Equal(["a", "b"], temporary.Store.Transactions.Show(one[..5]).Members.Select(m => m.Article.Id));

        temporary.Store.Transactions.Undo("ann");
        Assert.Equal(ids, temporary.Store.Transactions.List().Select(t => t.Id));
    }

    [Fact]
    public void A_merge_takes_back_the_split_that_it_contradicts_and_a_split_the_merge()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22"));
        var id = temporary.Store.Transactions.List().Single().Id;
        var parted = temporary.Store.Transactions.Split(id, "b", "ann");

        Assert.Equal(id, temporary.Store.Transactions.Merge(parted, id, "ann"));
        Assert.Single(temporary.Store.Transactions.List());

        temporary.Store.Transactions.Split(id, "b", "ann");
        Assert.Equal(2, temporary.Store.Transactions.List().Count());
    }

    [Fact]
    public void Decisions_replayed_into_a_rebuilt_store_hold()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22"));
        var id = temporary.Store.Transactions.List().Single().Id;
        temporary.Store.Transactions.Split(id, "b", "ann");
        using var rebuilt = new TemporaryStore();
        rebuilt.Ingest(Item("b", "2026-04-22"));
        rebuilt.Ingest(Item("a", "2026-04-21"));
        rebuilt.Store.Transactions.Split(rebuilt.Store.Transactions.List().Single().Id, "b", "ann");

        Assert.Equal(temporary.Export(), rebuilt.Export());
    }

    [Fact]
    public void A_verdict_changes_what_is_merged_and_a_rejected_deal_is_of_none()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22"));
        var deal = temporary.Store.Deals().First();

        temporary.Store.Judge(deal, "ann", Decision.Correct, ShownDeal.Of(deal.Deal) with { AmountLow = "24000000000" });
        Assert.Equal("reviewed", temporary.Store.Transactions.List().Single().ChosenBy["amount"]);

        temporary.Store.Judge(deal, "ann", Decision.Reject);
        Assert.Equal(1, temporary.Store.Transactions.List().Single().Articles);
    }

    [Fact]
    public void A_run_that_was_killed_leaves_nothing_that_the_next_question_does_not_mend()
    {
        using var temporary = new TemporaryStore();
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.Record(run, [Item("a", "2026-04-21")]);

        Assert.Equal(0, temporary.Ask<long>("select count(*) from transactions").Single());
        Assert.Single(temporary.Store.Transactions.List());
        Assert.Equal(1, temporary.Ask<long>("select count(*) from transactions").Single());
    }

    [Theory]
    [InlineData("zzz", "there is no deal 'zzz'")]
    [InlineData("", "2 deals begin with ''")]
    public void An_id_that_names_none_or_several_is_told(string id, string message)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"), Item("b", "2026-04-22", "Fabrikam"));

        Assert.Contains(message, Assert.Throws<StoreException>(() => temporary.Store.Transactions.Show(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_of_an_article_that_tells_it_alone_or_not_at_all_is_refused()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Item("a", "2026-04-21"));
        var id = temporary.Store.Transactions.List().Single().Id;

        Assert.Contains("told by that article alone", Assert.Throws<StoreException>(() => temporary.Store.Transactions.Split(id, "a", "ann")).Message, StringComparison.Ordinal);
        Assert.Contains("no article 'x' tells", Assert.Throws<StoreException>(() => temporary.Store.Transactions.Split(id, "x", "ann")).Message, StringComparison.Ordinal);
        Assert.Contains("is one transaction already", Assert.Throws<StoreException>(() => temporary.Store.Transactions.Merge(id, id, "ann")).Message, StringComparison.Ordinal);
        Assert.Empty(temporary.Store.Transactions.Decisions());
    }

    internal static ExtractedItem Item(string id, string published, string to = "Contoso")
    {
        // Words of its own, so that no article is a copy of another.
        var words = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"{id}{i}"));
        var item = Sample.Item($"{id}.txt", $"{Sample.Text}\r\n\r\n{words}", published: published);
        return item with { Deals = [item.Deals[0] with { To = [to], From = [to == "Contoso" ? "Northwind" : "Woodgrove"] }] };
    }
}
