using Extractor.Articles;

namespace Extractor.Gold;

/// <summary>Finds where gold mentions stand: gold names a string and which of its occurrences it means.</summary>
public static class GoldSpans
{
    /// <summary>The span in <paramref name="text"/> of each fact, in the order of the facts; null where it does not stand there that often.</summary>
    public static IReadOnlyList<Span?> Resolve(string text, GoldArticle gold) => [.. gold.Facts.Select(f => Find(text, f.Text, f.At))];

    /// <summary>The <paramref name="nth"/> occurrence, from 1, overlapping ones counted; null where there are fewer.</summary>
    public static Span? Find(string text, string piece, int nth)
    {
        if (piece.Length == 0) return null;
        var start = -1;
        for (var i = 0; i < nth; i++)
        {
            start = start + 1 > text.Length ? -1 : text.IndexOf(piece, start + 1, StringComparison.Ordinal);
            if (start < 0) return null;
        }

        return start < 0 ? null : new Span(start, start + piece.Length);
    }
}
