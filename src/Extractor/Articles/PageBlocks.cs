using System.Text;
using AngleSharp.Dom;

namespace Extractor.Articles;

/// <summary>
/// What a page shows, in one walk over its tree: its text in blocks as a browser breaks it into lines, and the elements that hold them.
/// The walk keeps its own stack, so depth cannot overflow the thread's, and asks each node once, so time grows with the page alone.
/// </summary>
internal sealed class PageBlocks
{
    /// <summary>A cell with more text than this, or with a table in it, is layout, and its blocks stay lines.</summary>
    private const int LongestCell = 300;

    private readonly StringBuilder text = new();
    private readonly List<PageBlock> blocks = [];
    private readonly List<PageNode> nodes = [];
    private readonly Dictionary<string, PageMarks> classes = new(StringComparer.Ordinal);
    private PageBlock open;
    private Joint joint;
    private int links;

    private PageBlocks()
    {
    }

    public IReadOnlyList<PageBlock> Blocks => blocks;

    /// <summary>Elements in document order, so that a parent stands before its children; the first is the root.</summary>
    public IReadOnlyList<PageNode> Nodes => nodes;

    public static PageBlocks Of(IElement root)
    {
        var page = new PageBlocks();
        page.Walk(root);
        return page;
    }

    public string TextOf(PageBlock block) => text.ToString(block.Start, block.Length);

    /// <summary>The blocks that are kept, joined as the page breaks them.</summary>
    public string Join(Func<int, bool> isKept)
    {
        var joined = new StringBuilder();
        var between = Joint.None;
        for (var i = 0; i < blocks.Count; i++)
        {
            between = between > blocks[i].Joint ? between : blocks[i].Joint;
            if (!isKept(i))
                continue;
            if (joined.Length > 0)
                joined.Append(between switch { Joint.None => "", Joint.Space => " ", Joint.Tab => "\t", Joint.Line => "\n", _ => "\n\n" });
            joined.Append(text, blocks[i].Start, blocks[i].Length);
            between = Joint.None;
        }
        return joined.ToString();
    }

    private void Walk(IElement root)
    {
        var path = new Stack<Frame>();
        path.Push(Enter(root, -1, ElementTraits.Of(root.LocalName)));
        while (path.TryPop(out var frame))
        {
            var entered = false;
            var children = frame.Element.ChildNodes;
            for (var i = frame.Next; i < children.Length && !entered; i++)
            {
                switch (children[i])
                {
                    case IText piece:
                        Write(piece.Data, frame.Node, frame.Traits.IsPreformatted);
                        break;
                    case IElement child when ElementTraits.Of(child.LocalName) is { IsHidden: false } traits && !ElementMarks.IsHidden(child):
                        path.Push(frame with { Next = i + 1 });
                        path.Push(Enter(child, frame.Node, traits));
                        entered = true;
                        break;
                }
            }
            if (!entered)
                Leave(frame);
        }
        Close();
    }

    private Frame Enter(IElement element, int parent, ElementTraits traits)
    {
        var marks = ElementMarks.Of(element, classes);
        if (traits.Break == Joint.None && !traits.IsCell)
            marks &= PageMarks.Furniture | PageMarks.Aside | PageMarks.Caption;
        var node = parent;
        if (traits.IsLink)
            links++;
        if (traits.Break != Joint.None || traits.IsCell || marks != PageMarks.None || parent < 0)
        {
            Break(traits.Break);
            if (traits.IsCell && nodes[parent].FirstBlock < blocks.Count)
                Break(Joint.Tab);
            if (element.LocalName is not "br")
            {
                node = nodes.Count;
                nodes.Add(new PageNode(parent, element.LocalName, element.ClassName ?? "", marks, blocks.Count));
            }
        }
        return new Frame(element, traits, node, node != parent, joint, 0);
    }

    private void Leave(Frame frame)
    {
        if (frame.Traits.IsLink)
            links--;
        if (!frame.IsNode)
            return;
        Break(frame.Traits.IsCell ? Joint.None : frame.Traits.Break);
        var node = nodes[frame.Node] with { EndBlock = blocks.Count };
        nodes[frame.Node] = node;
        if (frame.Element.LocalName is "table")
            for (var at = node.Parent; at >= 0 && !nodes[at].HasTable; at = nodes[at].Parent)
                nodes[at] = nodes[at] with { HasTable = true };
        if (frame.Traits.IsCell && !node.HasTable)
            KeepOnOneLine(node, frame.Before);
    }

    /// <summary>The blocks of a data cell stand on the line of their row.</summary>
    private void KeepOnOneLine(PageNode cell, Joint before)
    {
        var length = 0;
        for (var i = cell.FirstBlock; i < cell.EndBlock; i++)
            length += blocks[i].Length;
        if (length > LongestCell)
            return;
        for (var i = cell.FirstBlock; i < cell.EndBlock; i++)
            blocks[i] = blocks[i] with { IsCell = true, Joint = i == cell.FirstBlock ? before : Joint.Space };
        if (cell.EndBlock > cell.FirstBlock)
            joint = Joint.None;
    }

    private void Break(Joint least)
    {
        Close();
        joint = joint > least ? joint : least;
    }

    private void Close()
    {
        if (open.Length > 0)
            blocks.Add(open with { EndsSentence = IsSentenceEnd() });
        open = default;
    }

    private bool IsSentenceEnd()
    {
        for (var i = text.Length - 1; i >= open.Start; i--)
            if (text[i] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or ':' or ';')
                return true;
            else if (text[i] is not ('"' or '\'' or '”' or '’' or ')' or ' ' or '\u00A0' or '»' or '」'))
                return false;
        return false;
    }

    private void Write(string piece, int node, bool isPreformatted)
    {
        var rest = piece.AsSpan();
        while (!rest.IsEmpty)
        {
            var word = rest.IndexOfAny(" \t\r\n\f");
            if (word < 0)
                word = rest.Length;
            if (word > 0)
                Append(rest[..word], node);
            else if (isPreformatted && rest[0] == '\n')
                Break(Joint.Line);
            else if (joint == Joint.None)
                joint = Joint.Space;
            rest = rest[Math.Max(word, 1)..];
        }
    }

    private void Append(ReadOnlySpan<char> word, int node)
    {
        if (open.Length == 0)
        {
            open = new PageBlock(text.Length, 0, joint, node);
        }
        else if (joint == Joint.Space)
        {
            text.Append(' ');
        }
        joint = Joint.None;
        var before = text.Length;
        // Soft hyphens say where a word may break, and would split it for every reader of it.
        foreach (var part in word.Split('\u00AD'))
            text.Append(word[part]);
        var length = text.Length - before + 1;
        open = open with
        {
            Length = text.Length - open.Start, Words = open.Words + 1,
            LinkLength = open.LinkLength + (links > 0 ? length : 0),
        };
    }

    private readonly record struct Frame(IElement Element, ElementTraits Traits, int Node, bool IsNode, Joint Before, int Next);
}

/// <summary>What parts a block from the one before it, the weakest first.</summary>
internal enum Joint : byte
{
    None,
    Space,
    Tab,
    Line,
    BlankLine,
}

/// <summary>A run of text without a line break in it.</summary>
/// <param name="Node">Index of the element that holds it.</param>
internal readonly record struct PageBlock(int Start, int Length, Joint Joint, int Node)
{
    public int LinkLength { get; init; }

    public int Words { get; init; }

    public bool EndsSentence { get; init; }

    /// <summary>True in a cell of a table of data.</summary>
    public bool IsCell { get; init; }
}

/// <summary>An element that breaks lines or bears a mark.</summary>
/// <param name="FirstBlock">The blocks inside it are [FirstBlock, EndBlock).</param>
internal readonly record struct PageNode(int Parent, string Name, string Class, PageMarks Marks, int FirstBlock)
{
    public int EndBlock { get; init; }

    public bool HasTable { get; init; }
}
