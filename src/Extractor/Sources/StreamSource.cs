using System.Buffers;

namespace Extractor.Sources;

/// <summary>Standard input: JSONL where its first character that is not blank is <c>{</c>, else one text.</summary>
public sealed class StreamSource(string source, Func<Stream> open, SourceLimits? limits = null) : ISource
{
    /// <summary>Blanks, the bytes of byte order marks, and the NUL beside each blank of UTF-16.</summary>
    private static readonly SearchValues<byte> BlankOrMark = SearchValues.Create([.. " \t\r\n\0"u8, .. "\uFEFF"u8, 0xFE, 0xFF]);

    private readonly SourceLimits limits = limits ?? SourceLimits.Default;

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation)
    {
        var stream = open();
        var ahead = new byte[4096];
        var read = 0;
        try
        {
            // Blank lines before the first object may be longer than what one read gives.
            while (read < ahead.Length && FirstCharacter(ahead.AsSpan(0, read)) is null)
            {
                var more = stream.Read(ahead, read, ahead.Length - read);
                if (more == 0)
                    break;
                read += more;
            }
        }
        catch (Exception e) when (Failure.Of(e, source) is { } failure)
        {
            stream.Dispose();
            return [new Fetched(source) { Failure = failure }];
        }
        var whole = new ChainedStream(new MemoryStream(ahead, 0, read), stream);
        return FirstCharacter(ahead.AsSpan(0, read)) == (byte)'{'
            ? new JsonLinesSource(source, source, () => whole, limits).Fetch(wanted, cancellation)
            : [Text(whole, cancellation)];
    }

    private Fetched Text(Stream stream, CancellationToken cancellation)
    {
        using (stream)
        {
            try
            {
                var content = BoundedContent.Read(stream, limits.MaxBytes, 0, cancellation);
                return new Fetched(source) { Page = new Page(source, source, source, FileFormat.PlainText, content) };
            }
            catch (Exception e) when (Failure.Of(e, source) is { } failure)
            {
                return new Fetched(source) { Failure = failure };
            }
        }
    }

    private static byte? FirstCharacter(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExcept(BlankOrMark);
        return at < 0 ? null : bytes[at];
    }
}
