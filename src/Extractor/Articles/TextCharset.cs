namespace Extractor.Articles;

/// <summary>The charset that the bytes of an article were read in.</summary>
/// <param name="Name">As the web names it: <c>utf-8</c>, <c>windows-1252</c>.</param>
/// <param name="Basis">What told it.</param>
public sealed record TextCharset(string Name, CharsetBasis Basis);

/// <summary>What tells a charset, in the order in which they are asked.</summary>
public enum CharsetBasis
{
    /// <summary>A byte order mark.</summary>
    Mark,

    /// <summary>The header that came with the page, of HTTP or of MIME.</summary>
    Header,

    /// <summary>The page itself, in a <c>meta</c> element or an XML declaration.</summary>
    Declaration,

    /// <summary>The bytes: they are UTF-8, or what they look like most.</summary>
    Detection,
}
