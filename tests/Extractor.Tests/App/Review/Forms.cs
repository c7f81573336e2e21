using System.Net;
using System.Text.RegularExpressions;

namespace Extractor.Tests.App.Review;

/// <summary>Sends forms as a browser does: with the token of the page that they stand on.</summary>
internal static partial class Forms
{
    /// <summary>Posts fields, and files by their names; redirects are followed.</summary>
    /// <param name="page">Where the form stands.</param>
    public static async Task<(HttpStatusCode Status, string Page, string Path)> Send(
        this ReviewPages pages, string page, string action, IReadOnlyDictionary<string, string>? fields = null, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var html = await pages.Client.GetStringAsync(page);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(Token().Match(html).Groups["token"].Value), "__RequestVerificationToken");
        foreach (var (name, value) in fields ?? new Dictionary<string, string>()) form.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) form.Add(new ByteArrayContent(bytes), "files", name);
        using var answer = await pages.Client.PostAsync(action, form);
        return answer.Headers.Location is { } location
            ? await pages.Follow(location.OriginalString)
            : (answer.StatusCode, await answer.Content.ReadAsStringAsync(), action);
    }

    /// <summary>Gets a page, or the one that it leads to.</summary>
    public static async Task<(HttpStatusCode Status, string Page, string Path)> Follow(this ReviewPages pages, string path)
    {
        using var answer = await pages.Client.GetAsync(path);
        return answer.Headers.Location is { } location ? await pages.Follow(location.OriginalString) : (answer.StatusCode, await answer.Content.ReadAsStringAsync(), path);
    }

    /// <summary>Adds a text as the page does.</summary>
    public static Task<(HttpStatusCode Status, string Page, string Path)> Add(this ReviewPages pages, string text, string published = "") =>
        pages.Send("/add", "/add", new Dictionary<string, string> { ["text"] = text, ["published"] = published });

    [GeneratedRegex("""name="__RequestVerificationToken"\svalue="(?<token>[^"]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
