using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>
/// The place in the text by which verdicts know a deal again after another extraction: its first figure that is no time (deals
/// share dates more often than amounts), else its first fact. Deals with the same anchor are counted through.
/// </summary>
internal static class DealAnchor
{
    /// <summary>Of a deal that no fact speaks of.</summary>
    public static readonly Span None = new(-1, -1);

    public static IEnumerable<(Span Anchor, int Nth)> Of(IReadOnlyList<Deal> deals, IReadOnlyList<Fact> facts)
    {
        var seen = new Dictionary<Span, int>();
        foreach (var deal in deals)
        {
            var anchor = Of(deal, facts);
            var nth = seen.GetValueOrDefault(anchor);
            seen[anchor] = nth + 1;
            yield return (anchor, nth);
        }
    }

    private static Span Of(Deal deal, IReadOnlyList<Fact> facts)
    {
        var mentions = deal.Facts.Select(i => facts[i].Mention).OrderBy(m => m.Span.Start).ToList();
        var first = mentions.Find(m => m.Kind is not (Kind.Date or Kind.Duration)) ?? mentions.FirstOrDefault();
        return first?.Span ?? None;
    }
}
