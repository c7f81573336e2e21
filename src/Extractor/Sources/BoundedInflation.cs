using System.IO.Compression;

namespace Extractor.Sources;

/// <summary>
/// Inflates gzip, and refuses two things that GZipStream lets pass: what grows beyond a ratio that no text reaches, so that a small
/// file cannot fill the machine, and what is cut off, of which it gives the beginning as if it were the whole.
/// </summary>
internal sealed class BoundedInflation(Stream compressed, long compressedLength, int maxRatio, InflationBudget? budget = null) : ForwardStream
{
    /// <summary>Follows the file as a gzip member of its own: it comes out at the end only where the file's last member was complete.</summary>
    private static readonly byte[] EndMark = [.. "\u0003end of the file\u0004"u8];

    private static readonly byte[] PackedEndMark = Packed(EndMark);

    private readonly GZipStream inflated = new(new ChainedStream(compressed, new MemoryStream(PackedEndMark)), CompressionMode.Decompress);
    private readonly byte[] window = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isAtEnd;
    private long total;

    public override int Read(Span<byte> buffer)
    {
        while (!isAtEnd && end - start <= EndMark.Length)
            Fill();
        var count = Math.Min(buffer.Length, Math.Max(0, end - start - EndMark.Length));
        window.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    private void Fill()
    {
        window.AsSpan(start, end - start).CopyTo(window);
        (start, end) = (0, end - start);
        var read = Inflated();
        end += read;
        total += read;
        budget?.Draw(read);
        isAtEnd = read == 0;
        if (isAtEnd && !window.AsSpan(0, end).EndsWith(EndMark))
            throw new InvalidDataException("is cut off or has something behind its end; pack or fetch it again");
        if (total - EndMark.Length > compressedLength * maxRatio)
            throw new InvalidDataException($"inflates to more than {maxRatio} times its size, as a gzip bomb does; unpack it by hand if it is meant");
    }

    // What is cut off runs into the mark behind it, which makes it look damaged in one way or another.
    private int Inflated()
    {
        try
        {
            return inflated.Read(window, end, window.Length - end);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException("is cut off or damaged; pack or fetch it again", e);
        }
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
