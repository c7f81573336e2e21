using System.Globalization;
using System.Reflection;
using Dapper;
using Extractor.Storage.Upkeep;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>Brings a store to the schema that this program knows: numbered scripts, only ever added, all that a store lacks in one transaction.</summary>
internal static class Schema
{
    private const string Folder = "Migrations/";
    private const int CopiesByLikeness = 2;
    private const int Review = 6;

    /// <summary>The scripts in order; the first is number 1.</summary>
    public static IReadOnlyList<(int Number, string Name)> Migrations { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), name[Folder.Length..])),
    ];

    /// <returns>What was changed in a store that held something; null for nothing, and for a new store.</returns>
    /// <exception cref="StoreException">The file belongs to another program, or a newer one wrote it; or no backup of it could be made first.</exception>
    public static SchemaChange? Migrate(Session session, string path, TimeProvider time)
    {
        var connection = session.Connection;
        Check(connection, path);

        // Only now: a file that is not ours stays as it is.
        connection.Execute("pragma journal_mode = wal");
        if (Missing(connection) is [])
        {
            return null;
        }

        // Immediate: of two programs that open a new store at once, the second finds it made.
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            """
            create table if not exists schema_version (version integer primary key, name text not null, applied text not null) strict
            """, transaction: transaction);

        var missing = Missing(connection);
        var change = missing.Count > 0 && HoldsSomething(connection) ? BackUp(connection, path) : null;
        foreach (var (number, name) in missing)
        {
            connection.Execute(Script(name), transaction: transaction);
            connection.Execute(
                "insert into schema_version (version, name, applied) values (@number, @name, @applied)",
                new { number, name, applied = Days.Write(time.GetUtcNow()) }, transaction);
        }

        // What a script cannot say: copies are told by the words of the texts.
        if (missing.Any(m => m.Number == CopiesByLikeness) && missing[0].Number > 1) Grouping.SignAll(session);
        if (missing.Any(m => m.Number == Review) && missing[0].Number > 1) ShownTables.RefreshAll(session);
        transaction.Commit();
        return change;
    }

    /// <summary>The number of the newest script that a store has had.</summary>
    /// <exception cref="StoreException">It is no store, or a newer program's.</exception>
    public static int Demand(SqliteConnection connection, string path)
    {
        Check(connection, path);
        return connection.ExecuteScalar<int>("select count(*) from sqlite_master where type = 'table' and name = 'schema_version'") == 0
            ? throw new StoreException($"{path}: there is no store in this file; name another")
            : VersionOf(connection);
    }

    private static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int?>("select max(version) from schema_version") ?? 0;

    // The first script makes these tables; without it there is nothing to lose.
    private static bool HoldsSomething(SqliteConnection connection) =>
        VersionOf(connection) > 0 && connection.ExecuteScalar<bool>("select exists (select 1 from run) or exists (select 1 from article) or exists (select 1 from verdict)");

    // Whoever migrates holds the right to write: the backup is what was there before, whoever else asks for the store.
    private static SchemaChange BackUp(SqliteConnection connection, string path)
    {
        var version = VersionOf(connection);
        try
        {
            return new SchemaChange(version, Migrations[^1].Number, StoreBackup.BeforeMigration(path, version));
        }
        catch (StoreException e)
        {
            throw new StoreException($"{path}: the store stays at schema {version}, as it could not be backed up before the change to {Migrations[^1].Number}: {e.Message}", e);
        }
    }

    /// <summary>The scripts that a store has not had, by number: one with a lower number may come later than one with a higher.</summary>
    private static IReadOnlyList<(int Number, string Name)> Missing(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<int>("select count(*) from sqlite_master where type = 'table' and name = 'schema_version'") == 0)
        {
            return Migrations;
        }

        var applied = connection.Query<int>("select version from schema_version").ToHashSet();
        return [.. Migrations.Where(m => !applied.Contains(m.Number))];
    }

    private static void Check(SqliteConnection connection, string path)
    {
        var tables = connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").AsList();
        if (tables.Count == 0)
        {
            return;
        }

        if (!tables.Contains("schema_version"))
        {
            throw new StoreException($"{path}: this SQLite database belongs to another program; name another file with --store");
        }

        var version = VersionOf(connection);
        var known = Migrations[^1].Number;
        if (version > known)
        {
            throw new StoreException(
                $"{path}: a newer program wrote this store (schema {version}, this program knows {known}); use that program or name another store with --store");
        }
    }

    private static string Script(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
