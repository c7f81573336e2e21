using Extractor.Articles;
using Extractor.Storage.Exports;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class SentenceMemoryTests
{
    [Fact]
    public void A_version_is_split_once_until_another_is_asked_for()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("a.txt"), Sample.Item("b.txt", "Contoso gets $5 billion. So it said."));
        var memory = new SentenceMemory();
        var (one, again, other) = temporary.Store.Read(s => (memory.Of(s.Connection, 1), memory.Of(s.Connection, 1), memory.Of(s.Connection, 2)));

        Assert.Same(one, again);
        Assert.Equal(Sample.Text, one.Text);
        Assert.Equal("Contoso gets $5 billion.", other.Show(new Span(13, 23)));
    }

    [Fact]
    public void Any_number_of_deals_is_exported_in_the_order_of_their_days_each_with_its_own_article()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest([.. Enumerable.Range(0, 150).Select(i =>
        {
            var item = Sample.Item($"{i}.txt", $"Nr {i * 37 % 150} of many. {Sample.Text}", published: $"2026-04-{1 + (i * 7 % 28):00}");
            return item with { Deals = [.. item.Deals.Select(d => d with { From = [$"Giver{i}"], To = [$"Getter{i}"], Announced = null })] };
        })]);

        var deals = temporary.Store.Exports.Deals().ToList();

        Assert.Equal(temporary.Store.Transactions.List().Select(t => t.Id), deals.Select(d => d.Transaction.Id));
        Assert.True(deals.Count > 64, $"{deals.Count} deals are told");
        Assert.All(deals, d => Assert.Equal($"Giver{d.Shown.Id}", Assert.Single(d.Transaction.Deal.From)));
        Assert.All(deals, d => Assert.Equal("$25 billion", d.Headline!.Mention.Text));
        Assert.All(deals, d => Assert.Contains("$25 billion", d.HeadlineSentence, StringComparison.Ordinal));
        Assert.All(deals, d => Assert.Equal("$5 billion", Assert.Single(d.Tranches).Fact.Mention.Text));
    }
}
