using Extractor.Articles;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>The sentences of one text, as the labels see them: what is shown beside a figure to tell what it speaks of.</summary>
public sealed class SentenceSpans
{
    // A text without full stops is one sentence; five megabytes beside each of its figures help nobody.
    private const int Longest = 2000;
    private const int Beside = 400;

    private readonly Tokens tokens;
    private readonly Sentences sentences;

    private SentenceSpans(Tokens tokens) => (this.tokens, sentences) = (tokens, Sentences.Split(tokens));

    /// <summary>The whole text.</summary>
    public string Text => tokens.Text;

    /// <summary>Splits a text; linear in its length, and never throws.</summary>
    public static SentenceSpans Of(string text) => new(Tokens.Split(text, Vocabulary.English));

    /// <summary>
    /// The sentence that a span begins in, from its first token to the last of the sentence that the span ends in; of one longer than
    /// 2,000 UTF-16 units the part around the span, cut between two code points.
    /// </summary>
    /// <param name="span">Within the text; one outside it, or without a token, is its own sentence.</param>
    public Span Around(Span span) => Cut(Whole(span), span);

    /// <summary>The words of <see cref="Around"/> on one line, with an ellipsis where they are cut; empty for a span outside the text.</summary>
    public string Show(Span span)
    {
        var text = tokens.Text;
        if (span.Start < 0 || span.End > text.Length || span.End < span.Start) return "";
        var whole = Whole(span);
        var shown = Cut(whole, span);
        var words = string.Join(' ', text[shown.Start..shown.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(shown.Start > whole.Start ? "… " : "")}{words}{(shown.End < whole.End ? " …" : "")}";
    }

    private Span Whole(Span span)
    {
        if (tokens.Count == 0 || span.Start < 0 || span.End > tokens.Text.Length) return span;
        var (first, last) = (TokenAt(span.Start), TokenAt(Math.Max(span.Start, span.End - 1)));
        return new Span(
            Math.Min(span.Start, tokens[sentences[sentences.Of(first)].First].Start), Math.Max(span.End, tokens[sentences[sentences.Of(last)].End - 1].End));
    }

    private Span Cut(Span whole, Span span) => whole.End - whole.Start <= Longest
        ? whole
        : new Span(Between(Math.Max(whole.Start, span.Start - Beside)), Between(Math.Min(whole.End, span.End + Beside)));

    // The last token that begins at or before the offset.
    private int TokenAt(int offset)
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

    private int Between(int offset) => offset > 0 && offset < tokens.Text.Length && char.IsSurrogatePair(tokens.Text[offset - 1], tokens.Text[offset]) ? offset - 1 : offset;
}
