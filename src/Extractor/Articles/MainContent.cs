using AngleSharp.Html.Dom;
using SmartReader;

namespace Extractor.Articles;

/// <summary>The main text of a page, without menus and other matter around it: what SmartReader finds on the same document, else all the page shows.</summary>
/// <param name="Text">Lines as <see cref="BlockText"/> breaks them; empty where the page shows nothing.</param>
internal sealed record MainContent(string Text, IReadOnlyList<string> Warnings)
{
    /// <summary>
    /// SmartReader walks the tree many times, from node to neighbour and from node to root, and both take time that grows with the square:
    /// within these bounds, which no page of news comes near, it takes seconds at most; far beyond them, hours.
    /// </summary>
    private const int MostElements = 30_000, MostSiblingSteps = 8_000_000, Deepest = 200;

    /// <summary>SmartReader needs an address to resolve links against; none of them is followed or kept.</summary>
    private const string NoAddress = "https://page.invalid/";

    static MainContent()
    {
        // Its own text and HTML of the result are never used, and their making is quadratic in the length of the page.
        SmartReader.Article.Serializer = _ => "";
        SmartReader.Article.Converter = _ => "";
    }

    /// <summary>Reads the document, which is not fit for use afterwards.</summary>
    public static MainContent Read(IHtmlDocument document, string? url)
    {
        if (document.Body is not { } body)
            return new MainContent("", []);
        var whole = BlockText.Of(body);
        if (PageShape.Of(body) is var shape && (shape.Elements > MostElements || shape.SiblingSteps > MostSiblingSteps || shape.Depth > Deepest))
            return new MainContent(whole, [$"The page is too large to tell its main text from the rest ({shape.Elements} elements, {shape.Depth} deep); all its text was taken."]);
        var found = Found(document, url);
        return found.Length > 0 || whole.Length == 0 ? new MainContent(found, []) : new MainContent(whole, ["No main text stood out; all the page's text was taken."]);
    }

    private static string Found(IHtmlDocument document, string? url)
    {
        var text = "";
        using var reader = new Reader(Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url! : NoAddress, document) { DisableJSONLD = true };
        reader.AddCustomOperationEnd(content => text = BlockText.Of(content));
        reader.GetArticle();
        // Whether SmartReader calls the page readable does not matter: what it found is better than all of the page.
        return text;
    }
}
