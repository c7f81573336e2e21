using Dapper;
using Extractor.App;
using Extractor.Storage;
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
        Assert.Contains($"brought from schema {OlderStore.Newest} to {Schema.Migrations[^1].Number}; what it was before is kept in {program.At("extractor.db")}.schema-{OlderStore.Newest}.bak", program.Error, StringComparison.Ordinal);
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
            Assert.StartsWith($"{program.At("extractor.db")}: a newer program wrote this store (schema 9000, this program knows {Schema.Migrations[^1].Number}); use that program", program.Error, StringComparison.Ordinal);
            Assert.Single(program.Error.TrimEnd().Split('\n'));
        }

        Assert.Equal(ExitCode.Failed, program.Run("store", "backup", "kept.db"));
        Assert.Contains("a newer program wrote this store", program.Error, StringComparison.Ordinal);
    }
}
