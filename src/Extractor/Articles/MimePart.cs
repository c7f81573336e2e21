using System.Buffers;
using System.Globalization;
using System.Text;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>A MIME message or a part of one (RFC 2045, 2046).</summary>
/// <param name="Head">Its named fields.</param>
/// <param name="Body">What follows, as it was coded.</param>
internal sealed record MimePart(MessageHead Head, ReadOnlyMemory<byte> Body)
{
    private const int Deepest = 5;

    private readonly string type = Head["Content-Type"] ?? "text/plain";

    /// <summary>In lower case, without parameters.</summary>
    public string MediaType => HttpResponse.ContentType(type).MediaType ?? FileFormat.PlainText;

    public string? Charset => HttpResponse.ContentType(type).Charset;

    /// <summary>The id of the part that is the page itself.</summary>
    public string? Start => Parameter("start");

    /// <returns>Null where there is no head.</returns>
    public static MimePart? Read(ReadOnlyMemory<byte> bytes) =>
        MessageHead.Read(bytes.Span, hasFirstLine: false, out var length) is { } head ? new MimePart(head, bytes[length..]) : null;

    /// <summary>The parts that hold no further ones, in order; itself where it is such a one.</summary>
    public IEnumerable<MimePart> Leaves(int depth = 0)
    {
        if (!MediaType.StartsWith("multipart/", StringComparison.Ordinal) || Parameter("boundary") is not { Length: > 0 } boundary)
            return [this];
        return depth == Deepest ? [] : Parts(boundary).SelectMany(part => part.Leaves(depth + 1));
    }

    /// <summary>Its bytes as they were before they were coded for mail.</summary>
    /// <exception cref="FormatException">It is no base64.</exception>
    public ReadOnlyMemory<byte> Decoded() => Head["Content-Transfer-Encoding"]?.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(Encoding.Latin1.GetString(Body.Span).TrimEnd('\0')),
        "quoted-printable" => Unquoted(Body.Span),
        _ => Body,
    };

    private List<MimePart> Parts(string boundary)
    {
        List<MimePart> parts = [];
        var line = Encoding.UTF8.GetBytes("--" + boundary);
        int? start = null;
        for (var from = 0; NextLine(line, from) is { } at;)
        {
            if (start is { } begun && Read(WithoutBreak(Body[begun..at])) is { } part)
                parts.Add(part);
            from = at + line.Length;
            var end = Body.Span[from..].IndexOf((byte)'\n');
            if (end < 0 || Body.Span[from..].StartsWith("--"u8))
                return parts;
            start = from = from + end + 1;
        }
        // Cut off before its last boundary: what is there is a part too.
        if (start is { } last && Read(Body[last..]) is { } rest)
            parts.Add(rest);
        return parts;
    }

    private int? NextLine(ReadOnlySpan<byte> line, int from)
    {
        while (true)
        {
            var at = Body.Span[from..].IndexOf(line);
            if (at < 0)
                return null;
            from += at;
            if (from == 0 || Body.Span[from - 1] == '\n')
                return from;
            from++;
        }
    }

    private static ReadOnlyMemory<byte> WithoutBreak(ReadOnlyMemory<byte> part) =>
        part.Span is [.., (byte)'\r', (byte)'\n'] ? part[..^2] : part.Span is [.., (byte)'\n'] ? part[..^1] : part;

    private string? Parameter(string name)
    {
        var found = type.Split(';', StringSplitOptions.TrimEntries).Skip(1).FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
        return found?[(name.Length + 1)..].Trim().Trim('"');
    }

    private static ReadOnlyMemory<byte> Unquoted(ReadOnlySpan<byte> coded)
    {
        var plain = new ArrayBufferWriter<byte>(Math.Max(1, coded.Length));
        while (!coded.IsEmpty)
        {
            var sign = coded.IndexOf((byte)'=');
            if (sign < 0)
                sign = coded.Length;
            plain.Write(coded[..sign]);
            coded = coded[sign..];
            if (coded.Length >= 3 && byte.TryParse(coded[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                plain.Write([value]);
                coded = coded[3..];
            }
            else if (coded.Length > 0)
            {
                // A line break after the sign is none of the text; any other sign is one.
                var length = coded switch { [_, (byte)'\r', (byte)'\n', ..] => 3, [_, (byte)'\n', ..] => 2, _ => 0 };
                if (length == 0)
                    plain.Write(coded[..1]);
                coded = coded[Math.Max(1, length)..];
            }
        }
        return plain.WrittenMemory;
    }
}
