namespace Extractor.Articles;

/// <summary>Leaves out of an article's element what is no part of the article.</summary>
internal sealed class BlockPruning(PageBlocks page, BlockWeights weights, string? title)
{
    private const int ShortWords = 5, LastParagraphs = 4, LongestCall = 40, LongestNote = 80, LongestStop = 8;

    public void Prune(bool[] kept)
    {
        DropAfterStop(kept);
        for (var i = 0; i < kept.Length; i++)
            kept[i] = kept[i] && !IsOut(i);
        DropLinked(kept);
        DropStart(kept);
        DropEnd(kept);
        DropBareHeadings(kept);
    }

    private bool IsOut(int i)
    {
        var block = page.Blocks[i];
        if (weights.IsFurniture(block.Node))
            return true;
        return block.Words < LongestCall && PageWords.English.IsCall(page.TextOf(block), block.Words);
    }

    /// <summary>A heading such as <c>Comments</c> or <c>More stories</c> ends the article within its parent.</summary>
    private void DropAfterStop(bool[] kept)
    {
        double seen = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            if (!kept[i])
                continue;
            seen += weights[i];
            var block = page.Blocks[i];
            if (seen == 0 || block.Words > LongestStop || block.LinkLength > 0 || weights.IsFurniture(block.Node) || !PageWords.English.IsStop(page.TextOf(block)))
                continue;
            var at = block.Node;
            while (page.Nodes[at].Parent >= 0 && page.Nodes[at].EndBlock == i + 1)
                at = page.Nodes[at].Parent;
            if (weights.Between(i + 1, page.Nodes[at].EndBlock) > seen)
                continue;
            for (; i < page.Nodes[at].EndBlock; i++)
                kept[i] = false;
            i--;
        }
    }

    /// <summary>Paragraphs and lists that are links and no sentences.</summary>
    private void DropLinked(bool[] kept)
    {
        for (var n = 0; n < page.Nodes.Count; n++)
        {
            var node = page.Nodes[n];
            if (weights.Of(n) > 0)
                continue;
            int length = 0, links = 0, sentences = 0;
            for (var i = node.FirstBlock; i < node.EndBlock; i++)
            {
                length += page.Blocks[i].Length;
                links += page.Blocks[i].LinkLength;
                sentences += page.Blocks[i].EndsSentence ? 1 : 0;
            }
            var isLinked = node.Name is "ul" or "ol" or "dl" ? links > length * 0.6 : links > length * 0.8 && (sentences == 0 || node.EndBlock - node.FirstBlock > 1);
            if (isLinked && node.Name is not ("td" or "th" or "li") && ElementTraits.Of(node.Name).Break != Joint.None)
                for (var i = node.FirstBlock; i < node.EndBlock; i++)
                    kept[i] &= page.Blocks[i].IsCell;
        }
    }

    private void DropRepeats(bool[] kept)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < kept.Length; i++)
            if (kept[i] && page.Blocks[i].Words > ShortWords && !page.Blocks[i].IsCell && !seen.Add(page.TextOf(page.Blocks[i])))
                kept[i] = false;
    }

    /// <summary>Short pieces before the first paragraph.</summary>
    private void DropStart(bool[] kept)
    {
        var first = 0;
        while (first < kept.Length && !(kept[first] && weights[first] > 0))
            first++;
        for (var i = 0; i < first; i++)
            kept[i] = kept[i] && (IsStructure(i) || (page.Blocks[i].EndsSentence && page.Blocks[i].Words > ShortWords) || (first < kept.Length && page.Blocks[i].Node == page.Blocks[first].Node));
    }

    /// <summary>Short pieces after the last paragraph, and notes on the authors among the last ones.</summary>
    private void DropEnd(bool[] kept)
    {
        var paragraphs = 0;
        var isOver = false;
        for (var i = kept.Length - 1; i >= 0 && paragraphs < LastParagraphs; i--)
        {
            if (!kept[i])
                continue;
            var block = page.Blocks[i];
            if (block.Words < LongestNote && PageWords.English.IsCredit(page.TextOf(block)))
            {
                kept[i] = false;
                continue;
            }
            isOver |= weights[i] > 0 || IsStructure(i) || (page.Nodes[block.Node].Name is "p" or "blockquote" && (block.EndsSentence || WordsOf(block.Node) >= ShortWords));
            kept[i] = isOver;
            if (weights[i] > 0)
                paragraphs++;
        }
    }

    private int WordsOf(int node)
    {
        var words = 0;
        for (var i = page.Nodes[node].FirstBlock; i < page.Nodes[node].EndBlock; i++)
            words += page.Blocks[i].Words;
        return words;
    }

    private bool IsStructure(int i) => page.Blocks[i].IsCell || page.Nodes[page.Blocks[i].Node].Name is "li" or "dd" or "dt" or "h2" or "h3" or "h4" or "pre";

    private bool IsHeading(int i) => page.Nodes[page.Blocks[i].Node].Name is ['h', >= '1' and <= '6'];

    /// <summary>Headings under which nothing is left at the end; and the title itself.</summary>
    private void DropBareHeadings(bool[] kept)
    {
        var isLast = true;
        for (var i = kept.Length - 1; i >= 0; i--)
        {
            if (!kept[i])
                continue;
            if (IsHeading(i) && (isLast || page.Nodes[page.Blocks[i].Node].Name is "h1" || page.TextOf(page.Blocks[i]) == title))
                kept[i] = false;
            else
                isLast = false;
        }
    }
}
