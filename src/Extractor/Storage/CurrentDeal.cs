using Extractor.Deals;

namespace Extractor.Storage;

/// <summary>A deal that stands, with the last verdict applied, and the article that tells it.</summary>
/// <param name="Ordinal">Its index among the article's deals.</param>
/// <param name="Sources">How many places carry the article's text.</param>
/// <param name="Decision">The last verdict; null where none was given.</param>
/// <param name="Key">What a new verdict on it names.</param>
public sealed record CurrentDeal(long Id, ArticleHeader Article, int Ordinal, Deal Deal, int Sources, Decision? Decision, VerdictKey Key)
{
    /// <summary>The number of the last verdict, which a new one expects; null where none was given.</summary>
    public long? VerdictId { get; init; }

    /// <summary>To be looked at again, whatever was decided.</summary>
    public bool IsFlagged { get; init; }
}
