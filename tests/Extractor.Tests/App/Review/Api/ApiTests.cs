using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Extractor.App.Review.Api;
using Extractor.Storage;
using Extractor.Tests.App.Exports;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App.Review.Api;

public sealed class ApiTests
{
    private const string Emoji = "🚀 The launch waits for the wind\n\nNobody in the harbour cared much. Still $5 billion was spent on April 21, 2026, and $25 billion may follow in the end.";
    private const string Other = "The board of Fabrikam met in Lisbon for days on end. Northwind puts $25 billion into Contoso, a ministry let everybody know on Monday, while brokers waited for more.";

    [Theory]
    [InlineData("facts", 4)]
    [InlineData("deals", 1)]
    [InlineData("companies", 2)]
    [InlineData("runs", 1)]
    [InlineData("verdicts", 1)]
    public async Task Pages_of_any_size_give_every_item_once(string list, int atLeast)
    {
        await using var pages = await Serve();
        var whole = await pages.Client.GetFromJsonAsync<JsonElement>($"/api/{list}?limit=500");
        Assert.Equal(JsonValueKind.Null, whole.GetProperty("next").ValueKind);
        var all = whole.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()).ToList();
        Assert.True(all.Count >= atLeast, $"{list}: {all.Count}");

        var (items, next) = (new List<string>(), "");
        do
        {
            var page = await pages.Client.GetFromJsonAsync<JsonElement>($"/api/{list}?limit=2&after={next}");
            items.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(all, items);
    }

    [Theory]
    [InlineData("/api/facts?label=investment&min-confidence=0.5", 5)]
    [InlineData("/api/facts?kind=power", 0)]
    [InlineData("/api/facts?article=a", 3)]
    [InlineData("/api/deals?type=ipo", 0)]
    [InlineData("/api/deals?since=2027-01-01", 0)]
    public async Task A_filter_holds(string address, int count)
    {
        await using var pages = await Serve();

        Assert.Equal(count, (await pages.Client.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Offsets_count_what_is_asked_for()
    {
        await using var pages = await Serve();
        var utf16 = await Article("utf16");
        var points = await Article("codepoint");
        var text = utf16.GetProperty("text").GetString()!;
        var runes = text.EnumerateRunes().ToList();
        Assert.Equal(3, utf16.GetProperty("facts").GetArrayLength());
        foreach (var fact in utf16.GetProperty("facts").EnumerateArray()) Assert.Equal(fact.GetProperty("surface").GetString(), text[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]);
        foreach (var fact in points.GetProperty("facts").EnumerateArray()) Assert.Equal(fact.GetProperty("surface").GetString(), string.Concat(runes[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]));
        Assert.Equal(1, utf16.GetProperty("deals").GetArrayLength());

        Task<JsonElement> Article(string offsets) => pages.Client.GetFromJsonAsync<JsonElement>($"/api/articles/emoji?offsets={offsets}");
    }

    [Fact]
    public async Task A_deal_is_told_with_every_value()
    {
        await using var pages = await Serve();
        var deals = await pages.Client.GetFromJsonAsync<JsonElement>("/api/deals");
        var deal = await pages.Client.GetFromJsonAsync<JsonElement>($"/api/deals/{deals.GetProperty("items")[0].GetProperty("deal_id").GetString()}");

        Assert.Contains("25000000000 USD", deal.GetProperty("slots").GetProperty("amount").GetProperty("values").EnumerateArray().Select(v => v.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("/api/facts?colour=red", 400, "'colour' is no filter")]
    [InlineData("/api/facts?kind=lead", 400, "use one of money")]
    [InlineData("/api/facts?limit=0", 400, "from 1 to 500")]
    [InlineData("/api/facts?after=nonsense", 400, "is no place in a list")]
    [InlineData("/api/facts?offsets=bytes", 400, "utf16 or codepoint")]
    [InlineData("/facts?format=csv&colour=red", 400, "'colour' is no filter")]
    [InlineData("/api/articles/none", 404, "There is no article")]
    [InlineData("/api/deals/none", 404, "There is no one deal")]
    [InlineData("/api/nothing", 404, "openapi.json")]
    public async Task Every_mistake_is_told_in_one_shape(string address, int status, string detail)
    {
        await using var pages = await Serve();
        using var answer = await pages.Client.GetAsync(address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(["type", "title", "status", "detail"], problem.EnumerateObject().Select(p => p.Name));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts")]
    [InlineData("deals")]
    [InlineData("companies")]
    [InlineData("runs")]
    public async Task The_list_of_a_page_is_given_as_a_file_in_every_format(string list)
    {
        await using var pages = await Serve();
        using var csv = await pages.Client.GetAsync($"/{list}?format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{list}.csv", csv.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var rows = Tables.Csv(await csv.Content.ReadAsStringAsync());
        var lines = Tables.Jsonl(await pages.Client.GetStringAsync($"/{list}?format=jsonl"));
        var book = Tables.Xlsx(await pages.Client.GetByteArrayAsync($"/{list}?format=xlsx"));

        Assert.True(rows.Count > 1);
        Assert.Equal(rows, book.Select(r => r.Select(Tables.Plain)));
        Assert.Equal(rows.Skip(1), lines.Select(o => o.EnumerateObject().Select(p => Tables.Shown(p.Value))));
    }

    [Fact]
    public async Task The_document_tells_every_route_and_no_other()
    {
        await using var pages = await Serve();
        var document = await pages.Client.GetFromJsonAsync<JsonElement>("/openapi.json");
        var served = pages.Endpoints.Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.OfType<Microsoft.AspNetCore.Routing.HttpMethodMetadata>().Single().HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")).Order(StringComparer.Ordinal);
        var told = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {p.Name}")).Order(StringComparer.Ordinal);

        Assert.Equal(served, told);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var ids = document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => o.Value.GetProperty("operationId").GetString())).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task An_item_has_the_members_that_the_document_tells()
    {
        await using var pages = await Serve();
        foreach (var list in ApiLists.All)
        {
            var item = (await pages.Client.GetFromJsonAsync<JsonElement>($"/api/{list.Name}")).GetProperty("items")[0];
            Assert.Equal(list.Members, item.EnumerateObject().Select(p => p.Name));
        }
    }

    private static Task<ReviewPages> Serve() => ReviewPages.Serve(store =>
    {
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [Sample.Item(), Sample.Item("b.txt", Other, published: "2026-05-21"), Sample.Item("emoji.txt", Emoji, published: "2026-06-21")]);
        store.FinishRun(run);
        store.Judge(store.Facts().First(), "ann", Decision.Accept);
    });
}
