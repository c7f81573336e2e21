using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Extractor.Tests.App.Review;

/// <summary>Presses the buttons of a queue's page as its script does: the form's fields are sent, the answer is the next item.</summary>
internal static class QueueKeys
{
    /// <summary>The item that a queue shows.</summary>
    public static async Task<string> Item(this ReviewPages pages, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "X-Fragment", "item" } } };
        using var answer = await pages.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends the form of a button of the item, with fields that were written.</summary>
    /// <param name="button">A selector: <c>[value=accept]</c>, <c>[formaction="/review/undo"]</c>.</param>
    public static async Task<(HttpStatusCode Status, string Item)> Press(this ReviewPages pages, string item, string button, params (string Name, string Value)[] written)
    {
        using var page = new HtmlParser().ParseDocument(item);
        var pressed = (IHtmlButtonElement)page.QuerySelector($"#item button{button}")!;
        var fields = pressed.Form!.QuerySelectorAll("input:not([type=checkbox])[name], select").Select(f => (Name: f.GetAttribute("name")!, Value: ValueOf(f)))
            .Where(f => written.All(w => w.Name != f.Name)).Concat(written).Append((Name: pressed.Name ?? "button", pressed.Value));
        using var request = new HttpRequestMessage(HttpMethod.Post, pressed.GetAttribute("formaction") ?? pressed.Form!.GetAttribute("action"))
        {
            Headers = { { "X-Fragment", "item" } }, Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        using var answer = await pages.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string ValueOf(IElement field) => field is IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? "";
}
