namespace Extractor.App.Review.Api;

/// <summary>Gives the list that a page shows as a file, where its address is asked with <c>format=csv</c>, <c>jsonl</c> or <c>xlsx</c>: with exactly the page's filter.</summary>
internal sealed class ListDownloads(RequestDelegate next)
{
    public Task Invoke(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Query["format"].ToString() is "csv" or "jsonl" or "xlsx"
        && ApiLists.All.FirstOrDefault(l => context.Request.Path == "/" + l.Name) is { } list
            ? ApiRoutes.Told(list.Answer)(context)
            : next(context);
}
