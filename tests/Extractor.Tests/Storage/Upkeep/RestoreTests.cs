using Dapper;
using Extractor.Storage;
using Extractor.Storage.Upkeep;
using Xunit;

namespace Extractor.Tests.Storage.Upkeep;

[Trait("Store", "SQLite")]
public sealed class RestoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 2, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore temporary = new();
    private readonly TemporaryFolder elsewhere = new();

    public RestoreTests()
    {
        temporary.Ingest(Sample.Item());
        StoreBackup.Take(temporary.Path, Backup);
        temporary.Ingest(Sample.Item("later.txt", "later " + Sample.Text));
    }

    private string Backup => Path.Combine(elsewhere.Root, "backup.db");

    public void Dispose()
    {
        temporary.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void A_store_that_stands_there_is_overwritten_only_when_told_to_and_then_set_aside()
    {
        temporary.Store.Dispose();
        Assert.Contains("--force", Assert.Throws<StoreException>(() => Put(replace: false)).Message, StringComparison.Ordinal);

        var aside = Put(replace: true);

        Assert.Equal(temporary.Path + ".replaced-20261126T020000Z", aside);
        using var restored = Store.Open(temporary.Path);
        using var before = Store.Open(aside!);
        Assert.Equal((1, 2), (restored.Runs().Count, before.Runs().Count));
    }

    [Fact]
    public void A_store_in_use_is_left_alone()
    {
        Assert.Equal(2, temporary.Store.Runs().Count);

        Assert.Contains("another program has this store open", Assert.Throws<StoreException>(() => Put(replace: true)).Message, StringComparison.Ordinal);

        temporary.Ingest(Sample.Item("still.txt", "still " + Sample.Text));
        Assert.Equal(3, temporary.Store.Runs().Count);
    }

    [Fact]
    public void What_is_no_sound_store_is_put_nowhere()
    {
        temporary.Store.Dispose();
        var letter = elsewhere.Write("letter.db", string.Concat(Enumerable.Repeat("This is a letter. ", 100)));

        Assert.Contains("no SQLite database", Assert.Throws<StoreException>(() => StoreRestore.Put(letter, temporary.Path, true, Now)).Message, StringComparison.Ordinal);
        Assert.Contains("no such backup", Assert.Throws<StoreException>(() => StoreRestore.Put(letter + "x", temporary.Path, true, Now)).Message, StringComparison.Ordinal);
        using var store = Store.Open(temporary.Path);
        Assert.Equal(2, store.Runs().Count);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(temporary.Path)!), f => f.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_damaged_beyond_reading_is_replaced_too_and_kept_as_it_is()
    {
        temporary.Store.Dispose();
        File.WriteAllText(temporary.Path, string.Concat(Enumerable.Repeat("not a database ", 100)));

        var aside = Put(replace: true);

        using var restored = Store.Open(temporary.Path);
        Assert.Single(restored.Runs());
        Assert.StartsWith("not a database", File.ReadAllText(aside!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_at_work_in_a_backup_counts_as_interrupted_whatever_machine_it_is_of()
    {
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Do($"update run set owner = 'elsewhere 7 x' where id = {run.Id}; insert into source_claim values ('wire', {run.Id}); insert into scheduled_run (schedule, due, attempt, state, owner) values ('night', '2026-11-26T02:00:00.000Z', 1, 'running', 'elsewhere 7 x')");
        var (backup, restored) = (Path.Combine(elsewhere.Root, "at-work.db"), Path.Combine(elsewhere.Root, "restored.db"));
        StoreBackup.Take(temporary.Path, backup);

        StoreRestore.Put(backup, restored, replace: false, Now);

        using var store = Store.Open(restored);
        Assert.Equal(RunStatus.Interrupted, store.FindRun(run.Id)!.Status);
        Assert.Equal(("interrupted", 0), store.Read(s => (s.Connection.ExecuteScalar<string>("select state from scheduled_run"), s.Connection.ExecuteScalar<int>("select count(*) from source_claim"))));
    }

    private string? Put(bool replace) => StoreRestore.Put(Backup, temporary.Path, replace, Now);
}
