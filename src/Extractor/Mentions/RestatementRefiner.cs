namespace Extractor.Mentions;

/// <summary>
/// Links an amount in brackets or after <c>or</c> to the one in another currency that it restates: <c>€1.2bn ($1.3bn)</c>.
/// </summary>
internal static class RestatementRefiner
{
    public static void Refine(Reading reading, List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var (first, second) = (mentions[i - 1], mentions[i]);
            if (first.Kind == Kind.Money && second.Kind == Kind.Money && first.Value.Unit != second.Value.Unit
                && second.Span.Start - first.Span.End <= 30 && reading.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim().StartsWith("("))
            {
                mentions[i] = second with { Restates = first.Span };
            }
        }
    }
}
