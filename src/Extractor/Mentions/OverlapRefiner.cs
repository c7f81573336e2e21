namespace Extractor.Mentions;

/// <summary>
/// Of mentions that overlap the longer stays; of equally long ones the recognizer that comes first in the list.
/// The result is in the order of the text.
/// </summary>
internal static class OverlapRefiner
{
    private const string Name = "overlap";

    public static List<Mention> Refine(Reading reading, List<Mention> proposed)
    {
        if (proposed.Count < 2)
        {
            return proposed;
        }

        // A stable sort keeps the recognizers' order among equals.
        var kept = new List<Mention>(proposed.Count);
        foreach (var mention in proposed.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= mention.Span.Start)
            {
                kept.Add(mention);
                continue;
            }

            var (longer, shorter) = mention.Span.Length > kept[^1].Span.Length ? (mention, kept[^1]) : (kept[^1], mention);
            kept[^1] = longer;
            if (reading.IsTraced)
            {
                reading.Refuse(shorter.Span, Name, $"{Kebab.Write(shorter.Kind)} by {shorter.Evidence.Recognizer}, within «{longer.Text}» by {longer.Evidence.Recognizer}");
            }
        }

        return kept;
    }
}
