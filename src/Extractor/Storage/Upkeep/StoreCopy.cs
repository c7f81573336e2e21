using System.Globalization;
using Dapper;
using Extractor.Storage.Engines;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Upkeep;

/// <summary>Copies a store into one file, whatever others read and write meanwhile: the state that was committed last when it began.</summary>
internal static class StoreCopy
{
    /// <summary>Copies to beside <paramref name="target"/>, and checks the copy. It is whole, and to be moved into place; or there is none.</summary>
    /// <param name="change">What is changed in the copy.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="StoreException">The original cannot be read or is no store, or the copy cannot be written.</exception>
    public static string Beside(string target, string original, Action<SqliteConnection>? change = null)
    {
        if (!File.Exists(original)) throw new StoreException($"{original}: there is no such file; check how it is written");

        // A name of this process: what another one writes is left alone.
        var part = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}.part");
        try
        {
            Reserve(part, original);
            using var source = Reading(original, SqliteOpenMode.ReadOnly);
            using var copy = Reading(part, SqliteOpenMode.ReadWrite);
            Schema.Demand(source, SqliteEngine.TablesOf(source), original);
            Fill(copy, part, source, original);

            // One file that needs nothing beside it, even where nobody may write.
            copy.Execute("pragma journal_mode = delete");
            if (copy.Query<string>("pragma quick_check(1)").First() is var found && found != "ok")
            {
                throw new StoreException($"{original}: the store is damaged ({found}); put another backup in its place with 'extractor store restore', or recover it with the sqlite3 program's .recover");
            }

            change?.Invoke(copy);
            return part;
        }
        catch (Exception e)
        {
            Discard(part);
            throw e switch
            {
                SqliteException sqlite => StoreException.From(original, sqlite),
                IOException or UnauthorizedAccessException => new StoreException($"{target}: the copy cannot be written ({e.Message}); name another place, or make room", e),
                _ => e,
            };
        }
    }

    private static void Fill(SqliteConnection copy, string part, SqliteConnection source, string original)
    {
        try
        {
            // All in one step: one state of the original, while whoever writes to it goes on.
            source.BackupDatabase(copy);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6 or 11 or 26)
        {
            throw StoreException.From(original, e);
        }
        catch (SqliteException e)
        {
            throw StoreException.From(part, e);
        }
    }

    private static SqliteConnection Reading(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    // Whoever may not read the original may not read its copy either.
    private static void Reserve(string part, string original)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(original) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(part);
        using var file = new FileStream(part, options);
    }

    /// <exception cref="StoreException">The store is on a server, which has tools of its own for that.</exception>
    internal static void DemandFile(string store, string tool)
    {
        if (PostgresAddress.Names(store)) throw new StoreException($"{PostgresAddress.Shown(store)}: a store on a server is no file; use PostgreSQL's {tool}");
    }

    internal static void Discard(string part)
    {
        try
        {
            foreach (var name in new[] { part, part + "-journal", part + "-wal", part + "-shm" }) File.Delete(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What hinders the copy is said; half of one beside it harms nobody.
        }
    }
}
