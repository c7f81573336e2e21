using System.Data.Common;
using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Brings a store to the schema that this program knows: all the scripts that it lacks, in one transaction.</summary>
internal static class Schema
{
    private const int CopiesByLikeness = 2;
    private const int Review = 6;
    private const int Audits = 13;

    /// <returns>What was changed in a store that held something; null for nothing, and for a new store.</returns>
    /// <exception cref="StoreException">The store belongs to another program, or a newer one wrote it; or no backup of it could be made first.</exception>
    public static SchemaChange? Migrate(Engine engine, TimeProvider time)
    {
        var missing = engine.Read(s =>
        {
            Check(s.Connection, engine.Tables(s.Connection), engine.Name);
            return Missing(engine, s.Connection);
        });

        // Only now: a file that is not ours stays as it is.
        engine.Adopt();

        // Of two programs that open a new store at once, the second finds it made.
        return missing.Count == 0 ? null : engine.Write(s => Migrate(engine, s, time));
    }

    /// <summary>The number of the newest script that a store has had.</summary>
    /// <param name="tables">The tables that there are.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="StoreException">It is no store, or a newer program's.</exception>
    public static int Demand(DbConnection connection, IReadOnlyCollection<string> tables, string name)
    {
        Check(connection, tables, name);
        return tables.Contains("schema_version") ? VersionOf(connection) : throw new StoreException($"{name}: there is no store here; name another");
    }

    private static SchemaChange? Migrate(Engine engine, Session session, TimeProvider time)
    {
        var connection = session.Connection;
        connection.Execute("create table if not exists schema_version (version integer primary key, name text not null, applied text not null)");
        var missing = Missing(engine, connection);
        var change = missing.Count > 0 && HoldsSomething(connection) ? BackUp(engine, VersionOf(connection)) : null;
        foreach (var migration in missing)
        {
            connection.Execute(migration.Read());
            connection.Execute(
                "insert into schema_version (version, name, applied) values (@Number, @Name, @applied)",
                new { migration.Number, migration.Name, applied = Days.Write(time.GetUtcNow()) });
        }

        // What a script cannot say: copies are told by the words of the texts.
        if (change is not null)
        {
            if (missing.Any(m => m.Number == CopiesByLikeness)) Grouping.SignAll(session);
            if (missing.Any(m => m.Number is Review or Audits)) ShownTables.RefreshAll(session);
        }

        return change;
    }

    private static int VersionOf(DbConnection connection) => connection.ExecuteScalar<int?>("select max(version) from schema_version") ?? 0;

    // The first script makes these tables; without it there is nothing to lose.
    private static bool HoldsSomething(DbConnection connection) =>
        VersionOf(connection) > 0 && connection.ExecuteScalar<bool>("select exists (select 1 from run) or exists (select 1 from article) or exists (select 1 from verdict)");

    private static SchemaChange BackUp(Engine engine, int version)
    {
        var newest = engine.Migrations[^1].Number;
        try
        {
            return new SchemaChange(version, newest, engine.BackUp(version));
        }
        catch (StoreException e)
        {
            throw new StoreException($"{engine.Name}: the store stays at schema {version}, as it could not be backed up before the change to {newest}: {e.Message}", e);
        }
    }

    // By number: one with a lower number may come later than one with a higher.
    private static IReadOnlyList<Migration> Missing(Engine engine, DbConnection connection)
    {
        if (!engine.Tables(connection).Contains("schema_version")) return engine.Migrations;
        var applied = connection.Query<int>("select version from schema_version").ToHashSet();
        return [.. engine.Migrations.Where(m => !applied.Contains(m.Number))];
    }

    private static void Check(DbConnection connection, IReadOnlyCollection<string> tables, string name)
    {
        if (tables.Count == 0)
        {
            return;
        }

        if (!tables.Contains("schema_version"))
        {
            throw new StoreException($"{name}: this database belongs to another program; name another with --store");
        }

        var version = VersionOf(connection);
        if (version > Migration.Newest)
        {
            throw new StoreException(
                $"{name}: a newer program wrote this store (schema {version}, this program knows {Migration.Newest}); use that program or name another store with --store");
        }
    }
}
