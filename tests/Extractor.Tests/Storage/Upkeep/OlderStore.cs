using Dapper;
using Extractor.Storage;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage.Upkeep;

/// <summary>A store as a program before this one left it.</summary>
internal static class OlderStore
{
    /// <summary>The schema before the newest.</summary>
    public static int Newest => Migration.OfSqlite[^2].Number;

    /// <summary>Makes one with all scripts but the newest.</summary>
    /// <param name="runs">How many runs it has had.</param>
    public static void Make(string path, int runs)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Execute("pragma journal_mode = wal; create table schema_version (version integer primary key, name text not null, applied text not null) strict");
        foreach (var migration in Migration.OfSqlite.Where(m => m.Number <= Newest))
        {
            connection.Execute(migration.Read());
            connection.Execute("insert into schema_version values (@Number, @Name, '2026-01-01T00:00:00.000Z')", migration);
        }

        for (var run = 0; run < runs; run++)
        {
            connection.Execute("insert into run (kind, status, started, owner, program_version, rules_hash, model_id) values ('ingest', 'done', '2026-01-01T00:00:00.000Z', 'm 1 x', '0.1.0', 'r', 'm')");
        }
    }
}
