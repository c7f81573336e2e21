using System.Buffers;
using System.Globalization;
using System.Text;

namespace Extractor.Sources;

/// <summary>
/// Takes the codings of HTTP off a body that a crawler kept (RFC 9110, 9112). Many crawlers keep the head as it was sent and the body without its codings: what
/// does not look coded is given as it is.
/// </summary>
internal static class BodyCoding
{
    /// <summary>As many bytes tell whether something is text.</summary>
    private const int Sample = 512;

    /// <exception cref="InvalidDataException">The body is damaged, too long or a bomb, or the coding is not known.</exception>
    public static ReadOnlyMemory<byte> Decode(string coding, ReadOnlyMemory<byte> body, SourceLimits limits, CancellationToken cancellation) => coding switch
    {
        "chunked" => Unchunked(body),
        _ when body.IsEmpty || LooksLikeText(body.Span) => body,
        "gzip" or "x-gzip" when !ContentCoding.IsGzip(body.Span) => body,
        // A ratio of its own: markup packs well, and a page is short.
        _ => ContentCoding.Unpack(coding, body, Math.Min(limits.MaxBytes, Math.Max(body.Length, 1024L) * limits.MaxRatio), BoundedContent.Beyond, cancellation),
    };

    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        var whole = new ArrayBufferWriter<byte>(Math.Max(1, body.Length));
        var rest = body.Span;
        while (Chunk(rest, out var size, out var head))
        {
            rest = rest[head..];
            // Of a body that is cut off, what is there.
            var held = Math.Min(size, rest.Length);
            whole.Write(rest[..held]);
            rest = rest[held..].TrimStart("\r\n"u8);
            if (size == 0 || rest.IsEmpty)
                return whole.WrittenMemory;
        }
        return whole.WrittenCount == 0 ? body : throw new InvalidDataException("holds a body whose chunks do not follow one another");
    }

    /// <summary>Reads <c>1a3f;name=value CR LF</c>.</summary>
    private static bool Chunk(ReadOnlySpan<byte> bytes, out int size, out int head)
    {
        size = 0;
        head = bytes[..Math.Min(bytes.Length, Sample)].IndexOf((byte)'\n') + 1;
        if (head == 0)
            return false;
        var digits = Encoding.Latin1.GetString(bytes[..head]).Split(';')[0].Trim();
        return digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) => !bytes[..Math.Min(bytes.Length, Sample)].ContainsAnyInRange((byte)0, (byte)8);
}
