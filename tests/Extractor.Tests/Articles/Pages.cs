using System.Text;
using Extractor.Articles;
using Extractor.Sources;

namespace Extractor.Tests.Articles;

/// <summary>Pages for tests, made of strings.</summary>
internal static class Pages
{
    public static Page Text(string text, string path = "a.txt") => Bytes(Encoding.UTF8.GetBytes(text), path);

    public static Page Bytes(byte[] content, string path = "a.txt")
    {
        var format = FileFormat.Of(path);
        return new Page(format.BareName, "test", path, format.MediaType!, content);
    }

    public static Page Json(string line) => new("id", "test", "a.jsonl:1", FileFormat.Json, Encoding.UTF8.GetBytes(line));

    public static Article Read(string text, string path = "a.txt", PublishedOption? option = null) => ArticleReader.Read(Text(text, path), option);

    public static Article Html(string html, PublishedOption? option = null) => Read(html, "a.html", option);

    /// <summary>A page with an article long enough to be its main content.</summary>
    /// <param name="head">Elements of the head.</param>
    /// <param name="lead">Elements before the paragraphs.</param>
    public static string Story(string head = "", string lead = "", string html = "<html>") =>
        $"<!doctype html>{html}<head>{head}</head><body><nav><a href='/'>Home</a> <a href='/m'>Markets</a></nav><article>{lead}{Paragraphs}</article><footer>Terms of use</footer></body></html>";

    public const string Paragraphs =
        "<p>Northwind Grid agreed on Thursday to buy the wind farms of Contoso Energy for $1.2 billion in cash, the two companies said in a joint statement.</p>" +
        "<p>The sale covers eleven sites with a combined output of 640 megawatts, most of them along the coast, and is expected to close before the end of the year.</p>" +
        "<p>Contoso will use the proceeds to repay debt, its chief executive said, and will keep a 10 percent stake in the business for at least three years.</p>";
}
