using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>One fact with all that a person needs to decide on it.</summary>
/// <param name="Id">Its number among the facts shown.</param>
/// <param name="ArticleId">The number of the article in the store.</param>
/// <param name="Fact">As shown: the last verdict applied.</param>
/// <param name="Decision">The last verdict; null where none counts.</param>
/// <param name="VerdictId">The number of the last verdict on it: what a decision must say that it saw; null for none.</param>
/// <param name="Key">What a new verdict on it names.</param>
/// <param name="Excerpt">Its sentence and the ones beside.</param>
/// <param name="Near">The facts of the excerpt in the order of the text, itself among them.</param>
/// <param name="Organizations">Who the article names: offered as parties.</param>
/// <param name="Checks">The comparisons that it takes part in.</param>
/// <param name="Deal">The deal that it speaks of; null for none.</param>
public sealed record FactCase(
    long Id, long ArticleId, ArticleHeader Article, Fact Fact, Decision? Decision, bool Flagged, long? VerdictId, VerdictKey Key, Excerpt Excerpt,
    IReadOnlyList<NearFact> Near, IReadOnlyList<string> Organizations, IReadOnlyList<Check> Checks, FactDeal? Deal);

/// <summary>A fact as it stands in a text.</summary>
/// <param name="Id">Its number among the facts shown.</param>
public sealed record NearFact(long Id, Kind Kind, Span Span, Label Label, Status Status, Decision? Decision);

/// <summary>The deal that a fact speaks of, and what all articles say of the slot that the fact fills.</summary>
/// <param name="Id">Number of the deal as the article tells it, among the deals shown.</param>
/// <param name="Transaction">The id of the transaction that it is of; null where none is made yet.</param>
/// <param name="Slot"><c>amount</c>, <c>valuation</c>, ...; null where the fact fills none.</param>
/// <param name="Rule">Which rule chose between the articles.</param>
/// <param name="Values">What each article says, the earliest published first.</param>
public sealed record FactDeal(
    long Id, string? Transaction, Deal Deal, string? Slot, string? Rule, IReadOnlyList<ToldValue> Values);

/// <summary>What one article says of a slot.</summary>
/// <param name="IsThis">True for the article at hand.</param>
public sealed record ToldValue(long ArticleId, ArticleHeader Article, Value? Value, Qualifier Qualifier, bool IsThis);
