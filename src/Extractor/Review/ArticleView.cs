using Extractor.Deals;
using Extractor.Facts;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>A window of an article's text with the facts in it, and the article's deals.</summary>
/// <param name="TextHash">Names the text in new verdicts.</param>
/// <param name="Length">UTF-16 length of the whole text.</param>
/// <param name="Window">The part that is shown, from one paragraph to another.</param>
/// <param name="Facts">The facts in the window, rejected ones among them, in the order of the text.</param>
/// <param name="FactCount">How many facts the whole article has.</param>
/// <param name="Unclaimed">Numbers in the window that nobody laid claim to, and those looked at and not taken, each with the reason.</param>
/// <param name="Places">Who carries it: source and path.</param>
/// <param name="Versions">How many versions the store has met.</param>
public sealed record ArticleView(
    long Id, ArticleHeader Article, string TextHash, string? Language, int Length, Excerpt Window, IReadOnlyList<ShownFactRow> Facts, int FactCount,
    IReadOnlyList<SiblingDeal> Deals, IReadOnlyList<Refusal> Unclaimed, IReadOnlyList<Check> Checks, IReadOnlyList<Origin> Places, int Versions);

/// <summary>A fact as shown, with what a decision on it must say.</summary>
public sealed record ShownFactRow(long Id, Fact Fact, Decision? Decision, bool Flagged, long? VerdictId);
