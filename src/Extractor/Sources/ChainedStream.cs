namespace Extractor.Sources;

/// <summary>Reads one stream after another as one. It puts back what was read to look ahead, and adds what has to follow.</summary>
internal sealed class ChainedStream(params Stream[] streams) : ForwardStream
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Array.ForEach(streams, stream => stream.Dispose());
        base.Dispose(disposing);
    }
}
