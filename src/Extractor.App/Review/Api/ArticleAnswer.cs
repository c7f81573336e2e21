using System.Text.Json;
using Extractor.App.Output;
using Extractor.App.Output.Sheets;
using Extractor.App.Review.Access;
using Extractor.Storage;
using Extractor.Storage.Exports;

namespace Extractor.App.Review.Api;

/// <summary>One article with its text, and the facts and deals in it.</summary>
internal static class ArticleAnswer
{
    public static async Task Write(HttpContext context)
    {
        var query = ApiQuery.Of(context.Request);
        var (store, id) = (ApiLists.StoreOf(context), Uri.UnescapeDataString((string)context.Request.RouteValues["id"]!));
        if (store.Exports.Article(id) is not { } article)
        {
            await Refusals.Problem(context, StatusCodes.Status404NotFound, "No such article", $"There is no article '{id}' that stands; /api/facts tells their keys.");
            return;
        }

        await ApiJson.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteArticle(article.Header);
            json.WriteString("article_key", article.Header.Key);
            json.WriteString("text_hash", article.TextHash);
            json.WriteString("language", article.Language);
            json.WriteString("offsets", query.Offsets == OffsetUnit.Utf16 ? "utf16" : "codepoint");
            json.WriteString("text", article.Text);
            WriteFacts(json, store, article, query.Offsets);
            WriteDeals(json, store, article);
            json.WriteEndObject();
        });
    }

    private static void WriteFacts(Utf8JsonWriter json, Store store, ExportedArticle article, OffsetUnit offsets)
    {
        // The sentence of each fact stands in the text already.
        var columns = ApiLists.FactMembersOf(offsets).Where(c => c.Name is not ("article" or "title" or "url" or "published" or "sentence" or "article_key" or "text_hash")).ToList();
        string[] names = [.. columns.Select(c => c.Name)];
        json.WriteStartArray("facts");
        foreach (var fact in store.Exports.Facts(new FactFilter { Article = article.Header.Key })) JsonlSheet.WriteObject(json, names, [.. columns.Select(c => c.Read(fact))]);
        json.WriteEndArray();
    }

    private static void WriteDeals(Utf8JsonWriter json, Store store, ExportedArticle article)
    {
        json.WriteStartArray("deals");
        foreach (var deal in store.Deals(new DealFilter { Article = article.Header.Key }))
        {
            json.WriteStartObject();
            json.WriteDeal(deal.Deal);
            json.WriteStartObject("key");
            json.WriteNumber("start_utf16", deal.Key.Span.Start);
            json.WriteNumber("end_utf16", deal.Key.Span.End);
            json.WriteNumber("nth", deal.Key.Nth);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
