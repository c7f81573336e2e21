namespace Extractor.Mentions;

/// <summary>
/// Links an amount in brackets to the one in another currency that it restates: <c>€1.2bn ($1.3bn)</c>. What bounds the one bounds
/// the other: both amounts of <c>over €1.2bn ($1.3bn)</c> are <c>more-than</c>.
/// </summary>
internal static class RestatementRefiner
{
    private const int Reach = 30;

    public static void Refine(Reading reading, List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var (first, second) = (mentions[i - 1], mentions[i]);
            if (first.Kind != Kind.Money || second.Kind != Kind.Money || first.Value.Unit == second.Value.Unit || !Restates(reading, first, second))
            {
                continue;
            }

            var bounded = second.Qualifier == Qualifier.Exact && first.Qualifier != Qualifier.Range;
            mentions[i] = second with
            {
                Restates = first.Restates ?? first.Span,
                Qualifier = bounded ? first.Qualifier : second.Qualifier,
                QualifierSpan = bounded ? first.QualifierSpan : second.QualifierSpan,
            };
        }
    }

    /// <summary>True after <c>(</c>; after <c>;</c> or <c>,</c> within the brackets that restated before: <c>A$3.1bn ($2.4bn; £1.25bn)</c>.</summary>
    private static bool Restates(Reading reading, Mention first, Mention second)
    {
        var between = reading.Text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim();
        return between.Length <= Reach && (between.StartsWith("(") || (first.Restates is not null && (between is ";" or "," or "/")));
    }
}
