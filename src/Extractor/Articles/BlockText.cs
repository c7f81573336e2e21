using AngleSharp.Dom;

namespace Extractor.Articles;

/// <summary>
/// The text of an element as a browser breaks it into lines: paragraphs, headings, lists and tables parted by a blank line, list items,
/// rows and other blocks by a line break, cells by a tab. The walk keeps its own stack, so depth cannot overflow the thread's.
/// </summary>
internal static class BlockText
{
    /// <summary>A cell with more text than this, or with a table in it, is layout, and its blocks stay lines.</summary>
    private const int LongestCell = 300;

    public static string Of(IElement root)
    {
        var lines = new LineWriter();
        var open = new Stack<Frame>();
        open.Push(new Frame(root, 0, false));
        while (open.TryPop(out var frame))
        {
            if (frame.Next == 0)
                Open(frame.Element, lines);
            var entered = false;
            var children = frame.Element.ChildNodes;
            for (var i = frame.Next; i < children.Length && !entered; i++)
            {
                switch (children[i])
                {
                    case IText text:
                        lines.Write(text.Data, frame.Element.LocalName is "pre" or "textarea");
                        break;
                    case IElement child when !IsHidden(child):
                        open.Push(frame with { Next = i + 1 });
                        var isCell = IsCell(child);
                        if (isCell && IsData(child))
                            lines.EnterCell();
                        open.Push(new Frame(child, 0, isCell && IsData(child)));
                        entered = true;
                        break;
                }
            }
            if (!entered)
                Close(frame, lines);
        }
        return lines.ToString();
    }

    private static void Open(IElement element, LineWriter lines)
    {
        if (element.LocalName is "br")
            lines.Break(1);
        else if (IsCell(element))
            lines.Cell();
        else
            lines.Break(BreakAround(element));
    }

    private static void Close(Frame frame, LineWriter lines)
    {
        if (frame.IsDataCell)
            lines.LeaveCell();
        if (frame.Element.LocalName is not "br" && !IsCell(frame.Element))
            lines.Break(BreakAround(frame.Element));
        if (frame.Element.LocalName is "tr")
            lines.EndRow();
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static bool IsData(IElement cell) => cell.QuerySelector("table") is null && cell.TextContent.Length <= LongestCell;

    /// <summary>Line breaks before and after an element: 0 within a line, 1 a line of its own, 2 with a blank line.</summary>
    private static int BreakAround(IElement element) => element.LocalName switch
    {
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "dl" or "table" or "blockquote" or "pre" or "figure" or "hr"
            or "article" or "section" or "main" or "header" or "footer" or "aside" or "nav" => 2,
        "div" or "li" or "dt" or "dd" or "tr" or "caption" or "figcaption" or "address" or "details" or "summary" or "form" or "fieldset"
            or "body" or "center" or "option" => 1,
        _ => 0,
    };

    /// <summary>What a browser does not show as text.</summary>
    private static bool IsHidden(IElement element) => element.LocalName switch
    {
        "script" or "style" or "noscript" or "template" or "head" or "svg" or "math" or "iframe" or "object" or "canvas" or "audio" or "video"
            or "select" or "textarea" or "button" or "input" or "map" or "dialog" => true,
        _ => element.HasAttribute("hidden"),
    };

    private readonly record struct Frame(IElement Element, int Next, bool IsDataCell);
}
