using Extractor.Storage.Engines;

namespace Extractor.App.Doctor;

/// <summary>Whether this user may write where the store is, and others may not read what they should not.</summary>
internal static class PermissionFindings
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;

    public static IEnumerable<Finding> Of(LoadedSettings loaded)
    {
        var (store, reviewers) = (loaded.Settings.Store, loaded.Settings.Review.Reviewers);
        if (!PostgresAddress.Names(store)) yield return Writing(store);
        if (OperatingSystem.IsWindows() || !File.Exists(reviewers)) yield break;
        yield return (File.GetUnixFileMode(reviewers) & Others) == 0
            ? Finding.Ok("reviewers", $"{reviewers} is its owner's")
            : Finding.Warning("reviewers", $"{reviewers} may be read or written by others", $"chmod 600 {reviewers}");
    }

    // SQLite writes its log beside the store: the right to write to the file alone is not enough.
    private static Finding Writing(string store)
    {
        const string Check = "permissions";
        var folder = Path.GetDirectoryName(Path.GetFullPath(store))!;
        try
        {
            var probe = Path.Combine(folder, $".extractor-{Guid.NewGuid():N}.probe");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }

            if (File.Exists(store)) new FileStream(store, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Finding.Failed(Check, $"{folder}: {e.Message}", $"let {Environment.UserName} write to the store and its folder, or name another with --store");
        }

        return !OperatingSystem.IsWindows() && File.Exists(store) && (File.GetUnixFileMode(store) & UnixFileMode.OtherWrite) != 0
            ? Finding.Warning(Check, $"everybody may write to {store}", $"chmod o-w {store}")
            : Finding.Ok(Check, $"{folder} may be written to");
    }
}
