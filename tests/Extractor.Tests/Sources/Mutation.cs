using System.Text;
using CsCheck;

namespace Extractor.Tests.Sources;

/// <summary>Damages bytes as disks, crawlers and people who mean harm do: flipped, cut, repeated, nested, spliced, with figures that lie.</summary>
internal static class Mutation
{
    /// <summary>Pieces on which parsers stumble.</summary>
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<div>", "<table><tr><td>", "<svg><p>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>", "&b;", "&#x0;", "&#99999999;", "<a b='", "</", "<p", "{", "[", "\"", "\\ud800",
            "{\"id\":", "\r\n\r\n", "\n", "WARC/1.0\r\n", "Content-Length: 99999999999\r\n", "Content-Length: 0\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "0\r\n\r\n",
            "PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "%PDF-1.7", "<script>", "<style>", "<frameset>", "<template>", "<select><option>", "<b><i><b><i>", "<base href='//", "\u0000", "=0D=0A", "--",
        }.Select(Encoding.UTF8.GetBytes),
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0, 0], [0xED, 0xA0, 0x80], [0x7F, 0xFF, 0xFF, 0xFF],
    ];

    /// <summary>One to six damages, one after another.</summary>
    public static Gen<byte[]> Of(byte[] sound) =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue]).Array[1, 6]
            .Select(damages => damages.Aggregate(sound, (bytes, damage) => Damaged(bytes, damage.Item1, damage.Item2, damage.Item3, damage.Item4)));

    private static byte[] Damaged(byte[] bytes, int how, int first, int second, int third)
    {
        if (bytes.Length == 0)
            return Pieces[first % Pieces.Length];
        var start = first % bytes.Length;
        var end = Math.Min(bytes.Length, start + 1 + (second % Math.Min(bytes.Length, 2000)));
        var piece = Pieces[third % Pieces.Length];
        return how switch
        {
            0 => Flipped(bytes, start, second, third),
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => bytes[..start],
            3 => [.. bytes[..start], .. Repeated(bytes[start..end], third), .. bytes[end..]],
            4 => [.. bytes[..start], .. piece, .. bytes[start..]],
            5 => [.. bytes[..start], .. Repeated(piece, second), .. bytes[start..]],
            // Nested: the whole within itself.
            _ => [.. bytes[..start], .. bytes, .. bytes[start..]],
        };
    }

    private static byte[] Flipped(byte[] bytes, int start, int second, int third)
    {
        var flipped = bytes.ToArray();
        for (var i = 0; i <= second % 8; i++)
            flipped[(start + (i * (1 + (third % 97)))) % bytes.Length] ^= (byte)(1 << ((third + i) % 8));
        return flipped;
    }

    /// <summary>Up to 3,000 times, but no more than 128 KB: how long large inputs take is the matter of other tests.</summary>
    private static byte[] Repeated(byte[] piece, int times)
    {
        var count = Math.Min(1 + (times % 3000), Math.Max(1, (1 << 17) / piece.Length));
        var repeated = new byte[piece.Length * count];
        for (var i = 0; i < count; i++)
            piece.CopyTo(repeated, i * piece.Length);
        return repeated;
    }
}
