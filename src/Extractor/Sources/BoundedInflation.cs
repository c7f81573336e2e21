using System.IO.Compression;

namespace Extractor.Sources;

/// <summary>Inflates gzip and stops at a ratio that no text reaches, so that a small file cannot fill the machine.</summary>
internal sealed class BoundedInflation(Stream compressed, long compressedLength, int maxRatio) : Stream
{
    private readonly GZipStream inflated = new(compressed, CompressionMode.Decompress);
    private long total;

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        total += read;
        if (total > compressedLength * maxRatio)
            throw new InvalidDataException($"inflates to more than {maxRatio} times its size, as a gzip bomb does; unpack it by hand if it is meant");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => total; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
