using AngleSharp.Html.Dom;
using SmartReader;

namespace Extractor.Articles;

/// <summary>The main text of a page, without menus and other matter around it: what SmartReader finds on the same document, else all the page shows.</summary>
/// <param name="Text">Lines as <see cref="BlockText"/> breaks them; empty where the page shows nothing.</param>
internal sealed record MainContent(string Text, IReadOnlyList<string> Warnings)
{
    /// <summary>SmartReader walks the tree many times; a page of more elements is an index or generated, and takes minutes.</summary>
    private const int MostElements = 50_000;

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
        var elements = document.All.Length;
        if (elements > MostElements)
            return new MainContent(BlockText.Of(body), [$"The page has {elements} elements, too many to tell main text from the rest; all its text was taken."]);
        var whole = BlockText.Of(body);
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
