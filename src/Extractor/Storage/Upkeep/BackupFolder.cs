using System.Globalization;

namespace Extractor.Storage.Upkeep;

/// <summary>A folder of backups of one store, each with its time in its name: <c>extractor-20261126T020000Z.db</c>.</summary>
/// <param name="store">The store, after whose file they are named.</param>
public sealed class BackupFolder(string folder, string store)
{
    private const string Time = "yyyyMMdd'T'HHmmss'Z'";

    private readonly string name = Path.GetFileNameWithoutExtension(store) + "-";
    private readonly string extension = Path.GetExtension(store);

    /// <summary>Where the backup of a time goes.</summary>
    public string At(DateTimeOffset time) => Path.Combine(folder, name + time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture) + extension);

    /// <summary>Deletes all but the newest; files of other names are left alone.</summary>
    /// <returns>Those deleted, oldest first.</returns>
    public IReadOnlyList<string> Keep(int newest)
    {
        var old = Directory.EnumerateFiles(folder, name + "*" + extension).Where(IsOne).Order(StringComparer.Ordinal).SkipLast(newest).ToList();
        foreach (var file in old) File.Delete(file);
        return old;
    }

    private bool IsOne(string file)
    {
        var told = Path.GetFileName(file)[name.Length..];
        return told.EndsWith(extension, StringComparison.Ordinal)
            && DateTime.TryParseExact(told[..^extension.Length], Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }
}
