using Extractor.Gold;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>A deal that stands behind a bar, with the sentences that give its figures.</summary>
/// <param name="Id">The transaction's.</param>
/// <param name="Sentences">Those of the facts that give the amount or the capacity; of each article the first, the surest article first.</param>
public sealed record ToldDeal(string Id, DealType Type, DealStage Stage, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<DealSentence> Sentences);

/// <summary>A sentence of an article that gives a figure of a deal.</summary>
/// <param name="Fact">The fact as shown.</param>
/// <param name="Before">The sentence as far as the figure.</param>
/// <param name="Figure">The figure's own words.</param>
/// <param name="After">The sentence after the figure.</param>
public sealed record DealSentence(long ArticleId, long Fact, ArticleHeader Article, Status Status, string Before, string Figure, string After);
