using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Extractor.Articles;

/// <summary>The elements in which pages tell of themselves, gathered in one walk.</summary>
internal sealed class PageElements
{
    private readonly Dictionary<string, string> meta = new(StringComparer.Ordinal);
    private readonly List<string> linked = [];
    private readonly List<IElement> headings = [];
    private IElement? publishedTime;
    private IElement? articleTime;
    private IElement? anyTime;

    private PageElements()
    {
    }

    /// <summary>The first meta element of each name, by <c>property</c>, <c>name</c>, <c>itemprop</c> or <c>http-equiv</c>, in lower case.</summary>
    public IReadOnlyDictionary<string, string> Meta => meta;

    /// <summary>The texts of JSON-LD scripts.</summary>
    public IReadOnlyList<string> Linked => linked;

    /// <summary>The headings of the first order.</summary>
    public IReadOnlyList<IElement> Headings => headings;

    /// <summary>The address of the canonical link, as written.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The text of the first link that names an author.</summary>
    public string? Author { get; private set; }

    /// <summary>The element that marks its day of publication, else the first time of the article, else the first time.</summary>
    public IElement? Time => publishedTime ?? articleTime ?? anyTime;

    public static PageElements Of(IHtmlDocument document)
    {
        var found = new PageElements();
        var path = new Stack<(IElement Element, int Next, bool InArticle)>([(document.DocumentElement, 0, false)]);
        while (path.TryPop(out var here))
        {
            var children = here.Element.ChildNodes;
            for (var i = here.Next; i < children.Length; i++)
            {
                if (children[i] is not IElement child)
                    continue;
                found.Take(child, here.InArticle);
                if (child.ChildNodes.Length == 0)
                    continue;
                path.Push(here with { Next = i + 1 });
                path.Push((child, 0, here.InArticle || child.LocalName is "article" or "main"));
                break;
            }
        }
        return found;
    }

    private void Take(IElement element, bool isInArticle)
    {
        switch (element.LocalName)
        {
            case "meta":
                var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
                if (name is not null && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                    meta.TryAdd(name.Trim().ToLowerInvariant(), content);
                return;
            case "script":
                if (element.GetAttribute("type")?.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase) == true)
                    linked.Add(element.TextContent);
                return;
            case "h1":
                headings.Add(element);
                break;
            case "time":
                if (element.HasAttribute("pubdate"))
                    publishedTime ??= element;
                if (element.HasAttribute("datetime"))
                {
                    anyTime ??= element;
                    if (isInArticle)
                        articleTime ??= element;
                }
                break;
        }
        if (element.GetAttribute("rel") is { } relation)
        {
            if (element.LocalName is "link" && Names(relation, "canonical"))
                Canonical ??= element.GetAttribute("href");
            else if (relation is "author")
                Author ??= element.TextContent;
        }
        if (publishedTime is null && element.GetAttribute("itemprop") is { } property && Names(property, "datePublished"))
            publishedTime = element;
    }

    private static bool Names(string list, string word)
    {
        foreach (var part in list.AsSpan().Split(' '))
            if (list.AsSpan(part).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
