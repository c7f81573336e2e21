using System.Text.Json;
using Extractor.App.Output;
using Extractor.App.Output.Sheets;
using Microsoft.AspNetCore.Http.Features;

namespace Extractor.App.Review.Api;

/// <summary>A list that programs read page by page, and people download whole.</summary>
internal abstract record ApiList(string Name, string Summary, IReadOnlyList<string> Filters)
{
    /// <summary>The names of an item's members.</summary>
    public abstract IReadOnlyList<string> Members { get; }

    /// <summary>Answers with a page, or with a table where the request asks for a format.</summary>
    public abstract Task Answer(HttpContext context);
}

/// <inheritdoc cref="ApiList"/>
/// <param name="Read">The rows that a request's filter holds, sorted by <paramref name="Key"/>; those up to the place given may be left out.</param>
/// <param name="Columns">Of the tables; the same as those of <c>export</c> where there is one.</param>
/// <param name="Besides">What an item of a page has beside the columns.</param>
internal sealed record ApiList<T>(
    string Name, string Summary, IReadOnlyList<string> Filters, Func<HttpContext, PageKey?, IEnumerable<T>> Read, Func<T, PageKey> Key,
    IReadOnlyList<SheetColumn<T>> Columns, Func<OffsetUnit, IReadOnlyList<SheetColumn<T>>>? Besides = null) : ApiList(Name, Summary, Filters)
{
    public override IReadOnlyList<string> Members => [.. Whole(OffsetUnit.Utf16).Select(c => c.Name)];

    public override async Task Answer(HttpContext context)
    {
        var query = ApiQuery.Of(context.Request);
        var rows = Read(context, query.Format is null ? query.After : null);
        if (query.Format is { } format) await Download(context, rows, format);
        else await Page(context, rows, query);
    }

    private async Task Page(HttpContext context, IEnumerable<T> rows, ApiQuery query)
    {
        if (query.After is { } after) rows = rows.SkipWhile(r => Key(r).CompareTo(after) <= 0);
        var items = rows.Take(query.Limit + 1).ToList();
        var columns = Whole(query.Offsets);
        string[] names = [.. columns.Select(c => c.Name)];
        await ApiJson.Write(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in items.Take(query.Limit)) JsonlSheet.WriteObject(json, names, [.. columns.Select(c => c.Read(item))]);
            json.WriteEndArray();
            json.WriteString("next", items.Count > query.Limit ? Key(items[query.Limit - 1]).ToString() : null);
            json.WriteEndObject();
        });
    }

    private async Task Download(HttpContext context, IEnumerable<T> rows, SheetFormat format)
    {
        var (type, extension) = format switch
        {
            SheetFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            SheetFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            _ => ("application/jsonl; charset=utf-8", "jsonl"),
        };

        // A zip ends with a directory that is written when it is closed.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.{extension}\"";
        await SheetExport.WriteAsync(rows, Columns, format, Name, context.Response.Body, context.RequestAborted);
    }

    private IReadOnlyList<SheetColumn<T>> Whole(OffsetUnit offsets) => Besides is null ? Columns : [.. Columns, .. Besides(offsets)];
}

/// <summary>Writes JSON answers.</summary>
internal static class ApiJson
{
    public static async Task Write(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, ExtractionJson.Compact)) write(json);
        body.Position = 0;
        await body.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
