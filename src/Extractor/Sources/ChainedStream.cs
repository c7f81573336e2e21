namespace Extractor.Sources;

/// <summary>Reads one stream after another as one. It puts back what was read to look ahead, and adds what has to follow.</summary>
internal sealed class ChainedStream(params Stream[] streams) : Stream
{
    private int current;

    public override int Read(Span<byte> buffer)
    {
        while (current < streams.Length && !buffer.IsEmpty)
        {
            if (streams[current].Read(buffer) is var read and > 0)
                return read;
            current++;
        }
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Array.ForEach(streams, stream => stream.Dispose());
        base.Dispose(disposing);
    }
}
