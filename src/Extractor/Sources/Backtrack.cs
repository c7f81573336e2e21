namespace Extractor.Sources;

/// <summary>Reads a stream forward, knows the place, and goes back: anywhere where the stream can seek, else over the last 64 KB.</summary>
internal sealed class Backtrack(Stream stream) : IDisposable
{
    private const int Kept = 64 * 1024, Size = 4 * Kept;

    private readonly byte[] buffer = new byte[Size];
    private Stream stream = stream;
    private long origin;
    private int at;
    private int end;

    /// <summary>The longest stretch that <see cref="Peek"/> gives.</summary>
    public const int MostPeeked = Size - Kept;

    /// <summary>Bytes from the stream's beginning to what is read next.</summary>
    public long Position => origin + at;

    /// <summary>Bytes of the whole stream; null where only reading tells.</summary>
    public long? Length => stream.CanSeek ? stream.Length : null;

    /// <summary>Begins again with another stream.</summary>
    public void Reset(Stream next)
    {
        stream.Dispose();
        (stream, origin, at, end) = (next, 0, 0, 0);
    }

    /// <summary>The next bytes, without passing over them; fewer only where the stream ends.</summary>
    /// <param name="count">At most <see cref="MostPeeked"/>.</param>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - at < count && Fill())
        {
        }
        return buffer.AsSpan(at, Math.Min(count, end - at));
    }

    public int Read(Span<byte> into)
    {
        if (at == end && !Fill())
            return 0;
        var count = Math.Min(into.Length, end - at);
        buffer.AsSpan(at, count).CopyTo(into);
        at += count;
        return count;
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>False where the stream ends before.</returns>
    public bool Skip(long count)
    {
        if (count > end - at && stream.CanSeek)
        {
            var target = Position + count;
            GoTo(Math.Min(target, stream.Length));
            return target <= stream.Length;
        }
        while (count > 0)
        {
            if (at == end && !Fill())
                return false;
            var step = (int)Math.Min(count, end - at);
            at += step;
            count -= step;
        }
        return true;
    }

    /// <summary>Goes to a place: exactly, or to the earliest after it that is still held.</summary>
    public void GoTo(long position)
    {
        // A short way forward is read, for what lies on it will probably be wanted.
        if (position > origin + end && position - Position <= MostPeeked)
            Peek((int)(position - Position));
        if (position >= origin && position <= origin + end)
        {
            at = (int)(position - origin);
        }
        else if (stream.CanSeek)
        {
            stream.Position = position;
            (origin, at, end) = (position, 0, 0);
        }
        else if (position < origin)
        {
            at = 0;
        }
        else
        {
            Skip(position - Position);
        }
    }

    /// <summary>Goes to the next place where the bytes stand, or to the end.</summary>
    /// <returns>False at the end.</returns>
    public bool Find(ReadOnlySpan<byte> sought)
    {
        while (true)
        {
            var found = Peek(sought.Length).Length < sought.Length ? -1 : buffer.AsSpan(at, end - at).IndexOf(sought);
            if (found >= 0)
            {
                at += found;
                return true;
            }
            var rest = Math.Min(end - at, sought.Length - 1);
            at = end - rest;
            if (!Fill())
            {
                at = end;
                return false;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        if (end == Size)
        {
            var from = Math.Max(0, Math.Min(at, end - Kept));
            if (from == 0)
                return false;
            buffer.AsSpan(from, end - from).CopyTo(buffer);
            (origin, at, end) = (origin + from, at - from, end - from);
        }
        var read = stream.Read(buffer, end, Size - end);
        end += read;
        return read > 0;
    }
}
