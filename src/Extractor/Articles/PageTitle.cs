using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Extractor.Articles;

/// <summary>The title of a page: <c>og:title</c>, else the heading that its <c>title</c> repeats, else its only heading, else <c>title</c>; without the site's name.</summary>
internal static class PageTitle
{
    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » "];

    public static string? Of(IHtmlDocument document, IReadOnlyList<IElement> ofFirstOrder, string? open, string? site)
    {
        if (open is not null)
            return WithoutSite(open, site);
        var title = PageMetadata.Clean(document.Title);
        var headings = ofFirstOrder.Select(heading => PageMetadata.Clean(heading.TextContent)).OfType<string>().ToList();
        // The longest: a logo may be a heading too, and its name stands in every title of the site.
        return headings.Where(heading => title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase) && heading != site).MaxBy(heading => heading.Length)
            ?? (headings.Count == 1 && headings[0] != site ? headings[0] : null)
            ?? (title is null ? null : WithoutSite(title, site));
    }

    private static string WithoutSite(string title, string? site)
    {
        if (site is null)
            return title;
        foreach (var joint in Joints)
            if (title.EndsWith(joint + site, StringComparison.OrdinalIgnoreCase) && title.Length > joint.Length + site.Length)
                return title[..^(joint.Length + site.Length)].TrimEnd();
        return title;
    }
}
