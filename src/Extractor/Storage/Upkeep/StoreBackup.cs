namespace Extractor.Storage.Upkeep;

/// <summary>A store in one file, for the day on which the store is lost.</summary>
public static class StoreBackup
{
    /// <summary>
    /// Backs a store up while others read and write it: all that was committed when this began is in it, and it opens by itself. The file
    /// appears whole or not at all.
    /// </summary>
    /// <param name="replace">Takes the place of a file that is there.</param>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="StoreException">There is no store, the file is there already, or it cannot be written.</exception>
    public static long Take(string store, string file, bool replace = false)
    {
        StoreCopy.DemandFile(store, "pg_dump");
        if (!File.Exists(store)) throw new StoreException($"{store}: there is no store here to back up; name another with --store");
        if (Path.GetFullPath(store) == Path.GetFullPath(file)) throw new StoreException($"{file}: this is the store itself; name another file for the backup");
        if (!replace && File.Exists(file)) throw new StoreException($"{file}: there is such a file already; name another, or a folder, where each backup has its time in its name");
        var part = StoreCopy.Beside(file, store);
        var length = new FileInfo(part).Length;
        try
        {
            File.Move(part, file, replace);
            return length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StoreCopy.Discard(part);
            throw new StoreException($"{file}: the backup cannot be put here ({e.Message}); name another place", e);
        }
    }

    /// <summary>The backup that is made before the schema changes: <c>extractor.db.schema-9.bak</c>, numbered where there is one already.</summary>
    internal static string BeforeMigration(string store, int schema)
    {
        var name = FormattableString.Invariant($"{store}.schema-{schema}");
        var file = $"{name}.bak";
        for (var n = 2; File.Exists(file); n++) file = FormattableString.Invariant($"{name}.{n}.bak");
        Take(store, file);
        return file;
    }
}
