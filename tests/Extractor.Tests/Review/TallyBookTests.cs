using Extractor.Review.Tallies;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Review;

public sealed class TallyBookTests
{
    [Fact]
    public async Task Who_asks_while_another_counts_is_given_what_was_counted_before()
    {
        using var temporary = new TemporaryStore();
        using var counting = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        temporary.Ingest(TransactionTests.Item("a", "2026-04-21"));
        var counts = 0;
        var book = new TallyBook(temporary.Store, (connection, before) =>
        {
            if (++counts == 2)
            {
                counting.Set();
                goOn.Wait();
            }

            return CountedDealQuery.List(connection, before);
        });
        Assert.Single(book.Now().Deals);

        temporary.Ingest(TransactionTests.Item("b", "2026-04-22", "Fabrikam"));
        var counted = Task.Run(book.Now);
        counting.Wait();
        var meanwhile = Task.Run(book.Now);
        await Task.WhenAny(meanwhile, Task.Delay(TimeSpan.FromMinutes(1)));
        goOn.Set();

        Assert.Single((await meanwhile).Deals);
        Assert.Equal(2, (await counted).Deals.Count);
    }
}
