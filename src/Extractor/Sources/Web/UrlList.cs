namespace Extractor.Sources.Web;

/// <summary>Addresses one a line; empty lines and lines that begin with <c>#</c> say nothing.</summary>
internal static class UrlList
{
    /// <summary>Each line that says something: its number, and its page, or null where it is no http or https address.</summary>
    public static IEnumerable<(int Number, ListedPage? Page)> Read(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var plain = line.Trim().TrimStart('\uFEFF');
            if (plain.Length > 0 && plain[0] != '#')
                yield return (number, Page(plain));
        }
    }

    /// <summary>The page of an address; null where it is no http or https address.</summary>
    public static ListedPage? Page(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url!.Host.Length > 0
            ? new ListedPage(url, null, null, null, null, null, null)
            : null;
}
