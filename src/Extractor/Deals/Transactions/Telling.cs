using System.Globalization;
using Extractor.Articles;

namespace Extractor.Deals.Transactions;

/// <summary>One deal as one article tells it: what transactions are made of.</summary>
/// <param name="Key">Names it by what outlives another extraction.</param>
/// <param name="Article">The article, for people.</param>
/// <param name="Published">When the article was published; null where nothing tells.</param>
public sealed record Telling(TellingKey Key, string Article, DateOnly? Published, Deal Deal)
{
    /// <summary>True where the article only recalls the deal: every amount of it is past.</summary>
    public bool Recalled { get; init; }

    /// <summary>True where a reviewer accepted or corrected it.</summary>
    public bool Reviewed { get; init; }

    /// <summary>The article's title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Every party that the article names to any figure: what a deal leaves unsaid its article may say elsewhere.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>How many places carry the article's text.</summary>
    public int Sources { get; init; } = 1;

    /// <summary>The earliest first, those without a date last, then by key: what the members of a transaction are ordered by.</summary>
    public static int Compare(Telling one, Telling other)
    {
        var days = (one.Published ?? DateOnly.MaxValue).CompareTo(other.Published ?? DateOnly.MaxValue);
        if (days != 0) return days;

        // Hashes are of one length, and where they differ so do the keys: to write those out would take longer than all the rest.
        var (text, otherText) = (one.Key.Text, other.Key.Text);
        var texts = text.Length == otherText.Length ? string.CompareOrdinal(text, otherText) : 0;
        return texts != 0 ? texts : string.CompareOrdinal(one.Key.ToString(), other.Key.ToString());
    }
}

/// <summary>Names a telling by the text and the place in it, so that it is known again after another extraction and in every copy.</summary>
/// <param name="Text">Hash of the article's text.</param>
/// <param name="Anchor">The span of its first figure; (-1, -1) where it has none.</param>
/// <param name="Nth">Of the deals with that anchor, which.</param>
public readonly record struct TellingKey(string Text, Span Anchor, int Nth)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text}:{Anchor.Start}-{Anchor.End}:{Nth}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no key.</exception>
    public static TellingKey Parse(string key)
    {
        var parts = key.Split(':');
        var dash = parts.Length == 3 ? parts[1].LastIndexOf('-') : -1;
        if (dash > 0 && parts[1][dash - 1] == '-') dash--;
        return dash > 0 && Number(parts[1][..dash], out var start) && Number(parts[1][(dash + 1)..], out var end) && Number(parts[2], out var nth)
            ? new TellingKey(parts[0], new Span(start, end), nth)
            : throw new FormatException($"'{key}' names no deal; it is written as TEXT:START-END:NTH");

        static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}
