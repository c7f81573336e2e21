using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Extractor.Sources;

/// <summary>
/// One member of a gzip file (RFC 1952), from its header to its check sum, after which the file stands at the next member. It is held to
/// check sum, length and ratio; what does not hold is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class GzipMember : ForwardStream
{
    private const int HeaderCheck = 2, Extra = 4, Name = 8, Comment = 16, Reserved = 0xE0, TrailerLength = 8, LongestName = 4096;

    /// <summary>A short member may hold a long run of one character.</summary>
    private const int LeastCounted = 1024;

    private readonly Backtrack file;
    private readonly int maxRatio;
    private readonly InflationBudget? budget;
    private readonly long start;
    private readonly Feed feed;
    private readonly DeflateStream inflated;
    private readonly Crc32 crc = new();
    private long total;
    private bool isAtEnd;

    /// <param name="file">Stands at the member's first byte.</param>
    /// <exception cref="InvalidDataException">No member begins there.</exception>
    public GzipMember(Backtrack file, int maxRatio, InflationBudget? budget)
    {
        (this.file, this.maxRatio, this.budget, start) = (file, maxRatio, budget, file.Position);
        PassHeader();
        feed = new Feed(file);
        inflated = new DeflateStream(feed, CompressionMode.Decompress);
    }

    /// <summary>True where the bytes may begin a member.</summary>
    public static bool BeginsAt(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, var flags, ..] && (flags & Reserved) == 0;

    public override int Read(Span<byte> buffer)
    {
        if (isAtEnd || buffer.IsEmpty)
            return 0;
        var read = inflated.Read(buffer);
        total += read;
        crc.Append(buffer[..read]);
        budget?.Draw(read);
        if (total > Math.Max(file.Position - start, LeastCounted) * maxRatio)
            throw new InvalidDataException($"inflates to more than {maxRatio} times its size, as a gzip bomb does; unpack it by hand if it is meant");
        if (read == 0)
            PassTrailer();
        return read;
    }

    private void PassHeader()
    {
        var fixedPart = file.Peek(10);
        if (fixedPart.Length < 10 || !BeginsAt(fixedPart))
            throw new InvalidDataException("is no gzip");
        var flags = fixedPart[3];
        file.Skip(10);
        if ((flags & Extra) != 0)
            file.Skip(2 + (file.Peek(2) is { Length: 2 } length ? BinaryPrimitives.ReadUInt16LittleEndian(length) : 0));
        if ((flags & Name) != 0)
            PassText();
        if ((flags & Comment) != 0)
            PassText();
        if ((flags & HeaderCheck) != 0)
            file.Skip(2);

        void PassText()
        {
            // Without a bound, rubbish that looks like many heads would be searched to its end from each of them.
            var end = file.Peek(LongestName).IndexOf((byte)0);
            if (end < 0)
                throw new InvalidDataException("has a head that does not end");
            file.Skip(end + 1);
        }
    }

    /// <summary>
    /// The inflater reads ahead and does not say how far it needed to. What it inflated says what stands behind it: the check sum and the
    /// length, eight bytes that are looked for among the last ones it was given.
    /// </summary>
    private void PassTrailer()
    {
        isAtEnd = true;
        var trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), (uint)total);
        var given = file.Position;
        file.GoTo(feed.LastBut1);
        var found = file.Peek((int)(given - file.Position) + TrailerLength).IndexOf(trailer);
        if (found < 0)
            throw new InvalidDataException("is damaged or cut off: its check sum does not hold");
        file.Skip(found + TrailerLength);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Gives the inflater the file's bytes and remembers the places of the last two stretches.</summary>
    private sealed class Feed(Backtrack file) : ForwardStream
    {
        private const int Most = 16 * 1024;

        private long last = file.Position;

        public long LastBut1 { get; private set; } = file.Position;

        public override int Read(Span<byte> buffer)
        {
            var place = file.Position;
            var read = file.Read(buffer[..Math.Min(buffer.Length, Most)]);
            // At the end of the file the inflater asks once more, and the stretch before counts.
            if (read > 0)
                (LastBut1, last) = (last, place);
            return read;
        }
    }
}
