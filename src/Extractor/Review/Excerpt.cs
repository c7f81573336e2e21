using Extractor.Articles;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Review;

/// <summary>A part of an article's text, and where in the text it stands.</summary>
/// <param name="Start">UTF-16 offset of its first code unit in the article's text.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Sentence">The sentence of the figure that it was cut out for, in the article's text.</param>
public sealed record Excerpt(int Start, string Text, Span Sentence)
{
    // A text without full stops is one sentence; nobody reads two thousand letters beside a figure.
    private const int Longest = 1200;
    private const int Beside = 400;

    /// <summary>UTF-16 offset after its last code unit.</summary>
    public int End => Start + Text.Length;

    /// <summary>The part as a span of the article's text.</summary>
    public Span Span => new(Start, End);

    /// <summary>The sentence of a span with the one before and the one after.</summary>
    /// <param name="window">A part of the article's text around the span.</param>
    /// <param name="windowStart">Where the window begins in the text.</param>
    /// <param name="span">In the article's text, within the window.</param>
    /// <param name="neighbours">How many sentences on each side.</param>
    internal static Excerpt Around(string window, int windowStart, Span span, int neighbours = 1)
    {
        var inner = new Span(span.Start - windowStart, span.End - windowStart);
        var tokens = Tokens.Split(window, Vocabulary.English);
        if (tokens.Count == 0) return new Excerpt(windowStart, window, span);
        var sentences = Sentences.Split(tokens);
        var first = sentences.Of(TokenAt(tokens, inner.Start));
        var last = sentences.Of(TokenAt(tokens, Math.Max(inner.Start, inner.End - 1)));
        var sentence = Cut(window, Bounds(tokens, sentences, first, last, inner), inner);
        var whole = Bounds(tokens, sentences, Math.Max(0, first - neighbours), Math.Min(sentences.Count - 1, last + neighbours), sentence);
        whole = Cut(window, whole, sentence);
        return new Excerpt(windowStart + whole.Start, whole.Of(window), new Span(windowStart + sentence.Start, windowStart + sentence.End));
    }

    private static Span Bounds(Tokens tokens, Sentences sentences, int first, int last, Span least) => new(
        Math.Min(least.Start, tokens[sentences[first].First].Start), Math.Max(least.End, tokens[sentences[last].End - 1].End));

    private static Span Cut(string window, Span whole, Span kept) => whole.Length - kept.Length <= Longest
        ? whole
        : new Span(Between(window, Math.Max(whole.Start, kept.Start - Beside)), Between(window, Math.Min(whole.End, kept.End + Beside)));

    private static int Between(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]) ? offset - 1 : offset;

    // The last token that begins at or before the offset.
    private static int TokenAt(Tokens tokens, int offset)
    {
        var (low, high) = (0, tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (tokens[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
