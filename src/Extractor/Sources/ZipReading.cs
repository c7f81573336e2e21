using System.IO.Compression;

namespace Extractor.Sources;

/// <summary>
/// A zip archive: each entry as a file of the same name would be, in ordinal order of the names, archives within it too. What has a name
/// that leads out of the archive, is locked, overlaps others or inflates without end is a failure; the other entries are read.
/// </summary>
/// <param name="leftOut">Why an entry is left out, by its path.</param>
internal sealed class ZipReading(FileReading files, SourceLimits limits, Func<string, string?>? leftOut)
{
    private const int LinkType = 0xA000, TypeBits = 0xF000;

    /// <param name="open">Opens the archive's bytes to be read from any place.</param>
    public IEnumerable<Fetched> Read(Entry archive, Func<Stream> open, Wanted wanted, CancellationToken cancellation)
    {
        if (archive.Depth >= limits.MaxDepth)
        {
            yield return new Fetched(archive.Path) { Failure = $"{archive.Path}: lies in {archive.Depth} archives, which is as deep as is read; unpack it by hand if it is meant.", FailureClass = "too-deep" };
            yield break;
        }
        ZipArchive? zip = null;
        try
        {
            List<ZipArchiveEntry> entries = [];
            Stream? stream = null;
            if (Failure.Try(() => entries = Entries(zip = Opened(stream = open()), stream.Length), archive.Path) is { } failure)
            {
                yield return new Fetched(archive.Path) { Failure = failure };
                yield break;
            }
            var budget = archive.Budget ?? new InflationBudget(archive.Length, limits.MaxRatio);
            var saved = new SavedPages(entries.Select(entry => entry.FullName));
            string? before = null;
            foreach (var entry in entries)
            {
                cancellation.ThrowIfCancellationRequested();
                if (entry.FullName is [.., '/'] || saved.BelongsToPage(entry.FullName))
                    continue;
                var path = $"{archive.Path}{Entry.Within}{entry.FullName}";
                if (!wanted.Reaches(path))
                {
                    before = entry.FullName;
                    continue;
                }
                if (entry.FullName == before)
                    yield return new Fetched($"{path}#2") { Failure = $"{path}: stands twice in its archive, and the first was read; give each its own name.", FailureClass = "repeated-name" };
                else if (Refusal(entry) is { } refusal)
                    yield return new Fetched(path) { Failure = $"{path}: {refusal.Problem}.", FailureClass = refusal.Class };
                else if ((SkipOf(entry) ?? leftOut?.Invoke(path)) is { } reason)
                    yield return new Fetched(path) { Skip = reason };
                else
                    foreach (var fetched in files.Read(Inner(archive, entry, path, budget), wanted, cancellation))
                        yield return fetched;
                before = entry.FullName;
            }
        }
        finally
        {
            zip?.Dispose();
        }
    }

    private static ZipArchive Opened(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, EntryNames.Encoding);
        }
        catch (InvalidDataException e)
        {
            stream.Dispose();
            throw new InvalidDataException($"is no zip archive, or is cut off ({e.Message.TrimEnd('.')}); pack or fetch it again", e);
        }
    }

    private static List<ZipArchiveEntry> Entries(ZipArchive zip, long length)
    {
        if (zip.Entries.Sum(entry => (decimal)entry.CompressedLength) > length)
            throw new InvalidDataException("holds entries that lie one over another, as a zip bomb does; unpack it by hand if it is meant");
        return [.. zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
    }

    private Entry Inner(Entry archive, ZipArchiveEntry entry, string path, InflationBudget budget) =>
        new(path, entry.Length, () => new CheckedEntry(entry, limits.MaxRatio, budget), archive.Depth + 1)
        {
            Budget = budget,
            // The time is one of the zone it was packed in, which nothing records: taken as UTC it is the same on every machine.
            Modified = new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero),
        };

    /// <summary>Nothing is ever unpacked to disk, but a name that leads elsewhere was made to do harm, and names no place in the archive.</summary>
    private static (string Problem, string Class)? Refusal(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.Length == 0 || name[0] is '/' or '\\' || name.Contains('\0', StringComparison.Ordinal) || name is [_, ':', ..]
            || name.Split('/', '\\').Contains("..", StringComparer.Ordinal))
            return ("has a name that leads out of its archive; unpack it by hand if you trust it", "leads-out");
        return entry.IsEncrypted ? ("is locked with a password; unpack it by hand", "locked") : null;
    }

    private static string? SkipOf(ZipArchiveEntry entry)
    {
        if (((entry.ExternalAttributes >> 16) & TypeBits) == LinkType)
            return "link";
        return entry.FullName.Split('/').Any(part => part is ['.', ..] or "__MACOSX") ? "hidden" : null;
    }
}
