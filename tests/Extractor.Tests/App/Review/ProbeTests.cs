using System.Net;
using System.Text.Json;
using Dapper;
using Extractor.App.Review.Access;
using Extractor.Schedule;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class ProbeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly ScheduleSettings Night = new("night", "0 2 * * *") { Retries = 0 };

    private readonly StandingClock clock = new(Noon);

    [Fact]
    public async Task Health_fails_with_the_reason_while_the_schedule_is_overdue()
    {
        await using var pages = await Serve();
        var book = new ScheduleBook(pages.Store);
        book.Look(Night);
        Assert.Equal((HttpStatusCode.OK, "ok"), await State(pages, "schedule night"));

        clock.Now = Noon.AddHours(14).AddMinutes(14);
        Assert.Equal((HttpStatusCode.OK, "ok"), await State(pages, "schedule night"));
        clock.Now = Noon.AddHours(14).AddMinutes(16);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "failed"), await State(pages, "schedule night"));

        Do(pages, book, Sample.Item(source: "wire"), Sample.Item(source: "news"));
        Assert.Equal((HttpStatusCode.OK, "ok"), await State(pages, "schedule night"));
    }

    [Fact]
    public async Task Health_fails_while_a_source_was_not_to_be_had_though_the_night_ended_well()
    {
        await using var pages = await Serve();
        var book = new ScheduleBook(pages.Store);
        book.Look(Night);
        clock.Now = Noon.AddHours(15);
        Do(pages, book, new FailedItem(new Origin("wire", "wire"), "fetch", "wire: 503"), Sample.Item(source: "news"));

        using (var answer = await pages.Client.GetAsync("/healthz"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal("failed", body.GetProperty("status").GetString());
            var failed = Assert.Single(body.GetProperty("checks").EnumerateArray(), c => c.GetProperty("state").GetString() == "failed");
            Assert.Equal(("source wire", "overdue: run 1 of 'night' could not have it; it was never had"), (failed.GetProperty("check").GetString(), failed.GetProperty("says").GetString()));
        }

        var run = pages.Store.BeginRun("ingest", TemporaryStore.Recipe);
        pages.Store.Record(run, Sample.Item("b.txt", source: "wire"));
        pages.Store.FinishRun(run, RunStatus.Done, ["wire"]);
        using var after = await pages.Client.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Health_fails_where_the_store_cannot_be_read()
    {
        await using var pages = await Serve();
        pages.Store.Write(s => s.Connection.Execute("drop table scheduled_run"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "failed"), await State(pages, "store"));
    }

    [Fact]
    public async Task Measures_tell_of_each_source_of_the_settings_what_ended_since_and_never_name_another()
    {
        await using var pages = await Serve(store =>
        {
            var before = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(before, Sample.Item("before.txt", "before " + Sample.Text, source: "news"));
            store.FinishRun(before, RunStatus.Done, ["news"]);
        });
        var first = await pages.Client.GetStringAsync("/metrics");
        Assert.Equal("0", Value(first, "extractor_source_articles_total", "source=\"wire\""));

        var run = pages.Store.BeginRun("ingest", TemporaryStore.Recipe);
        pages.Store.Record(run, [Sample.Item(source: "wire"), new FailedItem(new Origin("wire", "x"), "fetch", "x: 404"), Sample.Item("c.txt", "c " + Sample.Text, source: "/some/path")]);
        clock.Now = Noon.AddSeconds(90);
        pages.Store.FinishRun(run, RunStatus.Done, ["wire", "/some/path"]);

        var second = await pages.Client.GetStringAsync("/metrics");
        Assert.Equal(("1", "3", "1"), (Value(second, "extractor_source_articles_total", "source=\"wire\""), Value(second, "extractor_source_facts_total", "source=\"wire\""), Value(second, "extractor_source_failures_total", "source=\"wire\"")));
        Assert.Equal(("0", "1"), (Value(second, "extractor_source_articles_total", "source=\"news\""), Value(second, "extractor_source_articles_total", "source=\"other\"")));
        Assert.Equal(Noon.AddSeconds(90).ToUnixTimeSeconds(), double.Parse(Value(second, "extractor_source_last_success_timestamp_seconds", "source=\"wire\"")!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("1", "90"), (Value(second, "extractor_runs_total", "status=\"done\""), Value(second, "extractor_run_last_duration_seconds", "")));
        Assert.Equal(("0", "0"), (Value(second, "extractor_schedule_overdue", "schedule=\"night\""), Value(second, "extractor_schedule_queue_length", "")));
        Assert.NotNull(Value(second, "extractor_store_size_bytes", ""));
        Assert.Contains("dotnet_process_memory_working_set", second, StringComparison.Ordinal);
        Assert.DoesNotContain("/some/path", second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/metrics")]
    public async Task On_this_machine_programs_need_no_sign_in_but_from_elsewhere_the_token(string path)
    {
        await using var pages = await ReviewPages.Serve(review: folder =>
        {
            var reviewers = Path.Combine(folder, "reviewers.json");
            ReviewerFile.Write(reviewers, new Dictionary<string, string> { ["ann"] = PasswordHash.Of("correct horse battery") });
            return new ReviewSettings { Reviewers = reviewers, Token = "the token" };
        });

        Assert.Equal(HttpStatusCode.OK, await Ask(pages, path));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Ask(pages, path, ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(pages, path, ("X-Forwarded-For", "192.0.2.7")));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(pages, path, ("Via", "1.1 proxy"), ("Authorization", "Bearer wrong")));
        Assert.Equal(HttpStatusCode.OK, await Ask(pages, path, ("X-Forwarded-For", "192.0.2.7"), ("Authorization", "Bearer the token")));
    }

    private Task<ReviewPages> Serve(Action<Store>? fill = null) => ReviewPages.Serve(fill, clock: clock, settings: s => s with
    {
        Sources = [new SourceSettings("news", "folder", "news"), new SourceSettings("wire", "feed", null) { Url = "http://wire.example/feed" }], Schedule = [Night],
    });

    private static void Do(ReviewPages pages, ScheduleBook book, params RunItem[] items)
    {
        var attempt = book.Begin(Night)!;
        var run = pages.Store.BeginRun("ingest", TemporaryStore.Recipe);
        book.SetRun(attempt, run);
        pages.Store.Record(run, items);
        pages.Store.FinishRun(run, RunStatus.Done, [.. items.Select(i => i.Origin.Source).Distinct()]);
        book.End(Night, attempt, AttemptState.Done);
    }

    private static async Task<(HttpStatusCode, string?)> State(ReviewPages pages, string check)
    {
        using var answer = await pages.Client.GetAsync("/healthz");
        var checks = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("checks");
        return (answer.StatusCode, checks.EnumerateArray().Single(c => c.GetProperty("check").GetString() == check).GetProperty("state").GetString());
    }

    private static async Task<HttpStatusCode> Ask(ReviewPages pages, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await pages.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string? Value(string metrics, string name, string label) => metrics.Split('\n')
        .Where(l => l.StartsWith(name, StringComparison.Ordinal) && (l[name.Length] is '{' or ' ') && l.Contains(label, StringComparison.Ordinal))
        .Select(l => l[(l.LastIndexOf('}') + 1)..].Trim().Split(' ')[0]).FirstOrDefault();
}
