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
        Assert.Equal(temporary.Store.Facts().Select(f => f.Id).Order(), seen.Select(q => q.Fact).Distinct().Order());
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
        temporary.Store.Judge(Of(temporary, first), "ann", Decision.Accept);

        var second = queue.Next(after: first.Cursor)!;
        Assert.NotEqual(first.Fact, second.Fact);
        Assert.Equal(first.Left - 1, second.Left);
        var back = queue.Previous(second.Cursor)!;
        Assert.Equal(first.Fact, back.Fact);
        Assert.NotEqual(first.Fact, queue.Next()!.Fact);
    }

    [Fact]
    public void After_a_decision_other_articles_come_first_and_its_own_when_they_are_done()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new FactQueue(index);
        var first = Of(temporary, queue.Next()!);
        temporary.Store.Judge(first, "ann", Decision.Accept);

        Assert.NotEqual(first.Article.Key, Of(temporary, queue.Next()!).Article.Key);
        Assert.Equal(first.Article.Key, Of(temporary, queue.Next(filter: new FactFilter { Article = first.Article.Key })!).Article.Key);
        foreach (var fact in temporary.Store.Facts().Where(f => f.Article.Key != first.Article.Key).ToList()) temporary.Store.Judge(fact, "ann", Decision.Accept);
        Assert.Equal(first.Article.Key, Of(temporary, queue.Next()!).Article.Key);
    }

    [Fact]
    public void The_deal_queue_shows_a_transaction_once_as_the_first_article_tells_it()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new DealQueue(index);

        var deals = new List<QueuedDeal>();
        for (var next = queue.Next(); next is not null; next = queue.Next(after: next.Cursor)) deals.Add(next);
        Assert.Equal(temporary.Store.Transactions.List().Select(t => t.Id).Order(), deals.Select(d => d.Transaction).Distinct().Order());
        Assert.All(deals, d => Assert.Equal(temporary.Store.Transactions.Told(d.Transaction)!.Members[0].DealId, d.Deal));
        Assert.Contains(deals, d => temporary.Store.Transactions.Told(d.Transaction)!.Members.Count > 1);
    }

    [Fact]
    public void Of_a_deal_that_several_articles_tell_the_next_that_is_undecided_is_shown_and_the_first_when_none_is()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var queue = new DealQueue(index);
        var told = temporary.Store.Transactions.List().Select(t => temporary.Store.Transactions.Told(t.Id)!).First(t => t.Members.Count > 1);
        var queued = queue.Next()!;
        while (queued.Transaction != told.Transaction.Id) queued = queue.Next(after: queued.Cursor)!;

        Judge(temporary, told.Members[0].DealId);
        Assert.Equal((told.Members[1].DealId, DecisionState.Undecided), (queue.At(queued.Cursor)!.Deal, queue.At(queued.Cursor)!.Decision));
        foreach (var member in told.Members.Skip(1)) Judge(temporary, member.DealId);
        Assert.Equal((told.Members[0].DealId, DecisionState.Accept), (queue.At(queued.Cursor)!.Deal, queue.At(queued.Cursor)!.Decision));
    }

    [Fact]
    public void A_decided_deal_leaves_the_queue_before_transactions_are_made_anew()
    {
        using var temporary = Filled();
        using var index = new ReviewIndex(temporary.Store);
        var first = new DealQueue(index).Next()!;
        foreach (var member in temporary.Store.Transactions.Told(first.Transaction)!.Members) Judge(temporary, member.DealId);

        Assert.NotEqual(first.Transaction, new DealQueue(index).Next()?.Transaction);
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

    private static CurrentFact Of(TemporaryStore temporary, QueuedFact queued) => temporary.Store.Facts().Single(f => f.Id == queued.Fact);

    private static void Judge(TemporaryStore temporary, long deal) => temporary.Store.Judge(temporary.Store.Deals().Single(d => d.Id == deal), "ann", Decision.Accept);

    private static IEnumerable<QueuedFact> Walk(FactQueue queue)
    {
        for (var next = queue.Next(); next is not null; next = queue.Next(after: next.Cursor)) yield return next;
    }
}
