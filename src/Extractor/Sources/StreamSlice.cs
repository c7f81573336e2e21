namespace Extractor.Sources;

/// <summary>Reads some bytes of a stream, from a place in it; disposing of it disposes of the stream.</summary>
internal sealed class StreamSlice : ForwardStream
{
    private readonly Stream stream;
    private long left;

    /// <param name="from">The first byte.</param>
    /// <param name="to">The byte after the last.</param>
    public StreamSlice(Stream stream, long from, long to)
    {
        this.stream = stream;
        stream.Seek(from, SeekOrigin.Begin);
        left = to - from;
    }

    public override int Read(Span<byte> buffer)
    {
        if (left == 0) return 0;
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
