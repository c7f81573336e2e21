using Extractor.Facts;
using Extractor.Labels;

namespace Extractor.Deals;

/// <summary>Puts the facts of one article together into deals.</summary>
public static class DealAssembler
{
    public static IReadOnlyList<Deal> Assemble(ArticleContext article, IReadOnlyList<Fact> facts) => [];
}
