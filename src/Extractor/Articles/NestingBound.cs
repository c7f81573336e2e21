using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Extractor.Articles;

/// <summary>Counts open elements while a page is parsed, whose time is quadratic in them, and stops where no page written by a person or program goes.</summary>
internal sealed class NestingBound
{
    public const int Deepest = 1000;

    /// <summary>Elements without an end tag, or whose end tag may be left out: counting them would add up along the page.</summary>
    private static readonly FrozenSet<string> Unclosed = new[]
    {
        "a", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "bgsound", "keygen",
        "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "rt", "rp", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private int depth;

    /// <summary>To be told of each token.</summary>
    /// <exception cref="InvalidDataException">The page nests deeper than <see cref="Deepest"/>.</exception>
    public void Count(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag && token is HtmlTagToken { IsSelfClosing: false } && !Unclosed.Contains(token.Name))
        {
            if (++depth > Deepest)
                throw new InvalidDataException($"nests its elements more than {Deepest} deep");
        }
        else if (token.Type == HtmlTokenType.EndTag && depth > 0 && !Unclosed.Contains(token.Name))
        {
            depth--;
        }
    }
}
