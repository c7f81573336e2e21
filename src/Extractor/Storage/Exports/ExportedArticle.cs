namespace Extractor.Storage.Exports;

/// <summary>An article that stands, with its text.</summary>
/// <param name="Language">ISO 639 code; null where it is not known.</param>
/// <param name="Text">What the offsets of facts count in.</param>
public sealed record ExportedArticle(ArticleHeader Header, string TextHash, string? Language, string Text);
