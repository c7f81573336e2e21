using AngleSharp.Html.Dom;

namespace Extractor.Articles;

/// <summary>The main text of a page, without menus and other matter around it; where none stands out, all the page shows.</summary>
/// <param name="Text">Lines; empty where the page shows nothing.</param>
/// <param name="Head">The lines above it that were left out: menus, but bylines too.</param>
internal sealed record MainContent(string Text, string Head, IReadOnlyList<string> Warnings)
{
    private const int MostHeadBlocks = 30, LongestHeadBlock = 250, FewBlocks = 3;

    public static MainContent Read(IHtmlDocument document, string? title)
    {
        if (document.Body is not { } body)
            return new MainContent("", "", []);
        var page = PageBlocks.Of(body);
        if (MainBlocks.Of(page, title) is { } kept)
            return new MainContent(page.Join(i => kept[i]), Above(page, Array.IndexOf(kept, true)), []);
        return new MainContent(page.Join(_ => true), "", page.Blocks.Count <= FewBlocks ? [] : ["No main text stood out; all the page's text was taken."]);
    }

    private static string Above(PageBlocks page, int first)
    {
        var from = Math.Max(0, first - MostHeadBlocks);
        return page.Join(i => i >= from && i < first && page.Blocks[i].Length <= LongestHeadBlock);
    }
}
