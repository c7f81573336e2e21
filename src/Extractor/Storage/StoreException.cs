using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>The store cannot be used as asked; the message names the file and the remedy in one sentence.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }

    // Codes: https://www.sqlite.org/rescode.html
    internal static StoreException From(string path, SqliteException e) => new(e.SqliteErrorCode switch
    {
        5 or 6 => $"{path}: another program holds the store locked; wait for it to end or stop it, then try again",
        8 => $"{path}: the store cannot be written; give this user the right to write to the file and its folder, or name another with --store",
        10 or 13 => $"{path}: the disk is full or failing ({e.Message}); make room and try again: what was saved before is whole",
        11 => $"{path}: the store is damaged ({e.Message}); put a backup in its place with 'extractor store restore', or recover it with the sqlite3 program's .recover",
        14 when Directory.Exists(path) => $"{path}: this is a folder; name a file with --store",
        14 => $"{path}: the store cannot be opened or made; check that the folder exists and may be written to, or name another with --store",
        26 => $"{path}: this file is no SQLite database; move it away or name another with --store",
        _ => $"{path}: {e.Message}",
    }, e);
}
