using AngleSharp.Dom;

namespace Extractor.Articles;

/// <summary>What an element's name and attributes say of what it holds.</summary>
[Flags]
internal enum PageMarks : byte
{
    None = 0,

    /// <summary>A menu, a share bar, a teaser: what a class or id names as such.</summary>
    Furniture = 1,

    /// <summary>The same by the meaning of the element or its role.</summary>
    Aside = 2,

    /// <summary>The article's text, by its class or id.</summary>
    Body = 4,

    /// <summary>The article's text, by schema.org's <c>articleBody</c>.</summary>
    ArticleBody = 8,

    /// <summary>The caption or credit of a picture.</summary>
    Caption = 16,
}

/// <summary>Reads the marks of elements: names of classes are taken apart into words, which <c>Gazetteers/en/pages.json</c> lists.</summary>
internal static class ElementMarks
{
    private const int LongestName = 300;

    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)));

    /// <param name="known">The marks of class attributes seen before on the page.</param>
    public static PageMarks Of(IElement element, Dictionary<string, PageMarks> known)
    {
        var marks = element.LocalName switch
        {
            "nav" or "aside" or "footer" or "form" or "header" => PageMarks.Aside,
            "figcaption" => PageMarks.Caption,
            _ => PageMarks.None,
        };
        if (element.Attributes.Length == 0)
            return marks;
        if (element.GetAttribute("itemprop") is { } property)
            marks |= property.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? PageMarks.ArticleBody : PageMarks.None;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "search" or "banner" or "dialog" or "alert" or "menu" or "menubar")
            marks |= PageMarks.Aside;
        // Content systems write an article's topics into its own classes.
        if (element.LocalName is "article" or "main" or "body")
            return marks & ~PageMarks.Furniture;
        return marks | Named(element.GetAttribute("class"), known) | Named(element.GetAttribute("id"), known);
    }

    private static PageMarks Named(string? name, Dictionary<string, PageMarks> known)
    {
        if (string.IsNullOrEmpty(name) || name.Length > LongestName)
            return PageMarks.None;
        if (known.TryGetValue(name, out var marks))
            return marks;
        foreach (var token in name.AsSpan().Split(' '))
            marks |= PageWords.English.MarksOf(name.AsSpan(token).Trim());
        known[name] = marks;
        return marks;
    }
}
