using System.Collections;
using Dapper;
using Extractor.Deals;
using Extractor.Gold;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class InterruptionTests
{
    private static readonly RunItem[] Items = [.. Enumerable.Range(0, 30).Select(i => Sample.Item($"{i:00}.txt", Sample.Text + (i % 20)))];

    [Trait("Store", "SQLite")]
    [Fact]
    public void A_process_killed_amid_a_batch_leaves_what_was_committed_and_the_next_run_ends_as_a_clean_one()
    {
        using var clean = new TemporaryStore();
        clean.Ingest(Items);

        using var temporary = new TemporaryStore();
        using var remains = new TemporaryStore();
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.Record(run, Items[..10]);
        temporary.Store.Write(session =>
        {
            // A tiny cache, so that half of the batch is in the files when the process dies; the copy is what it leaves behind.
            session.Connection.Execute("pragma cache_size = 5");
            new Batch(session, run, DateTimeOffset.UnixEpoch).Record(Items[10..]);
            File.Copy(temporary.Path, remains.Path);
            File.Copy(temporary.Path + "-wal", remains.Path + "-wal");
            return 0;
        });

        Assert.True(new FileInfo(remains.Path + "-wal").Length > 100_000);
        Assert.Equal("ok", remains.Ask<string>("pragma integrity_check").Single());
        Assert.Equal(30, remains.Store.Facts().Count());
        var second = remains.Ingest(Items);
        Assert.Equal((10, 30), (second.Unchanged, second.Seen));
        Assert.Equal(clean.Export(), remains.Export());
    }

    [Fact]
    public void An_error_amid_a_batch_takes_all_of_it_back()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Items[0]);
        var before = temporary.Export();
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        var broken = Sample.Item("broken.txt", "It is $5 billion") with { Deals = new BreakingList() };

        Assert.Throws<InvalidDataException>(() => temporary.Store.Record(run, [Items[1], broken]));

        Assert.Equal(before, temporary.Export());
        Assert.Empty(temporary.Store.RunItems(run.Id));
        Assert.Equal(Outcome.New, temporary.Store.Record(run, Items[1]));
    }

    [Trait("Store", "SQLite")]
    [Fact]
    public void An_article_that_the_store_refuses_fails_wholly_and_alone()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Items[0]);
        temporary.Do("create trigger refuse before insert on deal when new.type = 'debt' begin select raise(abort, 'no debt here'); end");
        var item = Sample.Item("bad.txt", Sample.Text + "bad");
        var bad = item with { Deals = [item.Deals[0], item.Deals[0] with { Type = DealType.Debt }] };

        var counts = temporary.Ingest(Items[1], bad, Items[2]);

        Assert.Equal((2, 1), (counts.New, counts.Failed));
        var failure = temporary.Store.RunItems(2, Outcome.Failed).Single();
        Assert.Equal(("bad.txt", "store"), (failure.Path, failure.Stage));
        Assert.Contains("no debt here", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(3, temporary.Ask<int>("select count(*) from article").Single());
        Assert.Equal(9, temporary.Ask<int>("select count(*) from fact").Single());
        Assert.Equal(9, temporary.Store.Facts().Count());
    }

    [Fact]
    public void A_run_whose_process_is_gone_is_marked_by_the_next_and_one_at_work_is_not()
    {
        using var temporary = new TemporaryStore();
        temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);

        // Process numbers end far below this one.
        temporary.Do($"update run set owner = '{Environment.MachineName} 999999999 x' where id = 1");
        temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Do("update run set owner = 'another-machine 999999999 x' where id = 3");
        temporary.Do($"update run set owner = '{Environment.MachineName} {Environment.ProcessId} a-former-process-of-this-number' where id = 2");
        temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);

        Assert.Equal(
            [RunStatus.Running, RunStatus.Running, RunStatus.Interrupted, RunStatus.Interrupted],
            temporary.Store.Runs().Select(r => r.Status));
    }

    private sealed class BreakingList : IReadOnlyList<Deal>
    {
        public int Count => 1;

        public Deal this[int index] => throw new InvalidDataException("pulled the plug");

        public IEnumerator<Deal> GetEnumerator() => throw new InvalidDataException("pulled the plug");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
