namespace Extractor.Mentions;

/// <summary>
/// Of mentions that overlap the longer stays; of equally long ones the recognizer that comes first in the list.
/// The result is in the order of the text.
/// </summary>
internal static class OverlapRefiner
{
    public static List<Mention> Refine(List<Mention> proposed)
    {
        if (proposed.Count < 2)
        {
            return proposed;
        }

        // A stable sort keeps the recognizers' order among equals.
        var ordered = proposed.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End);
        var kept = new List<Mention>(proposed.Count);
        foreach (var mention in ordered)
        {
            if (kept.Count == 0 || kept[^1].Span.End <= mention.Span.Start)
            {
                kept.Add(mention);
            }
            else if (mention.Span.Length > kept[^1].Span.Length)
            {
                kept[^1] = mention;
            }
        }

        return kept;
    }
}
