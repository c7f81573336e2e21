using System.Buffers;
using System.IO.Compression;

namespace Extractor.Sources.Web;

/// <summary>How bodies are packed on their way (RFC 9110, 8.4.1): gzip and Brotli, the two that we ask for.</summary>
internal static class ContentCoding
{
    public const string Accepted = "gzip, br";

    /// <exception cref="InvalidDataException">It is packed otherwise, is cut off or damaged, or holds more than <paramref name="limit"/> bytes.</exception>
    public static byte[] Unpack(string coding, byte[] packed, int limit) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => Gunzip(packed, limit),
        "br" => Unbrotli(packed, limit),
        "identity" => packed,
        _ => throw new InvalidDataException($"is packed as '{coding}', which was not asked for and cannot be read"),
    };

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <exception cref="InvalidDataException">As for <see cref="Unpack"/>.</exception>
    public static byte[] Gunzip(byte[] packed, int limit)
    {
        using var inflation = new BoundedInflation(new MemoryStream(packed), packed.Length, SourceLimits.Default.MaxRatio);
        return BoundedBody.ReadAll(inflation, limit);
    }

    // BrotliStream gives the beginning of what is cut off as if it were the whole.
    private static byte[] Unbrotli(ReadOnlySpan<byte> packed, int limit)
    {
        using var decoder = new BrotliDecoder();
        var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var status = decoder.Decompress(packed, buffer, out var consumed, out var written);
            packed = packed[consumed..];
            if (plain.Length + written > limit)
                throw new InvalidDataException(BoundedBody.Beyond(limit));
            plain.Write(buffer, 0, written);
            if (status == OperationStatus.Done)
                return plain.ToArray();
            if (status != OperationStatus.DestinationTooSmall)
                throw new InvalidDataException(status == OperationStatus.NeedMoreData ? "is cut off on its way; a later run tries again" : "does not unpack as Brotli; a later run tries again");
        }
    }
}
