using System.Text.RegularExpressions;
using Extractor.App.Review.Shell;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>One page of each kind, found by following the links from the navigation.</summary>
internal static partial class Sitemap
{
    private static readonly IReadOnlyList<string> Beginnings = [.. Navigation.Entries.Select(e => e.Href), "/facts/queue", "/search?q=Amazon", "/sign-in"];

    // More than there are kinds; a link that names a new one each time would never end.
    private const int Most = 60;

    /// <summary>Goes to one page of each kind; a page that is added to the program is found by its links.</summary>
    /// <param name="visit">Called with the address once the page stands.</param>
    /// <returns>The addresses.</returns>
    public static async Task<IReadOnlyList<string>> Walk(Window window, Func<string, Task> visit)
    {
        var (seen, visited) = (new HashSet<string>(), new List<string>());
        var waiting = new Queue<string>(Beginnings);
        while (waiting.TryDequeue(out var address))
        {
            if (!seen.Add(KindOf(address))) continue;
            if (visited.Count == Most) throw new InvalidOperationException($"more than {Most} kinds of pages: {string.Join(' ', seen)}");
            await window.Go(address);
            visited.Add(address);
            await visit(address);
            var links = await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
            foreach (var link in links.Where(l => !IsDownload().IsMatch(l))) waiting.Enqueue(link);
        }

        return visited;
    }

    // Pages of one path differ by what they show and not by how; below a list stands what it lists.
    private static string KindOf(string address)
    {
        var path = address.Split('?', '#')[0];
        return Beginnings.Contains(path) ? path : Listed().Replace(path, "/ID", 1);
    }

    /// <example><c>/deals/3f2a91</c>, <c>/companies/acme</c>, <c>/articles/17/versions</c></example>
    [GeneratedRegex("(?<=^/[^/]+)/[^/]+")]
    private static partial Regex Listed();

    /// <example><c>/facts?format=csv</c>, <c>/openapi.json</c></example>
    [GeneratedRegex(@"[?&]format=|^/assets/|^/api/|\.json$|\.csv$")]
    private static partial Regex IsDownload();
}
