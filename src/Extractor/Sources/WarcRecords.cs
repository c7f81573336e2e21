using System.Globalization;

namespace Extractor.Sources;

/// <summary>
/// Reads records one after another. Where one is damaged it says so and goes on at the next. A block is kept only of
/// a record that may hold a page.
/// </summary>
/// <param name="input">Records as they are, not packed.</param>
internal sealed class WarcRecords(Backtrack input, int maxBytes)
{
    private static ReadOnlySpan<byte> Magic => "WARC/"u8;

    private static ReadOnlySpan<byte> Version1 => "WARC/1."u8;

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">What the records are packed in is damaged.</exception>
    public WarcRecord? Next()
    {
        PassLineBreaks();
        var start = input.Position;
        if (input.Peek(1).IsEmpty)
            return null;
        if (HeaderHere(out var headerLength) is not { } header)
            return Damaged(start, start, "begins with no head of a WARC record");
        if (header.Length is not { } length)
            return Damaged(start, start + 1, "has no Content-Length");
        var block = start + headerLength;
        input.Skip(headerLength);
        if (length > long.MaxValue - block || block + length > input.Length)
            return Damaged(start, block, "is cut off");
        if (input.Length is not null && !EndsAt(block + length))
            return Damaged(start, block, "does not end where its Content-Length says");

        input.GoTo(block);
        var isPage = header.Type is "response" or "resource";
        var kept = isPage && length <= maxBytes ? new byte[length] : [];
        if (kept.Length > 0 ? !Fill(kept) : !input.Skip(length))
            return Damaged(start, block, "is cut off");
        if (!EndsAt(block + length))
            return Damaged(start, block, "does not end where its Content-Length says");
        input.GoTo(block + length);
        return new WarcRecord(Offset(start), header)
        {
            Block = kept,
            Problem = isPage && length > maxBytes ? BoundedContent.Beyond(maxBytes) : null,
        };
    }

    private MessageHead? HeaderHere(out int length)
    {
        length = 0;
        if (!input.Peek(Magic.Length).SequenceEqual(Magic))
            return null;
        // Nearly every head fits into a kilobyte or two.
        return MessageHead.Read(input.Peek(2048), hasFirstLine: true, out length) ?? MessageHead.Read(input.Peek(MessageHead.Longest), hasFirstLine: true, out length);
    }

    /// <summary>True where two line breaks follow, as the standard says, or where nothing but some parts the place from the next record or the end.</summary>
    private bool EndsAt(long place)
    {
        input.GoTo(place);
        var rest = input.Peek(8 + Magic.Length);
        if (rest.StartsWith("\r\n\r\n"u8))
            return true;
        rest = rest.TrimStart("\r\n"u8);
        return rest.IsEmpty || rest.StartsWith(Magic) || (rest.Length < Magic.Length && Magic.StartsWith(rest));
    }

    private WarcRecord Damaged(long start, long searchFrom, string problem)
    {
        input.GoTo(searchFrom);
        // The line break before the next record may be among what is lost: its fields tell that it is one.
        while (input.Find(Version1) && HeaderHere(out _) is not { Type: not null, Length: not null })
            input.Skip(1);
        return new WarcRecord(Offset(start)) { Problem = problem };
    }

    private bool Fill(byte[] block)
    {
        int filled = 0, read;
        while (filled < block.Length && (read = input.Read(block.AsSpan(filled))) > 0)
            filled += read;
        return filled == block.Length;
    }

    private void PassLineBreaks()
    {
        while (input.Peek(1) is [(byte)'\r' or (byte)'\n'])
            input.Skip(1);
    }

    private static string Offset(long start) => start.ToString(CultureInfo.InvariantCulture);
}
