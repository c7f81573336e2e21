using System.Globalization;
using System.Text;

namespace Extractor.Sources;

/// <summary>The named fields at the head of a WARC record (ISO 28500), an HTTP response (RFC 9112) or a part of a MIME message (RFC 5322); names in any case.</summary>
internal sealed class MessageHead
{
    /// <summary>No crawler writes longer ones.</summary>
    public const int Longest = 64 * 1024;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private MessageHead(string firstLine) => FirstLine = firstLine;

    /// <summary><c>WARC/1.0</c>, or the status line of HTTP; empty where the form has none.</summary>
    public string FirstLine { get; }

    /// <summary>The first field of a name, trimmed; null where there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Of a WARC record: <c>response</c>, <c>request</c>, <c>resource</c>, <c>metadata</c> and more.</summary>
    public string? Type => this["WARC-Type"];

    /// <summary>Bytes of the block that follows; null where it is not told.</summary>
    public long? Length => long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads a head up to the blank line after it.</summary>
    /// <param name="hasFirstLine">True where a line that is no field begins it.</param>
    /// <param name="length">How many bytes it takes with the blank line.</param>
    /// <returns>Null where no blank line ends it.</returns>
    public static MessageHead? Read(ReadOnlySpan<byte> bytes, bool hasFirstLine, out int length)
    {
        length = End(bytes, hasFirstLine);
        if (length < 0)
            return null;
        var lines = Encoding.UTF8.GetString(bytes[..length]).Split('\n');
        var head = new MessageHead(hasFirstLine ? lines[0].TrimEnd('\r') : "");
        string? name = null;
        foreach (var line in lines.Skip(hasFirstLine ? 1 : 0))
        {
            if (line is [' ' or '\t', ..])
            {
                // A field goes on in a line that begins with a blank.
                if (name is not null)
                    head.fields[name] = $"{head.fields[name]} {line.Trim()}";
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : null;
            if (name is not null && !head.fields.TryAdd(name, line[(colon + 1)..].Trim()))
                name = null;
        }
        return head;
    }

    private static int End(ReadOnlySpan<byte> bytes, bool hasFirstLine)
    {
        if (!hasFirstLine && BreakAt(bytes) is var atOnce and > 0)
            return atOnce;
        for (var from = 0; ;)
        {
            var next = bytes[from..].IndexOf((byte)'\n');
            if (next < 0)
                return -1;
            from += next + 1;
            if (BreakAt(bytes[from..]) is var length and > 0)
                return from + length;
        }
    }

    private static int BreakAt(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'\n', ..] => 1,
        [(byte)'\r', (byte)'\n', ..] => 2,
        _ => 0,
    };
}
