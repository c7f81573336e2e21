using System.Security.Cryptography;
using System.Text;

namespace Extractor.Sources.Web;

/// <summary>One page as a feed, a sitemap or a list of urls names it.</summary>
/// <param name="Url">Its address, in full; null where the entry has none and is all that there is.</param>
internal sealed record ListedPage(Uri? Url)
{
    /// <summary>What the entry calls itself: guid or id.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>The date of publication as written.</summary>
    public string? Published { get; init; }

    /// <summary>The date of the last change as written.</summary>
    public string? Updated { get; init; }

    /// <summary>The entry's own text as HTML; null where it has none.</summary>
    public string? Content { get; init; }

    /// <summary>Changes whenever the list says something else of the page.</summary>
    public string Mark { get; } = "";

    /// <summary>The same with its mark, which depends on all that the list says.</summary>
    public ListedPage(Uri? url, string? id, string? title, string? author, string? published, string? updated, string? content)
        : this(url)
    {
        (Id, Title, Author, Published, Updated, Content) = (id, title, author, published, updated, content);
        string?[] said = [title, author, published, updated, content];
        if (said.Any(part => part is not null))
            Mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said))))[..16];
    }
}

/// <summary>A list as far as it could be read.</summary>
/// <param name="Pages">The pages in the order of the list.</param>
/// <param name="Lists">Further lists that it names (a sitemap index), each with its last change as written.</param>
/// <param name="Fault">Why it could not be read to its end, to be put behind the place; null where it could.</param>
internal sealed record PageList(IReadOnlyList<ListedPage> Pages, IReadOnlyList<(Uri Url, string? Updated)> Lists, string? Fault = null);
