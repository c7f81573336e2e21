namespace Extractor.Articles;

/// <summary>Tells which blocks of a page are its article.</summary>
internal static class MainBlocks
{
    private const int Levels = 4;
    private const double LeastOfSibling = 0.2;

    /// <summary>Null where none stands out.</summary>
    public static bool[]? Of(PageBlocks page, string? title)
    {
        if (page.Blocks.Count == 0)
            return null;
        var weights = new BlockWeights(page);
        var top = weights.Top();
        if (top < 0)
            return null;
        var kept = Region(page, weights, top);
        new BlockPruning(page, weights, title).Prune(kept);
        return kept.AsSpan().Contains(true) ? kept : null;
    }

    /// <summary>The blocks of the top element, and of those beside it that hold a good part of the article too.</summary>
    private static bool[] Region(PageBlocks page, BlockWeights weights, int top)
    {
        var kept = new bool[page.Blocks.Count];
        Keep(page.Nodes[top]);
        var least = weights.Of(top) * LeastOfSibling;
        var inner = top;
        for (var level = 0; level < Levels && page.Nodes[inner].Parent > 0; level++)
        {
            var outer = page.Nodes[inner].Parent;
            for (var n = outer + 1; n < page.Nodes.Count && page.Nodes[n].FirstBlock < page.Nodes[outer].EndBlock; n++)
            {
                var node = page.Nodes[n];
                if (node.Parent == outer && n != inner && weights.Of(n) >= least && node.Name == page.Nodes[inner].Name && node.Class == page.Nodes[inner].Class)
                    Keep(node);
            }
            inner = outer;
        }
        return kept;

        void Keep(PageNode node)
        {
            for (var i = node.FirstBlock; i < node.EndBlock; i++)
                kept[i] = true;
        }
    }
}
