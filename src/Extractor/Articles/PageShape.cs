using AngleSharp.Dom;

namespace Extractor.Articles;

/// <summary>How large a page's tree is in the measures that the time of reading it grows with.</summary>
/// <param name="Elements">All elements.</param>
/// <param name="Depth">Of the deepest element.</param>
/// <param name="SiblingSteps">The squares of the numbers of children, added up: what it takes to go from each node to its neighbours.</param>
internal readonly record struct PageShape(int Elements, int Depth, long SiblingSteps)
{
    public static PageShape Of(IElement root)
    {
        int elements = 0, depth = 0;
        long steps = 0;
        var open = new Stack<(IElement Element, int Depth)>([(root, 1)]);
        while (open.TryPop(out var here))
        {
            elements++;
            depth = Math.Max(depth, here.Depth);
            var children = here.Element.ChildNodes;
            steps += (long)children.Length * children.Length;
            for (var i = 0; i < children.Length; i++)
                if (children[i] is IElement child)
                    open.Push((child, here.Depth + 1));
        }
        return new PageShape(elements, depth, steps);
    }
}
