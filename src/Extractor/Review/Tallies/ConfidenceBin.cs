namespace Extractor.Review.Tallies;

/// <summary>Facts of one band of confidence, and how many of them were right.</summary>
/// <param name="From">The band begins here.</param>
/// <param name="To">It ends before this; the last one holds 1 too.</param>
/// <param name="Mean">The mean confidence of its facts; 0 where there are none.</param>
/// <param name="Right">Those whose value and label were right.</param>
public sealed record ConfidenceBin(double From, double To, double Mean, Share Right)
{
    private const int Count = 10;

    /// <summary>Ten bands from 0 to 1.</summary>
    public static IReadOnlyList<ConfidenceBin> Of(IReadOnlyList<JudgedFact> judged) =>
    [
        .. Enumerable.Range(0, Count).Select(i =>
        {
            var within = judged.Where(f => Math.Min(Count - 1, (int)(f.Confidence * Count)) == i).ToList();
            return new ConfidenceBin(i / (double)Count, (i + 1) / (double)Count, within.Count == 0 ? 0 : within.Average(f => f.Confidence), Share.Among(within, f => f.IsRight));
        }),
    ];
}
