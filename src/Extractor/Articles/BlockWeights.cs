namespace Extractor.Articles;

/// <summary>How much each block looks like a paragraph of an article, and which element holds most of them.</summary>
internal sealed class BlockWeights
{
    private const int Reach = 5;

    /// <summary>What is called furniture but holds more of the page's paragraphs than this part is none.</summary>
    private const double MostOfFurniture = 0.4, MostOfAside = 0.8;

    /// <summary>How much of what was found the named body must hold; of a page of many short bodies none is the article.</summary>
    private const double LeastOfBody = 0.3;

    private readonly PageBlocks page;
    private readonly double[] weights;
    private readonly bool[] isFurniture;
    private readonly double[] running;
    private readonly double[] clean;

    public BlockWeights(PageBlocks page)
    {
        this.page = page;
        weights = [.. page.Blocks.Select(WeightOf)];
        isFurniture = Furniture(Sums(Running(weights)));
        for (var i = 0; i < weights.Length; i++)
            if (isFurniture[page.Blocks[i].Node])
                weights[i] = 0;
        running = Running(weights);
        clean = Sums(running);
    }

    public double this[int block] => weights[block];

    /// <summary>True of an element marked as furniture or inside of one.</summary>
    public bool IsFurniture(int node) => isFurniture[node];

    /// <summary>What the paragraphs of the blocks [from, to) weigh, without those in furniture.</summary>
    public double Between(int from, int to) => running[to] - running[from];

    /// <summary>What the paragraphs inside an element weigh, without those in furniture.</summary>
    public double Of(int node) => clean[node];

    /// <summary>The element around most paragraphs; -1 where there are none.</summary>
    public int Top()
    {
        var scores = new double[page.Nodes.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0)
                continue;
            var at = page.Blocks[i].Node;
            scores[at] += weights[i] * 0.5;
            at = page.Nodes[at].Parent;
            for (var level = 1; at >= 0 && level <= Reach; level++, at = page.Nodes[at].Parent)
                scores[at] += weights[i] / level;
        }
        var best = -1;
        for (var n = 0; n < scores.Length; n++)
        {
            scores[n] *= (page.Nodes[n].Marks & PageMarks.ArticleBody) != 0 ? 2 : (page.Nodes[n].Marks & PageMarks.Body) != 0 ? 1.4 : page.Nodes[n].Name is "article" or "main" ? 1.2 : 1;
            if (scores[n] > 0 && (best < 0 || scores[n] > scores[best]))
                best = n;
        }
        return best < 0 ? best : Named(best);
    }

    /// <summary>The body that schema.org names, where it holds a good part of what was found; else the nearest element that its class calls so.</summary>
    private int Named(int best)
    {
        var body = -1;
        for (var n = 0; n < page.Nodes.Count; n++)
            if ((page.Nodes[n].Marks & PageMarks.ArticleBody) != 0 && !isFurniture[n] && clean[n] > (body < 0 ? clean[best] * LeastOfBody : clean[body]))
                body = n;
        if (body >= 0)
            return body;
        for (var at = best; at > 0; at = page.Nodes[at].Parent)
            if ((page.Nodes[at].Marks & PageMarks.Body) != 0)
                return at;
        return best;
    }

    private static double WeightOf(PageBlock block)
    {
        if (block.Length < 25 || block.LinkLength * 2 > block.Length || block.IsCell)
            return 0;
        return block.Length >= 80 || block.EndsSentence ? block.Length - block.LinkLength : 0;
    }

    private static double[] Running(double[] of)
    {
        var running = new double[of.Length + 1];
        for (var i = 0; i < of.Length; i++)
            running[i + 1] = running[i] + of[i];
        return running;
    }

    private double[] Sums(double[] running) => [.. page.Nodes.Select(node => running[node.EndBlock] - running[node.FirstBlock])];

    private bool[] Furniture(double[] sums)
    {
        var result = new bool[page.Nodes.Count];
        // The innermost article around each element: an article inside another is a comment or a teaser.
        var article = new int[page.Nodes.Count];
        for (var n = 0; n < result.Length; n++)
        {
            var node = page.Nodes[n];
            article[n] = node.Name is "article" ? n : node.Parent >= 0 ? article[node.Parent] : -1;
            result[n] = (node.Parent >= 0 && result[node.Parent])
                || (node.Name is "article" && article[node.Parent] is >= 0 and var outer && sums[n] < sums[outer] * MostOfFurniture)
                || ((node.Marks & PageMarks.Aside) != 0 && sums[n] < sums[0] * MostOfAside)
                || ((node.Marks & (PageMarks.Furniture | PageMarks.Caption)) != 0 && sums[n] < sums[0] * MostOfFurniture);
        }
        return result;
    }
}
