using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class DealBulkTests
{
    [Fact]
    public void A_bulk_of_deals_sees_what_changed_between_its_reading_and_its_writing()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt", "Another day. " + Sample.Text));
        using var index = new ReviewIndex(temporary.Store);
        var book = new ReviewBook(temporary.Store);
        var (bulk, filter) = (new DealBulk(index), new DealFilter { Type = DealType.Investment });
        temporary.Store.Refresh();
        var read = bulk.Read(filter);
        bool IsAsRead() => temporary.Store.Write(s => bulk.IsAsRead(s, filter, read));

        Assert.Equal(temporary.Store.Deals(filter).Select(d => d.Key).Order(Comparer<VerdictKey>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))), read.Deals.Select(d => d.Key).Order(Comparer<VerdictKey>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))));
        Assert.True(IsAsRead());
        temporary.Store.Judge(temporary.Store.Facts(new FactFilter { Kind = Kind.Date }).First(), "ann", Decision.Reject);
        Assert.True(IsAsRead());
        book.Decide([ReviewDecision.Accept(read.Deals[0].Key, null)], "bob", "yes");
        Assert.False(IsAsRead());
        book.Undo("bob");
        Assert.True(IsAsRead());
        temporary.Ingest(Sample.Item("c.txt", "Contoso gets another $5 billion, it said."));
        Assert.False(IsAsRead());
        Assert.Null(bulk.Decide(filter, read.Set, Decision.Reject, "ann").Action);
    }
}
