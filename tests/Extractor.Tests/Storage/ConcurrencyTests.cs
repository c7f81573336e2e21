using Dapper;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class ConcurrencyTests
{
    private static readonly RunItem[] Items = [.. Enumerable.Range(0, 120).Select(i => Sample.Item(
        $"{i}.txt", Sample.Text + (i % 70), $"source-{i % 3}", i % 4 == 0 ? null : $"2026-04-{1 + (i % 20):00}", i % 5 == 0 ? $"https://example.org/{i / 10}" : null))];

    [Fact]
    public async Task Two_threads_read_whole_articles_while_one_writes()
    {
        using var temporary = new TemporaryStore();
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        using var written = new CancellationTokenSource();
        void Read()
        {
            while (!written.IsCancellationRequested)
            {
                Assert.All(temporary.Store.Facts().CountBy(f => f.Article.Key), article => Assert.Equal(3, article.Value));
                Assert.All(temporary.Store.Deals(), d => Assert.Equal(3, d.Deal.Facts.Count));
            }
        }

        var readers = new[] { Task.Run(Read), Task.Run(Read) };
        foreach (var part in Items.Chunk(7))
        {
            temporary.Store.Record(run, part);
        }

        await written.CancelAsync();
        await Task.WhenAll(readers);
        Assert.NotEmpty(temporary.Store.Facts());
    }

    [Fact]
    public void Threads_and_programs_that_record_at_once_give_the_store_of_one()
    {
        using var alone = new TemporaryStore();
        alone.Ingest(Items);

        using var together = new TemporaryStore();
        using var otherProgram = Store.Open(together.Path);
        var run = together.Store.BeginRun("ingest", TemporaryStore.Recipe);
        var parts = Items.Reverse().Chunk(5).Concat(Items.Chunk(9)).ToArray();
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i => (i % 2 == 0 ? together.Store : otherProgram).Record(run, parts[i]));

        Assert.Equal(Items.Length, together.Store.FinishRun(run).Seen);
        Assert.Equal(alone.Export(), together.Export());
    }

    [Trait("Store", "PostgreSQL")]
    [PostgresFact]
    public void What_is_asked_together_is_of_one_state_and_a_change_sees_what_others_wrote_before_it()
    {
        using var temporary = new TemporaryStore();
        const string isolation = "select current_setting('transaction_isolation'), transaction_timestamp()";

        var (first, second) = temporary.Store.Ask($"{isolation}; {isolation}", new { }, a => (a.ReadSingle<(string, DateTime)>(), a.ReadSingle<(string, DateTime)>()));
        Assert.Equal(("repeatable read", first.Item2), (first.Item1, second.Item2));
        Assert.Equal("read committed", temporary.Store.Write(s => s.Connection.QuerySingle<string>("select current_setting('transaction_isolation')")));
    }

    [Fact]
    public void A_listing_sees_one_state_from_beginning_to_end()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Items[..20]);
        var expected = temporary.Store.Facts().Count();

        using var listing = temporary.Store.Facts().GetEnumerator();
        listing.MoveNext();
        temporary.Ingest(Items[20..]);
        var seen = 1;
        while (listing.MoveNext())
        {
            seen++;
        }

        Assert.Equal(expected, seen);
    }
}
