using System.Net;
using Extractor.App.Review;
using Extractor.App.Schedule;
using Xunit;

namespace Extractor.Tests.Schedule;

/// <summary>The schedule on the pages, and Hangfire's own pages behind the guards of ours.</summary>
public sealed class JobPagesTests
{
    [Fact]
    public async Task The_page_of_runs_shows_the_schedule_and_leads_to_its_jobs()
    {
        using var shift = new NightShift(NightShift.Nightly);
        shift.Look();
        shift.LookAt("2026-03-02T02:00");
        using var queue = new ScheduleQueue(new ScheduleJob(shift.Ingest, shift.Loaded.Settings.Schedule, CancellationToken.None), 1);
        await using var server = await ReviewServer.Start(new ReviewSite(shift.Store, shift.Loaded, shift.Terminal), IPAddress.Loopback, 0, queue);
        using var client = new HttpClient { BaseAddress = server.Address };
        var page = await client.GetStringAsync("/runs");

        Assert.Contains("3 March 2026, 02:00", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"chip done\">done</span>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/schedule/jobs\"", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/runs/schedule/night\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_jobs_are_shown_and_not_to_be_changed_under_a_policy_that_runs_no_inline_script()
    {
        using var shift = new NightShift(NightShift.Nightly);
        using var queue = new ScheduleQueue(new ScheduleJob(shift.Ingest, shift.Loaded.Settings.Schedule, CancellationToken.None), 1);
        await using var server = await ReviewServer.Start(new ReviewSite(shift.Store, shift.Loaded, shift.Terminal), IPAddress.Loopback, 0, queue);
        using var client = new HttpClient { BaseAddress = server.Address };
        queue.Enqueue(shift.Entry);
        Assert.True(SpinWait.SpinUntil(() => queue.Storage.GetMonitoringApi().SucceededListCount() == 1, TimeSpan.FromSeconds(60)), "the job does not end");
        using var answer = await client.GetAsync("/schedule/jobs/jobs/succeeded");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains(">night</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/jobs/succeeded/requeue", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        using var form = new FormUrlEncodedContent([]);
        using var changed = await client.PostAsync("/schedule/jobs/jobs/succeeded/requeue", form);
        Assert.Equal(HttpStatusCode.BadRequest, changed.StatusCode);
    }

    [Fact]
    public async Task Who_has_to_sign_in_sees_no_jobs_before()
    {
        using var shift = new NightShift(NightShift.Nightly);
        using var queue = new ScheduleQueue(new ScheduleJob(shift.Ingest, shift.Loaded.Settings.Schedule, CancellationToken.None), 1);
        var loaded = shift.Loaded with { Settings = shift.Loaded.Settings with { Review = new ReviewSettings { Token = "secret", Reviewers = shift.At("none.json") } } };
        await using var server = await ReviewServer.Start(new ReviewSite(shift.Store, loaded, shift.Terminal), IPAddress.Any, 0, queue);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new UriBuilder(server.Address) { Host = "127.0.0.1" }.Uri };
        using var stranger = await client.GetAsync("/schedule/jobs");
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        using var known = await client.GetAsync("/schedule/jobs");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (stranger.StatusCode, known.StatusCode));
    }
}
