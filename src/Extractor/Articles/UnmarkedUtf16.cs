using System.Text;

namespace Extractor.Articles;

/// <summary>UTF-16 that does without a byte order mark: in Western text every other byte is NUL.</summary>
internal static class UnmarkedUtf16
{
    private const int Sample = 1024;

    /// <summary>The byte order where the content is such text, else null.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.Length < 4)
            return null;
        var nul = new int[2];
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0)
                nul[i & 1]++;
        var half = bytes.Length / 2;
        // Nearly all of one half, nearly none of the other.
        return (nul[0] * 10, nul[1] * 10) switch
        {
            var (even, odd) when odd >= half * 7 && even <= half => Encoding.Unicode,
            var (even, odd) when even >= half * 7 && odd <= half => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
