using Extractor.Articles;
using Extractor.Review;

namespace Extractor.App.Review.Texts;

/// <summary>A stretch of text that looks the same from end to end.</summary>
/// <param name="Start">UTF-16 offset in the article's text.</param>
/// <param name="Mark">What it stands out as; null for nothing.</param>
/// <param name="IsBeside">Outside of the sentence that matters.</param>
internal readonly record struct TextRun(int Start, string Text, TextMark? Mark, bool IsBeside);

/// <summary>Cuts a text at its paragraphs and marks. Every run knows its offset, so that what is selected on the page has its span.</summary>
internal static class TextRuns
{
    /// <param name="marks">In any order; of two that overlap the one that begins first is shown.</param>
    /// <param name="sentence">What matters most; null where all does.</param>
    public static IEnumerable<IReadOnlyList<TextRun>> Paragraphs(Excerpt excerpt, IEnumerable<TextMark> marks, Span? sentence = null)
    {
        var shown = Disjoint(excerpt, marks);
        var next = 0;
        foreach (var paragraph in ParagraphsOf(excerpt.Text))
        {
            var runs = new List<TextRun>();
            var (at, end) = (excerpt.Start + paragraph.Start, excerpt.Start + paragraph.End);
            while (next < shown.Count && shown[next].Span.End <= at) next++;
            for (; next < shown.Count && shown[next].Span.Start < end; next++)
            {
                var mark = shown[next];
                Add(runs, excerpt, new Span(at, Math.Max(at, mark.Span.Start)), null, sentence);
                at = Math.Min(end, mark.Span.End);
                Add(runs, excerpt, new Span(Math.Max(mark.Span.Start, excerpt.Start + paragraph.Start), at), mark, sentence);
                if (mark.Span.End > end) break;
            }

            Add(runs, excerpt, new Span(at, end), null, sentence);
            if (runs.Count > 0) yield return runs;
        }
    }

    private static List<TextMark> Disjoint(Excerpt excerpt, IEnumerable<TextMark> marks)
    {
        var shown = new List<TextMark>();
        foreach (var mark in marks.Where(m => m.Span.Start >= excerpt.Start && m.Span.End <= excerpt.End && m.Span.Length > 0).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            if (shown.Count == 0 || shown[^1].Span.End <= mark.Span.Start) shown.Add(mark);
        }

        return shown;
    }

    private static void Add(List<TextRun> runs, Excerpt excerpt, Span span, TextMark? mark, Span? sentence)
    {
        while (span.Length > 0)
        {
            // A run ends where the sentence begins or ends.
            var end = span.End;
            if (sentence is { } s)
            {
                if (span.Start < s.Start && s.Start < end) end = s.Start;
                else if (span.Start < s.End && s.End < end) end = s.End;
            }

            var beside = sentence is { } of && !(of.Start <= span.Start && end <= of.End);
            runs.Add(new TextRun(span.Start, excerpt.Text[(span.Start - excerpt.Start)..(end - excerpt.Start)], mark, beside));
            span = new Span(end, span.End);
        }
    }

    // Between two line breaks with nothing but blanks between them.
    private static IEnumerable<Span> ParagraphsOf(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            var next = i + 1;
            while (next < text.Length && text[next] is ' ' or '\t' or '\r') next++;
            if (next >= text.Length || text[next] != '\n') continue;
            if (i > start) yield return new Span(start, i);
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            start = next;
            i = next - 1;
        }

        if (start < text.Length) yield return new Span(start, text.Length);
    }
}
