using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App.Review.Api;

public sealed class VerdictApiTests
{
    [Fact]
    public async Task A_program_with_the_token_decides_undoes_and_does_again_in_its_name()
    {
        await using var pages = await Serve();
        var fact = await First(pages);
        using (var decided = await Send(pages, "/api/verdicts", new { summary = "checked by a script", decisions = new[] { Decision(fact, null, "accept") } }))
        {
            var action = (await decided.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("action");
            Assert.Equal("robot", action.GetProperty("reviewer").GetString());
            Assert.Equal("checked by a script", action.GetProperty("summary").GetString());
        }

        Assert.Equal("accept", (await First(pages)).GetProperty("review_status").GetString());
        Assert.Equal("robot", (await First(pages)).GetProperty("reviewer").GetString());
        using (await Send(pages, "/api/verdicts/undo", null)) Assert.Equal("none", (await First(pages)).GetProperty("review_status").GetString());
        using (await Send(pages, "/api/verdicts/redo", null)) Assert.Equal("accept", (await First(pages)).GetProperty("review_status").GetString());
        Assert.Equal(3, pages.Store.Verdicts().Count());
    }

    [Fact]
    public async Task Who_did_not_see_the_last_verdict_is_told_whose_it_is_and_nothing_is_written()
    {
        await using var pages = await Serve();
        var fact = await First(pages);
        pages.Store.Judge(pages.Store.Facts().First(), "ann", Extractor.Storage.Decision.Reject);
        using var late = await Send(pages, "/api/verdicts", new { decisions = new[] { Decision(fact, null, "accept") } });

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var problem = await late.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("ann", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("reject", problem.GetProperty("conflicts")[0].GetProperty("decision").GetString());
        Assert.Single(pages.Store.Verdicts());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"decisions": []}""")]
    [InlineData("""{"decisions": [{"target": "fact"}]}""")]
    [InlineData("not json")]
    public async Task A_body_that_says_nothing_is_refused(string body)
    {
        await using var pages = await Serve();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/verdicts") { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer the token");
        using var answer = await pages.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static object Decision(JsonElement fact, long? expected, string decision) => new
    {
        target = "fact", article_key = fact.GetProperty("article_key").GetString(), text_hash = fact.GetProperty("text_hash").GetString(), kind = fact.GetProperty("kind").GetString(),
        start_utf16 = fact.GetProperty("start_utf16").GetInt32(), end_utf16 = fact.GetProperty("end_utf16").GetInt32(), expected, decision,
    };

    private static async Task<JsonElement> First(ReviewPages pages) => (await pages.Client.GetFromJsonAsync<JsonElement>("/api/facts")).GetProperty("items")[0];

    private static async Task<HttpResponseMessage> Send(ReviewPages pages, string path, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body ?? new { }) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer the token");
        request.Headers.TryAddWithoutValidation("X-Reviewer", "robot");
        return await pages.Client.SendAsync(request);
    }

    private static Task<ReviewPages> Serve() => ReviewPages.Serve(
        store =>
        {
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item()]);
            store.FinishRun(run);
        }, folder => new ReviewSettings { Reviewers = Path.Combine(folder, "none.json"), Token = "the token" });
}
