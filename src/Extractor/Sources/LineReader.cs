using System.Text;

namespace Extractor.Sources;

/// <summary>Splits a stream of UTF-8 (or UTF-16 with a mark) into lines of bytes in constant memory, each no longer than a bound.</summary>
internal sealed class LineReader(Stream input, int maxLength) : IDisposable
{
    private readonly Stream stream = Unmarked(input);
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long taken;

    /// <summary>How many bytes of the lines are behind it, a mark not counted: where the next line begins.</summary>
    public long Position => taken - (end - start);

    /// <summary>The next line without its line break. Its bytes are good until the next call.</summary>
    public Line Next()
    {
        var searched = start;
        while (true)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
                return Take(searched + at, 1);
            searched = end;
            if (end - start > maxLength)
                return SkipRest();
            if (!Fill(ref searched))
                return start == end ? Line.End : Take(end, 0);
        }
    }

    public void Dispose() => stream.Dispose();

    private Line Take(int lineEnd, int breakLength)
    {
        var content = buffer.AsMemory(start, lineEnd - start);
        start = lineEnd + breakLength;
        if (content.Length > maxLength)
            return Line.TooLong;
        return new Line(content.Span is [.., (byte)'\r'] ? content[..^1] : content);
    }

    /// <summary>Passes over the rest of a line that is too long, without keeping it.</summary>
    private Line SkipRest()
    {
        while (true)
        {
            start = end = 0;
            end = stream.Read(buffer, 0, buffer.Length);
            taken += end;
            if (end == 0)
                return Line.TooLong;
            var at = buffer.AsSpan(0, end).IndexOf((byte)'\n');
            if (at >= 0)
            {
                start = at + 1;
                return Line.TooLong;
            }
        }
    }

    private bool Fill(ref int searched)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (searched, end, start) = (searched - start, end - start, 0);
        }
        else if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        taken += read;
        return read > 0;
    }

    /// <summary>Drops a byte order mark, and turns UTF-16 into UTF-8 where the mark says so.</summary>
    internal static Stream Unmarked(Stream stream)
    {
        var mark = new byte[3];
        var read = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        return mark.AsSpan(0, read) switch
        {
            [0xEF, 0xBB, 0xBF] => stream,
            [0xFF, 0xFE, ..] => Transcoded(Encoding.Unicode),
            [0xFE, 0xFF, ..] => Transcoded(Encoding.BigEndianUnicode),
            _ => new ChainedStream(new MemoryStream(mark, 0, read), stream),
        };

        Stream Transcoded(Encoding encoding) =>
            Encoding.CreateTranscodingStream(new ChainedStream(new MemoryStream(mark, 2, read - 2), stream), encoding, Encoding.UTF8);
    }
}

/// <summary>What <see cref="LineReader.Next"/> found: a line, a line beyond the bound, or the end.</summary>
internal readonly record struct Line(ReadOnlyMemory<byte> Content, bool IsEnd = false, bool IsTooLong = false)
{
    public static Line End => new(default, IsEnd: true);

    public static Line TooLong => new(default, IsTooLong: true);

    public bool IsBlank => !Content.Span.ContainsAnyExcept(" \t\r"u8);
}
