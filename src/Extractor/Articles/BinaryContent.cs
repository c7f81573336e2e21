namespace Extractor.Articles;

/// <summary>Tells bytes that are no text in any charset by their control characters.</summary>
internal static class BinaryContent
{
    private const int Sample = 64 * 1024;

    /// <summary>
    /// True for pictures, archives, programs. A few stray control characters in a text are none of these: what counts is a tenth of a
    /// short content, a fiftieth of a longer one (random bytes have a tenth, compressed ones not much less).
    /// </summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || UnmarkedUtf16.Of(bytes) is not null)
            return false;
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.StartsWith("%PDF-"u8))
            return true;
        var controls = 0;
        foreach (var b in bytes)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x08 or 0x1B or 0x1A))
                controls++;
        return (controls >= 3 && controls * 10 > bytes.Length) || (controls >= 8 && controls * 50 > bytes.Length);
    }
}
