using Extractor.Sources.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>Repeats, pauses and what servers ask for.</summary>
public sealed class PaceTests : IDisposable
{
    private readonly Fetching web = new(Fetching.Patient with { DelaySeconds = 1, Retries = 2, LongestWaitSeconds = 60, StopAfterErrors = 3 });

    private Site Site => web.Site;

    public void Dispose() => web.Dispose();

    private static RequestDelegate Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    private static RequestDelegate Ok { get; } = context => context.Response.WriteAsync("fine");

    [Fact]
    public async Task An_error_of_the_server_is_asked_again_after_a_pause_that_grows()
    {
        Site.PutInTurn("a.example/", Status(500), Status(502), Ok);

        Assert.Equal("fine", await web.Text("a.example/"));
        // The pause after robots.txt, then those of the repeats.
        Assert.Equal([1, 2, 4], web.Clock.Pauses.Select(p => p.TotalSeconds));
    }

    [Fact]
    public async Task After_the_last_repeat_it_is_a_failure()
    {
        Site.PutInTurn("a.example/", Status(500), Status(500), Status(500), Ok);

        Assert.Equal("is not to be had (the server failed with 500); a later run tries again", await web.Failure("a.example/"));
        Assert.Equal(3, Site.Requests.Count);
    }

    [Fact]
    public async Task What_is_not_there_is_not_asked_for_again()
    {
        await web.Failure("a.example/");

        Assert.Single(Site.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_waited_for_to_the_second(int status)
    {
        Site.PutInTurn("a.example/", Status(status, "17"), Ok);

        Assert.Equal("fine", await web.Text("a.example/"));
        Assert.Contains(TimeSpan.FromSeconds(17), web.Clock.Pauses);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task Retry_After_may_be_a_date()
    {
        // One second of pause lies between robots.txt and the page.
        Site.PutInTurn("a.example/", Status(429, "Tue, 21 Apr 2026 09:00:31 GMT"), Ok);

        Assert.Equal("fine", await web.Text("a.example/"));
        Assert.Contains(TimeSpan.FromSeconds(30), web.Clock.Pauses);
    }

    [Fact]
    public async Task What_one_request_is_told_holds_for_the_next_to_the_host()
    {
        var hurried = new Fetching(Fetching.Patient with { Retries = 0 });
        hurried.Site.PutInTurn("a.example/1", Status(429, "40")).Put("a.example/2", "fine").Put("b.example/", "other");
        using (hurried)
        {
            await hurried.Failure("a.example/1");
            var asked = hurried.Clock.GetUtcNow();
            Assert.Equal("other", await hurried.Text("b.example/"));
            Assert.True(hurried.Clock.GetUtcNow() < asked.AddSeconds(40));
            Assert.Equal("fine", await hurried.Text("a.example/2"));
            Assert.True(hurried.Clock.GetUtcNow() >= asked.AddSeconds(40));
        }
    }

    [Fact]
    public async Task A_wait_beyond_the_longest_is_left_to_a_later_run_for_the_whole_host()
    {
        Site.PutInTurn("a.example/1", Status(429, "3600")).Put("a.example/2", "fine").Put("b.example/", "other");

        var first = await web.Get("a.example/1");
        var second = await web.Get("a.example/2");

        Assert.Equal(new DateTimeOffset(2026, 4, 21, 10, 0, 1, TimeSpan.Zero), first.NotBefore);
        Assert.StartsWith("its host asked (429) to be left alone for 3600 s", second.Failure, StringComparison.Ordinal);
        Assert.Equal(first.NotBefore, second.NotBefore);
        Assert.Equal(["a.example/1"], Site.Requests);
        Assert.Equal("other", await web.Text("b.example/"));
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_lies_the_pause_and_none_between_hosts()
    {
        Site.Put("a.example/1", "1").Put("a.example/2", "2").Put("b.example/1", "3");

        await web.Text("a.example/1");
        await web.Text("a.example/2");
        Assert.Equal([1, 1], web.Clock.Pauses.Select(p => p.TotalSeconds));
        await web.Text("b.example/1");
        Assert.Equal(3, web.Clock.Pauses.Count);
    }

    [Fact]
    public async Task A_host_is_asked_so_many_times_at_once_and_no_more()
    {
        var (now, most) = (0, 0);
        var two = new Fetching(Fetching.Patient with { ParallelPerHost = 2, DelaySeconds = 0 });
        using (two)
        {
            var gate = new TaskCompletionSource();
            for (var i = 0; i < 6; i++)
            {
                two.Site.Put($"a.example/{i}", async context =>
                {
                    var here = Interlocked.Increment(ref now);
                    if (here == 2) gate.TrySetResult();
                    InterlockedMax(ref most, here);
                    await gate.Task;
                    Interlocked.Decrement(ref now);
                });
            }

            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => two.Get($"a.example/{i}")));
        }

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone_for_the_rest_of_the_run()
    {
        for (var i = 0; i < 5; i++) Site.PutStatus($"a.example/{i}", 500);
        for (var i = 0; i < 3; i++) await web.Failure($"a.example/{i}");

        Assert.Equal("was not asked for, since its host failed 3 times in a row in this run; a later run tries again", await web.Failure("a.example/3"));
        Assert.DoesNotContain("a.example/3", Site.Requests);
    }

    [Fact]
    public async Task An_answer_between_failures_begins_the_count_anew()
    {
        for (var i = 0; i < 5; i++) Site.PutStatus($"a.example/{i}", i == 2 ? 404 : 500);
        for (var i = 0; i < 5; i++) await web.Failure($"a.example/{i}");

        Assert.Contains("a.example/4", Site.Requests);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen) { }
    }
}
