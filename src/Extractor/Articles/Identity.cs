using System.Security.Cryptography;
using System.Text;
using Extractor.Sources;

namespace Extractor.Articles;

/// <summary>Which article this is, and which version of it.</summary>
/// <param name="Key">The canonical url, else the source's name and the relative path. The same key with another version is an edit.</param>
/// <param name="Version">SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</param>
public readonly record struct Identity(string Key, string Version)
{
    public static Identity Of(Page page, Article article) => new(CanonicalUrl.Of(article.Url) ?? $"{page.Source}/{Place(page)}", Hash(article.Text));

    /// <summary>SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A line's number changes when lines are added before it, its id does not.</summary>
    private static string Place(Page page) =>
        page.MediaType == FileFormat.Json && page.Path.LastIndexOf(':') is var line and > 0 ? $"{page.Path[..line]}#{page.Id}" : page.Path;
}
