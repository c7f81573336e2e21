using System.Globalization;
using System.Runtime.InteropServices;

namespace Extractor.Storage;

/// <summary>
/// What texts are told to be copies by: their runs of three words, whatever case, space and punctuation between them, and the figures
/// they tell. Candidates are found by MinHash in bands (Broder 1997), then compared exactly.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>
    /// The least share of common runs, of all that either has, at which two texts are copies. Measured on our corpus: two different
    /// articles share 3 % at most, an article and its copy with headline, dateline, credit and some words changed and its end cut, 50 % and more.
    /// </summary>
    public const double Threshold = 0.5;

    /// <summary>Values by which candidates are looked up.</summary>
    public const int Bands = 25;

    // Of a few words half is too little: "Contoso buys Fabrikam's shops" is no copy of "Contoso buys Fabrikam's ships".
    private const int FewRuns = 20;

    // Texts that share half of their runs share a band with a probability of 1 - (1 - 0.5^4)^25 = 0.80, at 0.6 of 0.97, at 0.7 of
    // 0.999; at 0.1 of 0.0025.
    private const int Rows = 4;
    private const int RunLength = 3;

    // What a bare whole number up to the one, or from the second to the third, most often is: a day, or a year.
    private const int LastDay = 31;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly (ulong Factor, ulong Term)[] Functions = [.. Enumerable.Range(1, Bands * Rows).Select(i => (Mix((ulong)i) | 1, Mix((ulong)i + 1000)))];

    private readonly ulong[] runs;
    private readonly ulong[] figures;

    private Fingerprint(ulong[] runs, ulong[] figures) => (this.runs, this.figures) = (runs, figures);

    /// <summary>How many different figures the text tells.</summary>
    public int Figures => figures.Length;

    /// <summary>Takes the fingerprint of a text. A text of less than three words has one run: all of it.</summary>
    public static Fingerprint Of(string text)
    {
        var (runs, figures) = (new List<ulong>(text.Length / 5), new List<ulong>());
        var (before, last, words) = (0UL, 0UL, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(text, at);
            var word = Hash(text.AsSpan(at, end - at));
            if (IsFigure(text, at, end)) figures.Add(word);
            if (++words >= RunLength) runs.Add(Mix(Mix(Mix(before) + last) + word));
            (before, last, at) = (last, word, end);
        }

        if (runs.Count == 0) runs.Add(Mix(Mix(before) + last));
        return new Fingerprint(Distinct(runs), Distinct(figures));
    }

    /// <summary>The share of common runs, of all that either has (Jaccard).</summary>
    public double Likeness(Fingerprint other)
    {
        var common = Common(runs, other.runs);
        return (double)common / (runs.Length + other.runs.Length - common);
    }

    /// <summary>
    /// True where the texts are alike and one tells no figure that the other does not: the same words about another amount are another
    /// claim, not a copy. Texts of few words are copies where all their runs are the same.
    /// </summary>
    public bool IsCopyOf(Fingerprint other) =>
        Common(figures, other.figures) == Math.Min(figures.Length, other.figures.Length)
        && Likeness(other) >= (Math.Min(runs.Length, other.runs.Length) < FewRuns ? 1 : Threshold);

    /// <summary>The values by which texts that may be copies are found: those that share none are not looked at.</summary>
    public long[] BandValues()
    {
        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        foreach (var run in runs)
        {
            for (var i = 0; i < least.Length; i++)
            {
                least[i] = Math.Min(least[i], (run * Functions[i].Factor) + Functions[i].Term);
            }
        }

        var values = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = (ulong)band;
            foreach (var row in least.Slice(band * Rows, Rows)) value = Mix(value + row);
            values[band] = (long)value;
        }

        return values;
    }

    // A number keeps its points and commas: 2.4 is not the same as 2 and 4.
    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length
            && (char.IsLetterOrDigit(text[at])
                || (text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    // Days and years are told otherwise in every dateline, unless a sign makes them a figure.
    private static bool IsFigure(string text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start])) return false;
        if (start > 0 && char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol) return true;
        if (end < text.Length && (text[end] == '%' || char.GetUnicodeCategory(text[end]) == UnicodeCategory.CurrencySymbol)) return true;
        return !int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is not (<= LastDay or >= FirstYear and <= LastYear);
    }

    // FNV-1a over the lower-case letters.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word) hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        return hash;
    }

    // The finalizer of SplitMix64: every bit bears on every bit.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private static ulong[] Distinct(List<ulong> values)
    {
        values.Sort();
        var span = CollectionsMarshal.AsSpan(values);
        var count = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[i - 1]) span[count++] = span[i];
        }

        return span[..count].ToArray();
    }

    private static int Common(ulong[] one, ulong[] other)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                common++;
                i++;
                j++;
            }
            else if (one[i] < other[j]) i++;
            else j++;
        }

        return common;
    }
}
