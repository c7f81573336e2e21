namespace Extractor.Mentions;

/// <summary>The recognizers and refiners of a language, in the order in which they run.</summary>
public sealed class MentionFinder
{
    private readonly IRecognizer[] recognizers;
    private readonly QualifierRefiner qualifiers = new();

    /// <summary>The finder of English, with the kinds that are wanted; all where none is named.</summary>
    public MentionFinder(params IEnumerable<Kind> kinds)
    {
        var wanted = kinds.ToHashSet();
        recognizers = [.. All().Where(r => wanted.Count == 0 || wanted.Contains(r.Kind)).Select(r => r.Recognizer)];
    }

    /// <summary>Finds every mention of an article, in the order of the text, none overlapping another. Never throws, whatever the text.</summary>
    public IReadOnlyList<Mention> Find(Reading reading)
    {
        var found = new List<Mention>();
        foreach (var recognizer in recognizers)
        {
            recognizer.Recognize(reading, found);
        }

        EdgeRefiner.Refine(reading, found);
        var mentions = OverlapRefiner.Refine(reading, found);
        qualifiers.Refine(reading, mentions);
        RestatementRefiner.Refine(reading, mentions);
        return mentions;
    }

    /// <summary>As <see cref="Find(Reading)"/>, and tells what was looked at and refused, in the order of the text.</summary>
    public IReadOnlyList<Mention> Find(Reading reading, out IReadOnlyList<Refusal> refusals)
    {
        var refused = new List<Refusal>();
        var traced = reading.Traced(refused);
        var mentions = Find(traced);
        UnclaimedNumbers.Trace(traced, mentions, refused);
        refusals = [.. refused.DistinctBy(r => (r.Span, r.Recognizer, r.Reason)).OrderBy(r => r.Span.Start).ThenBy(r => r.Span.End)];
        return mentions;
    }

    // Earlier wins where two find the same span.
    private static IEnumerable<(Kind Kind, IRecognizer Recognizer)> All() =>
    [
        (Kind.Money, new MoneyRecognizer()),
        (Kind.Money, new WordMoneyRecognizer()),
        (Kind.Power, new PowerRecognizer()),
        (Kind.Ratio, new RatioRecognizer()),
        (Kind.Date, new DateRecognizer()),
        (Kind.Duration, new DurationRecognizer()),
    ];
}
