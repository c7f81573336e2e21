namespace Extractor.Articles;

/// <summary>The calendar day of publication as written, in its own offset, and where it was found.</summary>
/// <param name="Day">The calendar day.</param>
/// <param name="Basis">What said so.</param>
/// <param name="Span">Where in <see cref="Article.Text"/> it stands, for <see cref="PublicationBasis.Text"/>.</param>
public sealed record PublicationDate(DateOnly Day, PublicationBasis Basis, Span? Span = null);

/// <summary>What told the publication date, strongest first.</summary>
public enum PublicationBasis
{
    /// <summary>The input's own field: JSONL <c>published</c>, a page's metadata, the feed that lists it, a gold file.</summary>
    Metadata,

    /// <summary>Front matter of a text or Markdown file.</summary>
    FrontMatter,

    /// <summary>The caller said so: <c>--published</c> as a date, a file name or a modification time.</summary>
    Option,

    /// <summary>Inferred from the article's own words, the last resort.</summary>
    Text,
}
