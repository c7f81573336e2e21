using System.Buffers;
using System.IO.Compression;

namespace Extractor.Sources;

/// <summary>How bodies of HTTP are packed on their way (RFC 9110, 8.4.1). What is cut off is told: the library gives its beginning as if it were the whole.</summary>
internal static class ContentCoding
{
    /// <summary>The two that we ask for; deflate is read where a crawler asked for it.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>A ratio means little for fewer bytes.</summary>
    private const int LeastPacked = 1024;

    private const string CutOff = "is cut off on its way; fetch it again";

    /// <param name="coding">In any case.</param>
    /// <param name="beyond">The words for what holds more than <paramref name="limit"/> bytes.</param>
    /// <exception cref="InvalidDataException">It is packed otherwise, is cut off or damaged, or holds too much.</exception>
    public static byte[] Unpack(string coding, ReadOnlyMemory<byte> packed, long limit, Func<long, string> beyond, CancellationToken cancellation) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => Gunzip(packed, limit, beyond, cancellation),
        "br" => Unbrotli(packed.Span, limit, beyond, cancellation),
        "deflate" => Inflate(packed, limit, beyond, cancellation),
        "identity" => packed.ToArray(),
        _ => throw new InvalidDataException($"is packed as '{coding}', which was not asked for and cannot be read"),
    };

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <exception cref="InvalidDataException">As for <see cref="Unpack"/>.</exception>
    public static byte[] Gunzip(ReadOnlyMemory<byte> packed, long limit, Func<long, string> beyond, CancellationToken cancellation)
    {
        using var inflation = new BoundedInflation(new MemoryStream(packed.ToArray(), writable: false), Math.Max(packed.Length, LeastPacked), SourceLimits.Default.MaxRatio);
        return BoundedContent.Read(inflation, limit, 4 * packed.Length, cancellation, beyond);
    }

    /// <summary>Servers mean zlib (RFC 1950) or bare deflate (RFC 1951) by it.</summary>
    private static byte[] Inflate(ReadOnlyMemory<byte> packed, long limit, Func<long, string> beyond, CancellationToken cancellation)
    {
        var watched = new WatchedEnd(packed);
        using Stream inflated = IsZlib(packed.Span) ? new ZLibStream(watched, CompressionMode.Decompress) : new DeflateStream(watched, CompressionMode.Decompress);
        var plain = BoundedContent.Read(inflated, limit, 4 * packed.Length, cancellation, beyond);
        return watched.RanOut ? throw new InvalidDataException(CutOff) : plain;
    }

    private static byte[] Unbrotli(ReadOnlySpan<byte> packed, long limit, Func<long, string> beyond, CancellationToken cancellation)
    {
        using var decoder = new BrotliDecoder();
        var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var status = decoder.Decompress(packed, buffer, out var consumed, out var written);
            packed = packed[consumed..];
            if (plain.Length + written > limit)
                throw new InvalidDataException(beyond(limit));
            plain.Write(buffer, 0, written);
            if (status == OperationStatus.Done)
                return plain.ToArray();
            if (status != OperationStatus.DestinationTooSmall)
                throw new InvalidDataException(status == OperationStatus.NeedMoreData ? CutOff : "does not unpack as Brotli; fetch it again");
        }
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes is [var method, var flags, ..] && (method & 15) == 8 && ((method * 256) + flags) % 31 == 0;

    /// <summary>Notes whether more was asked for than there is: an inflater that has come to its end does not ask.</summary>
    private sealed class WatchedEnd(ReadOnlyMemory<byte> bytes) : ForwardStream
    {
        private ReadOnlyMemory<byte> rest = bytes;

        public bool RanOut { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, rest.Length);
            RanOut |= count == 0 && !buffer.IsEmpty;
            rest.Span[..count].CopyTo(buffer);
            rest = rest[count..];
            return count;
        }
    }
}
