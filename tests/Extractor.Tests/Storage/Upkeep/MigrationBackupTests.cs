using Dapper;
using Extractor.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Extractor.Tests.Storage.Upkeep;

[Trait("Store", "SQLite")]
public sealed class MigrationBackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_store_is_backed_up_before_its_schema_changes_and_says_where()
    {
        var path = Path.Combine(folder.Root, "extractor.db");
        OlderStore.Make(path, runs: 2);

        using var store = Store.Open(path);

        Assert.Equal(new SchemaChange(OlderStore.Newest, Migration.OfSqlite[^1].Number, $"{path}.schema-{OlderStore.Newest}.bak"), store.SchemaChange);
        Assert.Equal(2, store.Runs().Count);
        using var before = new SqliteConnection($"Data Source={store.SchemaChange!.Backup};Pooling=False;Mode=ReadOnly");
        Assert.Equal((OlderStore.Newest, 2), (before.ExecuteScalar<int>("select max(version) from schema_version"), before.ExecuteScalar<int>("select count(*) from run")));
    }

    [Fact]
    public void A_store_of_this_schema_or_one_that_holds_nothing_is_not_backed_up()
    {
        var path = Path.Combine(folder.Root, "extractor.db");
        OlderStore.Make(path, runs: 0);

        using (var changed = Store.Open(path)) Assert.Null(changed.SchemaChange);
        using (var same = Store.Open(path)) Assert.Null(same.SchemaChange);

        Assert.Equal(["extractor.db"], Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_backup_that_is_there_already_is_kept_beside_the_new_one()
    {
        var path = Path.Combine(folder.Root, "extractor.db");
        folder.Write($"extractor.db.schema-{OlderStore.Newest}.bak", "of another day");
        OlderStore.Make(path, runs: 1);

        using var store = Store.Open(path);

        Assert.Equal($"{path}.schema-{OlderStore.Newest}.2.bak", store.SchemaChange!.Backup);
        Assert.Equal("of another day", File.ReadAllText($"{path}.schema-{OlderStore.Newest}.bak"));
    }
}
