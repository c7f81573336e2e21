namespace Extractor.Articles;

/// <summary>
/// The publication date out of an article's own words, the last resort: a full day, month and year in a dateline or byline of the
/// first lines, or after Published, Updated or Announced at the start of a line. Any other date in a text may be of something else.
/// </summary>
internal static class TextDate
{
    /// <summary>Datelines and bylines stand in the first lines that are not blank.</summary>
    private const int HeadLines = 6;

    /// <summary>What is not within this many characters of the start of its line is in a sentence.</summary>
    private const int LineStart = 250;

    /// <param name="from">Offset to begin at, after front matter.</param>
    public static PublicationDate? Find(string text, int from = 0) => Best(text, from)?.Date;

    /// <summary>The same with what the date is said to be of.</summary>
    /// <param name="headLines">So many lines count as first.</param>
    public static (DateLabel Label, PublicationDate Date)? Best(string text, int from = 0, int headLines = HeadLines)
    {
        var best = new Dictionary<DateLabel, PublicationDate>();
        var announcedTwice = false;
        var seen = 0;
        for (var start = from; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, Math.Min(end - start, LineStart));
            if (!line.IsWhiteSpace())
            {
                var isHead = seen++ < headLines;
                if ((isHead || DateLine.MayBeLabeled(line)) && DateLine.Read(line.ToString(), isWhole: end - start <= LineStart, isHead) is { } found)
                {
                    var date = new PublicationDate(found.Day, PublicationBasis.Text, new Span(start + found.Span.Start, start + found.Span.End));
                    announcedTwice |= found.Label == DateLabel.Announced && best.TryGetValue(DateLabel.Announced, out var other) && other.Day != date.Day;
                    best.TryAdd(found.Label, date);
                }
            }
            start = end + 1;
        }
        // Several announcements with their own days are a list of deals, none of them this article's.
        if (announcedTwice)
            best.Remove(DateLabel.Announced);
        if (best.Count == 0)
            return null;
        var (label, day) = best.MinBy(pair => pair.Key);
        return (label, day);
    }
}
