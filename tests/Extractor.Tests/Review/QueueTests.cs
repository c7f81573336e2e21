using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class QueueTests
{
    [Fact]
    public void The_fact_queue_shows_every_undecided_fact_and_moves_on_when_one_is_skipped()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new FactQueue(index);

        var seen = Walk(queue).ToList();
        Assert.Equal(temporary.Store.Facts().Select(f => f.Id).Order(), seen.Select(q => q.Fact.Id).Distinct().Order());
        Assert.True(seen.FindIndex(q => q.IsDrawn) == 9, "the tenth is drawn at random");
        Assert.Equal(temporary.Store.Facts().Count(), seen[0].Left);
    }

    [Fact]
    public void A_decided_fact_comes_no_more_and_going_back_shows_it()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new FactQueue(index);
        var first = queue.Next()!;
        temporary.Store.Judge(first.Fact, "ann", Decision.Accept);

        var second = queue.Next(after: first.Cursor)!;
        Assert.NotEqual(first.Fact.Id, second.Fact.Id);
        Assert.Equal(first.Left - 1, second.Left);
        var back = queue.Previous(second.Cursor)!;
        Assert.Equal((first.Fact.Id, Decision.Accept), (back.Fact.Id, back.Fact.Decision!.Value));
        Assert.NotNull(back.Fact.VerdictId);
        Assert.NotEqual(first.Fact.Id, queue.Next()!.Fact.Id);
    }

    [Fact]
    public void After_a_decision_other_articles_come_first_and_its_own_when_they_are_done()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new FactQueue(index);
        var first = queue.Next()!;
        temporary.Store.Judge(first.Fact, "ann", Decision.Accept);

        Assert.NotEqual(first.Fact.Article.Key, queue.Next()!.Fact.Article.Key);
        Assert.Equal(first.Fact.Article.Key, queue.Next(filter: new FactFilter { Article = first.Fact.Article.Key })!.Fact.Article.Key);
        foreach (var fact in temporary.Store.Facts().Where(f => f.Article.Key != first.Fact.Article.Key).ToList()) temporary.Store.Judge(fact, "ann", Decision.Accept);
        Assert.Equal(first.Fact.Article.Key, queue.Next()!.Fact.Article.Key);
    }

    [Fact]
    public void The_deal_queue_shows_a_transaction_once_with_repeats_of_an_amount_together()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new DealQueue(index);

        var deals = new List<QueuedDeal>();
        for (var next = queue.Next(); next is not null; next = queue.Next(after: next.Cursor)) deals.Add(next);
        Assert.Equal(temporary.Store.Transactions.List().Select(t => t.Id).Order(), deals.Select(d => d.Told.Transaction.Id).Distinct().Order());
        var amount = deals[0].Evidence.First(e => e.Slot == "amount" && e.Value == Value.Of(25_000_000_000m, "USD"));
        Assert.All(amount.Facts, f => Assert.Contains("$25 billion", f.Sentence, StringComparison.Ordinal));
        Assert.Equal(deals[0].Deals.Count, deals[0].Told.Members.Count);
    }

    [Fact]
    public void A_decided_deal_leaves_the_queue_before_transactions_are_made_anew()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var first = new DealQueue(index).Next()!;
        foreach (var deal in first.Deals) temporary.Store.Judge(deal, "ann", Decision.Accept);

        Assert.NotEqual(first.Told.Transaction.Id, new DealQueue(index).Next()?.Told.Transaction.Id);
        Assert.Equal(DecisionState.Accept, new DealList(index).Page(new DealFilter { Decision = DecisionState.Accept }).Items.Single().Decision);
    }

    [Fact]
    public void A_place_that_is_none_is_refused()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);

        Assert.Contains("no place in a queue", Assert.Throws<FormatException>(() => new FactQueue(index).Next(after: "zwei")).Message, StringComparison.Ordinal);
        Assert.Contains("no place in a list", Assert.Throws<FormatException>(() => new FactList(index).Page(new FactFilter(), after: "zwei")).Message, StringComparison.Ordinal);
    }

    internal static TemporaryStore Filled()
    {
        var temporary = new TemporaryStore();
        temporary.Ingest(
            Sample.Item("a.txt", title: "Northwind pays"),
            Sample.Item("b.txt", "Data centre news. " + Sample.Text + " On Monday $1.5-2 million and 0.000125 GW.", "wire", "2026-04-23", title: "Größe zählt"),
            Sample.Item("c.txt", "Fabrikam: $5 billion, said on April 21, 2026.", "news", null));
        return temporary;
    }

    private static IEnumerable<QueuedFact> Walk(FactQueue queue)
    {
        for (var next = queue.Next(); next is not null; next = queue.Next(after: next.Cursor)) yield return next;
    }
}
