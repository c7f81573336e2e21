using Extractor.App.Output;
using Extractor.Storage.Engines;

namespace Extractor.App.Doctor;

/// <summary>Whether there is room for the store to grow, and for a copy of it, which every backup and every change of the schema makes.</summary>
internal static class DiskFindings
{
    /// <summary>Below this the disk counts as full: a night writes some megabytes, and its log as much again.</summary>
    public const long Least = 100_000_000;

    public static IEnumerable<Finding> Of(string store)
    {
        // The disk of a server is looked after where it runs.
        if (PostgresAddress.Names(store)) return [];
        long free;
        try
        {
            free = Free(store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [Finding.Warning("disk", $"the free space beside {store} cannot be told: {e.Message}", "look for yourself that there is some")];
        }

        return [Of(free, Size(store))];
    }

    /// <summary>Bytes that this user may still write beside the store.</summary>
    public static long Free(string store) => new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(store))!).AvailableFreeSpace;

    /// <summary>Bytes of the store, with the log that is folded into it later; 0 where there is none.</summary>
    public static long Size(string store) => new[] { store, store + "-wal" }.Select(f => new FileInfo(f)).Sum(f => f.Exists ? f.Length : 0);

    /// <param name="free">Bytes that may still be written.</param>
    /// <param name="store">Bytes of the store.</param>
    public static Finding Of(long free, long store) => free < Least
        ? Finding.Failed("disk", $"{ByteSize.Of(free)} are free", "make room: 'extractor store tidy', old backups, or a larger disk")
        : free < store + Least
            ? Finding.Warning("disk", $"{ByteSize.Of(free)} are free beside a store of {ByteSize.Of(store)}", "make room for a copy of the store, which a newer program needs before it changes the schema; keep backups on another disk")
            : Finding.Ok("disk", $"{ByteSize.Of(free)} are free beside a store of {ByteSize.Of(store)}");
}
