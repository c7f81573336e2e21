using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Upkeep;

/// <summary>Puts a backup into the place of a store.</summary>
public static class StoreRestore
{
    // SQLite finds what belongs to a file by its name: all three go together.
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>
    /// Checks the backup, copies it beside the store and renames it into place; what stands there is set aside under another name, and never
    /// deleted. Runs that were at work in the backup count as interrupted.
    /// </summary>
    /// <param name="replace">Allows it where a store stands there.</param>
    /// <returns>Where the store went that stood there; null where there was none.</returns>
    /// <exception cref="StoreException">The backup is damaged or no store, a store stands there, or it is in use.</exception>
    public static string? Put(string backup, string store, bool replace, DateTimeOffset now)
    {
        StoreCopy.DemandFile(store, "pg_restore");
        if (!File.Exists(backup)) throw new StoreException($"{backup}: there is no such backup; check how it is written");
        if (Path.GetFullPath(backup) == Path.GetFullPath(store)) throw new StoreException($"{backup}: this is the store itself; name its backup");
        if (Path.GetDirectoryName(Path.GetFullPath(store)) is { } folder && !Directory.Exists(folder)) throw new StoreException($"{store}: there is no such folder; make it, or name another with --store");
        if (Stands(store))
        {
            if (!replace) throw new StoreException($"{store}: a store stands here already; --force sets it aside, --store names another place");
            DemandIdle(store);
        }

        var part = StoreCopy.Beside(store, backup, Interrupt);
        try
        {
            var aside = Stands(store) ? SetAside(store, now) : null;
            File.Move(part, store);
            return aside;
        }
        catch (Exception e)
        {
            StoreCopy.Discard(part);
            throw e is IOException or UnauthorizedAccessException ? new StoreException($"{store}: the backup cannot be put here ({e.Message}); name another place with --store", e) : e;
        }
    }

    // Who was at work may be of another machine, of which nothing can be known: they would count as at work for ever.
    private static void Interrupt(SqliteConnection copy)
    {
        copy.Execute("update run set status = 'interrupted' where status = 'running'");
        if (copy.ExecuteScalar<int>("select count(*) from sqlite_master where name = 'scheduled_run'") == 0) return;
        copy.Execute("update scheduled_run set state = 'interrupted' where state = 'running'; delete from source_claim");
    }

    private static bool Stands(string store) => Parts.Any(p => File.Exists(store + p));

    private static string SetAside(string store, DateTimeOffset now)
    {
        DemandIdle(store);
        var name = store + now.UtcDateTime.ToString("'.replaced-'yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var aside = name;
        for (var n = 2; Stands(aside); n++) aside = string.Create(CultureInfo.InvariantCulture, $"{name}.{n}");
        foreach (var part in Parts.Where(p => File.Exists(store + p))) File.Move(store + part, aside + part);
        return aside;
    }

    // Every program that has a store open shares a lock on it, and folding the log into the file needs it alone. A damaged store, the
    // one that is restored most of all, tells nothing, and goes aside as it is.
    private static void DemandIdle(string store)
    {
        if (!File.Exists(store)) return;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            connection.Execute("pragma busy_timeout = 1000");
            if (connection.ExecuteScalar<string>("pragma journal_mode = delete") == "delete") return;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (5 or 6))
        {
            return;
        }
        catch (SqliteException)
        {
        }

        throw new StoreException($"{store}: another program has this store open; stop 'extractor serve', 'review' or the run in hand, then restore again");
    }
}
