using Extractor.Articles;

namespace Extractor.Storage;

/// <summary>A text that stands, as the reader gave it once, for extracting again.</summary>
/// <param name="ArticleId">The article's row.</param>
/// <param name="VersionId">The version's row.</param>
/// <param name="Origin">The first of the places that carry it.</param>
/// <param name="ProgramVersion">What extracted its facts last.</param>
public sealed record StoredText(long ArticleId, long VersionId, Origin Origin, Article Article, string ProgramVersion);
