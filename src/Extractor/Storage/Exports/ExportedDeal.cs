using Extractor.Facts;
using Extractor.Storage.Transactions;

namespace Extractor.Storage.Exports;

/// <summary>A deal, each once however many articles tell it, with all that the next program needs to use it without the store.</summary>
/// <param name="Transaction">The values chosen.</param>
/// <param name="First">The article that told it first.</param>
/// <param name="Shown">The article that the values are shown from: the first that tells the chosen amount, else the first.</param>
/// <param name="Tranches">Parts of the amount, as that article tells them.</param>
/// <param name="Headline">The fact of the amount in that article; null where none is the amount.</param>
/// <param name="HeadlineSentence">The sentence of the amount, else of the deal's first figure, on one line; empty where it has none.</param>
/// <param name="Words">What the sentences around its figures say besides.</param>
/// <param name="FailedChecks">Names of the checks that contradict, in any of its articles, ordinally.</param>
/// <param name="Review">What a person said of it in any of its articles; a person's word before a threshold's, the last one first.</param>
/// <param name="Updated">When an article of it was extracted or judged last.</param>
public sealed record ExportedDeal(
    CurrentTransaction Transaction, ArticleHeader First, ArticleHeader Shown, IReadOnlyList<ExportedTranche> Tranches, Fact? Headline, string HeadlineSentence,
    DealPhrases Words, IReadOnlyList<string> FailedChecks, ReviewState Review, DateTimeOffset Updated)
{
    /// <summary>
    /// True where nobody decided and something speaks for looking at it: a check contradicts, its articles do not agree, or its
    /// confidence is below <paramref name="threshold"/>.
    /// </summary>
    public bool NeedsReview(double threshold) =>
        !Review.IsByPerson && (FailedChecks.Count > 0 || Transaction.Conflicts.Count > 0 || (Review.Status == "none" && Transaction.Deal.Confidence < threshold));
}

/// <summary>A part of a deal's amount.</summary>
/// <param name="Fact">Its amount and status.</param>
/// <param name="Condition">The words that make it conditional; null where there are none.</param>
public sealed record ExportedTranche(Fact Fact, string? Condition);
