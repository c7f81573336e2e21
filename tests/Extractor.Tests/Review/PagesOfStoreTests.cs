using System.Net;
using Extractor.App;
using Extractor.Storage;
using Extractor.Tests.App.Review;
using Extractor.Tests.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Xunit;

namespace Extractor.Tests.Review;

/// <summary>The pages over a store on either engine.</summary>
public sealed class PagesOfStoreTests : IDisposable
{
    private readonly TemporaryStore temporary = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        temporary.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_page_answers_over_a_store_whose_deals_share_parties_and_differ_in_their_day()
    {
        temporary.Ingest(
            Sample.Item("a.txt", published: "2026-04-21"), Sample.Item("b.txt", "Once more, Northwind puts $25 billion into Contoso. About $5 billion comes first.", published: "2026-06-02"),
            Sample.Item("c.txt", "Long ago Northwind put $5 billion into Contoso, it said.", published: "2024-01-02"), Sample.Item("d.txt", "No day: Northwind puts $5 billion into Contoso.", published: null));
        var store = temporary.Store;
        foreach (var deal in store.Deals().Take(1).ToList()) store.Judge(deal, "ann", Decision.Reject);
        foreach (var fact in store.Facts().Take(2).ToList()) store.Judge(fact, "ann", Decision.Accept);
        var transactions = store.Transactions.List().Select(t => t.Id).ToList();
        var terminal = new Terminal { Out = Stream.Null, Error = TextWriter.Null, Folder = folder.Root };
        var loaded = SettingsLoader.Default with { Settings = SettingsLoader.Default.Settings with { Review = new ReviewSettings { Reviewers = Path.Combine(folder.Root, "reviewers.json") } } };
        await using var pages = await ReviewPages.Of(store, loaded, terminal);
        var addresses = pages.Endpoints.Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .SelectMany(e => transactions.Prepend("1").Prepend("2").Select(id =>
                "/" + string.Join('/', e.RoutePattern.PathSegments.Select(s => s.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : id))))
            .Concat(["/facts?label=investment&min-amount=1&unit=USD", "/deals?type=investment&party=Contoso", "/search?q=Northwind", "/facts?q=comes"]).Distinct().ToList();
        var answered = 0;
        foreach (var address in addresses)
        {
            using var answer = await pages.Client.GetAsync(address);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{address}: {answer.StatusCode}");
            if (answer.StatusCode == HttpStatusCode.OK) answered++;
        }

        Assert.InRange(answered, 30, addresses.Count);
    }
}
