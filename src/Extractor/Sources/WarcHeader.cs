using System.Globalization;
using System.Text;

namespace Extractor.Sources;

/// <summary>The named fields at the head of a WARC record (ISO 28500) or an HTTP message, names in any case.</summary>
internal sealed class WarcHeader
{
    /// <summary>No crawler writes longer ones.</summary>
    public const int Longest = 64 * 1024;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private WarcHeader(string firstLine) => FirstLine = firstLine;

    /// <summary><c>WARC/1.0</c>, or the status line of HTTP.</summary>
    public string FirstLine { get; }

    /// <summary>The first field of a name, trimmed; null where there is none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    public string? Type => this["WARC-Type"];

    /// <summary>Bytes of the record's block; null where it is not told.</summary>
    public long? Length => long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads a head up to the blank line after it.</summary>
    /// <param name="length">How many bytes it takes with that line.</param>
    /// <returns>Null where no blank line ends it.</returns>
    public static WarcHeader? Read(ReadOnlySpan<byte> bytes, out int length)
    {
        length = End(bytes);
        if (length < 0)
            return null;
        var lines = Encoding.UTF8.GetString(bytes[..length]).Split('\n');
        var header = new WarcHeader(lines[0].TrimEnd('\r'));
        string? name = null;
        foreach (var line in lines.Skip(1))
        {
            if (line is [' ' or '\t', ..] && name is not null)
            {
                header.fields[name] = $"{header.fields[name]} {line.Trim()}";
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 && header.fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()) ? line[..colon].Trim() : null;
        }
        return header;
    }

    private static int End(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; ;)
        {
            var next = bytes[from..].IndexOf((byte)'\n');
            if (next < 0)
                return -1;
            from += next + 1;
            if (bytes[from..] is [(byte)'\n', ..])
                return from + 1;
            if (bytes[from..] is [(byte)'\r', (byte)'\n', ..])
                return from + 2;
        }
    }
}
