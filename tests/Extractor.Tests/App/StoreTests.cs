using Dapper;
using Extractor.App;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Extractor.Tests.Storage.Upkeep;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.App;

public sealed class StoreTests : IDisposable
{
    private readonly Program program = new() { Clock = new StandingClock(new DateTimeOffset(2026, 11, 26, 2, 0, 0, TimeSpan.Zero)) };

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_backup_in_a_folder_bears_its_time_and_is_put_back()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");

        Assert.Equal(ExitCode.Done, program.Run("store", "backup", "backups/"));
        Assert.Equal(program.At("backups/extractor-20261126T020000Z.db"), program.Out.TrimEnd());
        Assert.Contains("is backed up and checked", program.Error, StringComparison.Ordinal);

        program.With("news/b.txt", Sentences.Other).Run("ingest", "news");
        Assert.Equal(ExitCode.Failed, program.Run("store", "restore", "backups/extractor-20261126T020000Z.db"));
        Assert.Contains("--force sets it aside", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("store", "restore", "backups/extractor-20261126T020000Z.db", "--force"));
        Assert.Contains(program.At("extractor.db.replaced-20261126T020000Z"), program.Error, StringComparison.Ordinal);
        program.Run("runs", "--format", "jsonl");
        Assert.Single(program.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_backup_taken_while_a_run_writes_is_restored_elsewhere_and_passes_doctor()
    {
        const int Before = 20;
        using var store = Store.Open(program.With("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }] }""").With("news/a.txt", Sentences.Deal).At("extractor.db"), time: program.Clock);
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        using var begun = new CountdownEvent(Before);
        var (committed, isOver) = (0, false);
        var writer = new Thread(() =>
        {
            for (var n = 0; !Volatile.Read(ref isOver); n++)
            {
                store.Record(run, Sample.Item($"{n}.txt", $"{n} {Sample.Text}"));
                Interlocked.Increment(ref committed);
                if (!begun.IsSet) begun.Signal();
            }
        });
        writer.Start();
        begun.Wait();

        var atLeast = Volatile.Read(ref committed);
        var code = program.Run("store", "backup", "kept.db");
        Volatile.Write(ref isOver, true);
        writer.Join();

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(ExitCode.Done, program.Run("store", "restore", "kept.db", "--store", "other.db"));
        Assert.Equal(ExitCode.Done, program.Run("doctor", "--store", "other.db"));
        using var restored = Store.Open(program.At("other.db"), create: false);
        Assert.InRange(restored.RunItems(run.Id).Count(), atLeast, committed);
    }

    [Fact]
    public void A_store_is_restored_to_where_the_flag_says()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");
        program.Run("store", "backup", "kept.db");

        Assert.Equal(ExitCode.Done, program.Run("store", "restore", "kept.db", "--store", "other.db"));

        Assert.Equal(ExitCode.Done, program.Run("doctor", "--store", "other.db"));
        program.Run("export", "--canonical");
        var original = program.Out;
        program.Run("export", "--canonical", "--store", "other.db");
        Assert.Equal(original, program.Out);
    }

    [Fact]
    public void Of_the_backups_in_a_folder_the_newest_are_kept_and_what_else_is_there_is_left_alone()
    {
        program.With("news/a.txt", Sentences.Deal).With("backups/extractor-notes.db", "mine").With("backups/other-20200101T000000Z.db", "mine").Run("ingest", "news");
        for (var day = 1; day <= 4; day++)
        {
            program.Clock = new StandingClock(new DateTimeOffset(2026, 11, day, 2, 0, 0, TimeSpan.Zero));
            Assert.Equal(ExitCode.Done, program.Run("store", "backup", "backups/", "--keep", "2"));
        }

        Assert.Contains($"deleted {program.At("backups/extractor-20261102T020000Z.db")}", program.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["extractor-20261103T020000Z.db", "extractor-20261104T020000Z.db", "extractor-notes.db", "other-20200101T000000Z.db"],
            Directory.EnumerateFiles(program.At("backups")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Usage, program.Run("store", "backup", "one.db", "--keep", "2"));
        Assert.Equal(ExitCode.Usage, program.Run("store", "backup", "backups/", "--keep", "0"));
    }

    [Fact]
    public void What_is_old_is_taken_out_after_a_run_and_when_asked()
    {
        program.With("pipeline.json", """{ "sources": [{ "name": "news", "path": "news" }], "retention": { "runDays": 30 } }""").With("news/a.txt", Sentences.Deal);
        for (var night = 0; night < 53; night++) program.Run("ingest");
        program.Clock = new StandingClock(new DateTimeOffset(2026, 12, 27, 2, 0, 0, TimeSpan.Zero));

        Assert.Equal(ExitCode.Done, program.Run("store", "tidy", "--dry-run"));
        Assert.Contains("would be taken out: 3 runs, 3 items of runs, 0 attempts of schedules, memory of 0 pages", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("ingest"));
        Assert.Contains("taken out of the store by its age: 4 runs, 4 items of runs", program.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, program.Run("store", "tidy"));
        Assert.Contains("Nothing is older than the settings keep.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_store_there_is_nothing_to_back_up()
    {
        Assert.Equal(ExitCode.Failed, program.Run("store", "backup", "kept.db"));
        Assert.Contains("no store here to back up", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_store_is_changed_once_and_the_backup_is_named()
    {
        OlderStore.Make(program.At("extractor.db"), runs: 1);

        Assert.Equal(ExitCode.Done, program.Run("runs"));
        Assert.Contains($"brought from schema {OlderStore.Newest} to {Migration.OfSqlite[^1].Number}; what it was before is kept in {program.At("extractor.db")}.schema-{OlderStore.Newest}.bak", program.Error, StringComparison.Ordinal);
        program.Run("runs");
        Assert.Empty(program.Error);
    }

    [Fact]
    public void A_newer_store_is_refused_in_one_sentence()
    {
        program.With("news/a.txt", Sentences.Deal).Run("ingest", "news");
        using (var connection = new SqliteConnection($"Data Source={program.At("extractor.db")};Pooling=False")) connection.Execute("insert into schema_version values (9000, '9000_future.sql', '2030-01-01T00:00:00.000Z')");

        foreach (var command in new[] { "runs", "facts", "ingest" })
        {
            Assert.Equal(ExitCode.Failed, program.Run(command == "ingest" ? ["ingest", "news"] : [command]));
            Assert.StartsWith($"{program.At("extractor.db")}: a newer program wrote this store (schema 9000, this program knows {Migration.OfSqlite[^1].Number}); use that program", program.Error, StringComparison.Ordinal);
            Assert.Single(program.Error.TrimEnd().Split('\n'));
        }

        Assert.Equal(ExitCode.Failed, program.Run("store", "backup", "kept.db"));
        Assert.Contains("a newer program wrote this store", program.Error, StringComparison.Ordinal);
    }
}
