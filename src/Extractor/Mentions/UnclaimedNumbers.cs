using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>The numbers of a text that nobody laid claim to: what a missing unit or rule would have found.</summary>
internal static class UnclaimedNumbers
{
    private const string Name = "numbers";

    /// <summary>Refuses every number in digits that stands neither in a mention nor in what was refused before.</summary>
    public static void Trace(Reading reading, IReadOnlyList<Mention> mentions, ICollection<Refusal> refusals)
    {
        var told = mentions.Select(m => m.Span).Concat(refusals.Select(r => r.Span)).OrderBy(s => s.Start).ThenByDescending(s => s.End).ToList();
        var next = 0;
        var end = 0;
        foreach (var i in reading.Tokens.Triggered)
        {
            if (!reading.Tokens.IsNumber(i))
            {
                continue;
            }

            var span = new Span(reading.Tokens[i].Start, reading.Tokens[i].End);
            for (; next < told.Count && told[next].Start <= span.Start; next++)
            {
                end = Math.Max(end, told[next].End);
            }

            if (end < span.End)
            {
                reading.Refuse(span, Name, "no unit, currency or part of a date beside it");
            }
        }
    }
}
