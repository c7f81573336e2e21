using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;

namespace Extractor;

/// <summary>All that was found in one article: what <c>extract</c> prints and the store keeps.</summary>
/// <param name="Article">The article as read.</param>
/// <param name="Facts">In the order of the text.</param>
/// <param name="Deals">The news first.</param>
/// <param name="Skipped">Why nothing was looked for (<c>language: de</c>), or null.</param>
public sealed record Extraction(Article Article, IReadOnlyList<Fact> Facts, IReadOnlyList<Deal> Deals, string? Skipped = null)
{
    /// <summary>Checks of the article as a whole, beside those of its deals.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];
}
