using System.Net;
using Extractor.Tests.Storage;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class HostileArticleTests
{
    private const string Markup = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202Eltr\u202C \"quoted\" 'single' $25 billion on April 21, 2026. ";

    /// <summary>Every page that is served, also those of later days: none repeats what an article says as markup.</summary>
    [Fact]
    public async Task No_page_lets_an_article_speak_as_markup()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item(text: Markup + new string('w', 20_000), title: Markup, url: "javascript:alert(3)")]);
            store.FinishRun(run);
        });
        var addresses = pages.Endpoints.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + string.Join('/', e.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1")))
            .Distinct().ToList();
        Assert.Contains("/runs", addresses);
        foreach (var address in addresses)
        {
            using var answer = await pages.Client.GetAsync(address);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await answer.Content.ReadAsStringAsync();
            Assert.True(!page.Contains("<script>alert", StringComparison.Ordinal) && !page.Contains("<img src=x", StringComparison.Ordinal), $"{address} repeats the article's markup");
            Assert.False(page.Contains("=\"javascript:", StringComparison.OrdinalIgnoreCase), $"{address} links to the article's script");
        }
    }
}
