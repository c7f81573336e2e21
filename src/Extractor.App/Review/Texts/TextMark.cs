using Extractor.Articles;

namespace Extractor.App.Review.Texts;

/// <summary>What stands out in a text.</summary>
/// <param name="Span">In the article's text.</param>
/// <param name="Classes">How it looks.</param>
public sealed record TextMark(Span Span, string Classes)
{
    /// <summary>The element's id, to link to.</summary>
    public string? Id { get; init; }

    /// <summary>The fact shown there; 0 for none.</summary>
    public long Fact { get; init; }

    /// <summary>What a pointer that rests on it is told.</summary>
    public string? Title { get; init; }

    /// <summary>Where a click leads.</summary>
    public string? Href { get; init; }

    /// <summary>True for a figure (a mark); false for words such as names.</summary>
    public bool IsFigure { get; init; } = true;
}
