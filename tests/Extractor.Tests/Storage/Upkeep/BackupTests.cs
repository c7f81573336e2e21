using Extractor.Storage;
using Extractor.Storage.Upkeep;
using Xunit;

namespace Extractor.Tests.Storage.Upkeep;

[Trait("Store", "SQLite")]
public sealed class BackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 2, 0, 0, TimeSpan.Zero);

    private readonly TemporaryStore temporary = new();
    private readonly TemporaryFolder elsewhere = new();

    public void Dispose()
    {
        temporary.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public void A_backup_taken_while_a_run_writes_holds_all_that_was_committed_before_it_began()
    {
        const int Before = 30;
        var (store, committed) = (temporary.Store, 0);
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        using var begun = new ManualResetEventSlim();
        using var wentOn = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var taken = 0;
        var writer = new Thread(() =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
            {
                store.Record(run, Sample.Item($"{n}.txt", $"{n} {Sample.Text}"));
                if (Interlocked.Increment(ref committed) >= Before) begun.Set();
                if (Volatile.Read(ref taken) > 0) wentOn.Set();
            }
        });
        writer.Start();
        begun.Wait();

        var atLeast = Volatile.Read(ref committed);
        StoreBackup.Take(temporary.Path, At("backup.db"));
        Volatile.Write(ref taken, 1);
        wentOn.Wait();
        stop.Cancel();
        writer.Join();

        Assert.Null(StoreRestore.Put(At("backup.db"), At("restored.db"), replace: false, Now));
        var condition = StoreCondition.Of(At("restored.db"), recipe: null);
        Assert.Equal((StoreCondition.KnownSchema, null, 0L), (condition.Schema, condition.Damage, condition.BrokenReferences));
        using var restored = Store.Open(At("restored.db"), create: false);
        var paths = restored.RunItems(run.Id).Select(i => i.Path).ToHashSet();
        Assert.InRange(paths.Count, atLeast, committed - 1);
        Assert.All(Enumerable.Range(0, paths.Count), n => Assert.Contains($"{n}.txt", paths));
        Assert.Equal(RunStatus.Interrupted, restored.Runs().Single().Status);
        Assert.Equal(3 * paths.Count, restored.Facts().Count());
        Assert.Equal(["backup.db", "restored.db"], Directory.EnumerateFiles(elsewhere.Root).Select(Path.GetFileName).Where(n => !n!.Contains("db-")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_backup_is_one_file_equal_to_the_store_and_may_be_read_where_nobody_may_write()
    {
        temporary.Ingest(Sample.Item());

        StoreBackup.Take(temporary.Path, At("backup.db"));

        Assert.Equal(["backup.db"], Directory.EnumerateFiles(elsewhere.Root).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(File.GetUnixFileMode(temporary.Path), File.GetUnixFileMode(At("backup.db")));
        StoreRestore.Put(At("backup.db"), At("restored.db"), replace: false, Now);
        using var restored = Store.Open(At("restored.db"));
        using var text = new StringWriter();
        CanonicalExport.Write(restored, text);
        Assert.Equal(temporary.Export(), text.ToString());
    }

    [Fact]
    public void A_backup_takes_no_other_file_s_place_unless_told_to()
    {
        temporary.Ingest(Sample.Item());
        elsewhere.Write("notes.txt", "mine");

        var refusal = Assert.Throws<StoreException>(() => StoreBackup.Take(temporary.Path, At("notes.txt")));
        Assert.Contains("there is such a file already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(At("notes.txt")));
        Assert.True(StoreBackup.Take(temporary.Path, At("notes.txt"), replace: true) > 10_000);
        Assert.Contains("the store itself", Assert.Throws<StoreException>(() => StoreBackup.Take(temporary.Path, temporary.Path, replace: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_store_gives_no_backup()
    {
        temporary.Ingest([.. Enumerable.Range(0, 60).Select(n => Sample.Item($"{n}.txt", $"{n} {Sample.Text}"))]);
        temporary.Store.Dispose();
        var bytes = File.ReadAllBytes(temporary.Path);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0x5a);
        File.WriteAllBytes(temporary.Path, bytes);

        Assert.Contains("damaged", Assert.Throws<StoreException>(() => StoreBackup.Take(temporary.Path, At("backup.db"))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Root));
    }

    private string At(string name) => Path.Combine(elsewhere.Root, name);
}
