namespace Extractor.Sources;

/// <summary>Reads a whole stream into memory up to a bound.</summary>
internal static class BoundedContent
{
    /// <summary>An archive may say of a few bytes that they are many.</summary>
    private const int MostExpected = 1 << 20;

    /// <summary>All bytes of a stream of unknown length.</summary>
    /// <param name="expected">How many there probably are.</param>
    /// <param name="beyond">The words for what is too much; null for those of a file.</param>
    /// <exception cref="InvalidDataException">There are more than <paramref name="limit"/>; the message names the bound.</exception>
    public static byte[] Read(Stream stream, long limit, int expected, CancellationToken cancellation, Func<long, string>? beyond = null)
    {
        using var all = new MemoryStream(Math.Min(expected, MostExpected));
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (all.Length + read > limit)
                throw new InvalidDataException((beyond ?? Beyond)(limit));
            all.Write(buffer, 0, read);
        }
        return all.Length == all.Capacity ? all.GetBuffer() : all.ToArray();
    }

    /// <summary>Begins those words.</summary>
    public const string TooLarge = "holds more than the";

    /// <summary>The words for content beyond a bound in bytes.</summary>
    public static string Beyond(long limit) => $"{TooLarge} {Size(limit)} that are read of one article; split it or give it as .jsonl";

    private static string Size(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MB" : $"{bytes} bytes";
}
