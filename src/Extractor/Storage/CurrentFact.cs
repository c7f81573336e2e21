using Extractor.Facts;

namespace Extractor.Storage;

/// <summary>A fact that stands, with the last verdict applied, and the article that tells it.</summary>
/// <param name="Article">Who tells it.</param>
/// <param name="Ordinal">Its index among the article's facts, which deals refer to.</param>
/// <param name="Decision">The last verdict; null where none was given.</param>
/// <param name="Key">What a new verdict on it names.</param>
public sealed record CurrentFact(long Id, ArticleHeader Article, int Ordinal, Fact Fact, Decision? Decision, VerdictKey Key)
{
    /// <summary>The number of the last verdict, which a new one expects; null where none was given.</summary>
    public long? VerdictId { get; init; }

    /// <summary>To be looked at again, whatever was decided.</summary>
    public bool IsFlagged { get; init; }
}

/// <summary>What lists say of an article.</summary>
/// <param name="Id">The article's id within its source.</param>
/// <param name="Key">Its identity: the url, else source and path.</param>
public sealed record ArticleHeader(string Id, string Key, string? Title, string? Url, DateOnly? Published);
