using System.Text;
using UtfUnknown;

namespace Extractor.Articles;

/// <summary>Guesses the charset of bytes that declare none and are no UTF-8.</summary>
internal static class CharsetGuess
{
    private const int Sample = 64 * 1024;
    private const float LeastConfidence = 0.5f;

    /// <summary>What UTF.Unknown finds, but Windows-1252 where it is not sure and where the text is nearly all ASCII.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - (Sample / 2));
        var sample = bytes[from..Math.Min(bytes.Length, from + Sample)];
        return IsWestern(sample) ? Charset.Windows1252 : Detected(sample) ?? Charset.Windows1252;
    }

    /// <summary>
    /// True where letters beyond ASCII are rare, as in English, French or German: a detector that counts letters has nothing to count there,
    /// and takes a single one for Czech.
    /// </summary>
    private static bool IsWestern(ReadOnlySpan<byte> sample)
    {
        int high = 0, letters = 0;
        foreach (var b in sample)
        {
            if (b >= 0x80)
                high++;
            else if (char.IsAsciiLetter((char)b))
                letters++;
        }
        return high * 25 < letters || (high < 8 && high * 4 < letters);
    }

    private static Encoding? Detected(ReadOnlySpan<byte> sample) =>
        CharsetDetector.DetectFromBytes(sample.ToArray()).Details
            // It is no UTF-8, or nobody would have asked; DOS and old Macintosh charsets are found by mistake only.
            .Where(found => found.Encoding is not null and not UTF8Encoding && found.Confidence >= LeastConfidence
                && !found.EncodingName.StartsWith("ibm", StringComparison.OrdinalIgnoreCase) && !found.EncodingName.StartsWith("x-mac", StringComparison.OrdinalIgnoreCase))
            .MaxBy(found => found.Confidence)?.Encoding;
}
