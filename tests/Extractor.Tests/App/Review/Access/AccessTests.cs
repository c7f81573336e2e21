using System.Net;
using System.Text.Json;
using Extractor.App;
using Extractor.App.Review.Access;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Extractor.Tests.App.Review.Access;

public sealed class AccessTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public void Other_machines_may_come_in_only_where_it_is_known_who_does()
    {
        var elsewhere = IPAddress.Parse("192.0.2.7");
        var nobody = new ReviewSettings { Reviewers = "no-such-file.json" };

        Assert.Contains("add-reviewer", Assert.Throws<UsageException>(() => new Admission(nobody, elsewhere).Demand()).Message, StringComparison.Ordinal);
        new Admission(nobody, IPAddress.Loopback).Demand();
        new Admission(nobody, IPAddress.IPv6Loopback).Demand();
        new Admission(nobody with { Token = "secret" }, elsewhere).Demand();
        Assert.True(new Admission(nobody with { Token = "secret" }, elsewhere).NeedsSignIn);
    }

    [Fact]
    public async Task On_this_machine_without_reviewers_nobody_signs_in()
    {
        await using var pages = await ReviewPages.Serve();

        Assert.DoesNotContain("Sign out", await pages.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_reviewers_are_configured_pages_are_seen_after_sign_in_and_until_sign_out()
    {
        await using var pages = await ReviewPages.Serve(review: WithAnn);
        using (var asked = await pages.Client.GetAsync("/runs?x=1"))
        {
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
            Assert.Equal("/sign-in?back=%2Fruns%3Fx%3D1", asked.Headers.Location!.OriginalString);
        }

        using (var wrong = await pages.Post("/sign-in", ("name", "ann"), ("password", "wrong"))) Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using (var unknown = await pages.Post("/sign-in", ("name", "bob"), ("password", Password))) Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        using (var signed = await pages.Post("/sign-in", ("name", "ann"), ("password", Password), ("back", "/runs?x=1")))
        {
            Assert.Equal("/runs?x=1", signed.Headers.Location!.OriginalString);
            var cookie = Assert.Single(signed.Headers.GetValues("Set-Cookie"), c => c.StartsWith("extractor-session=", StringComparison.Ordinal));
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(">ann</span>", await pages.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([]);
        using (var tokenless = await pages.Client.PostAsync("/sign-out", form)) Assert.Equal(HttpStatusCode.BadRequest, tokenless.StatusCode);
        var page = await pages.Client.GetStringAsync("/runs");
        using (var gone = await pages.PostFrom(page, "/sign-out")) Assert.Equal("/sign-in", gone.Headers.Location!.OriginalString);
        using var again = await pages.Client.GetAsync("/runs");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/sign-in", "/")]
    [InlineData("/deals?type=ipo", "/deals?type=ipo")]
    public async Task After_sign_in_nobody_is_sent_elsewhere(string back, string where)
    {
        await using var pages = await ReviewPages.Serve(review: folder => new ReviewSettings { Reviewers = Path.Combine(folder, "none.json"), Token = "the token" });
        using var signed = await pages.Post("/sign-in", ("name", "ann"), ("password", "the token"), ("back", back));

        Assert.Equal(where, signed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_tries_passwords_has_to_wait_longer_and_longer()
    {
        var clock = new StandingClock();
        await using var pages = await ReviewPages.Serve(review: folder => new ReviewSettings { Reviewers = Path.Combine(folder, "none.json"), Token = "the token" }, clock: clock);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await pages.Post("/sign-in", ("name", "ann"), ("password", "wrong"));
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using (var right = await pages.Post("/sign-in", ("name", "ann"), ("password", "the token")))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(15), right.Headers.RetryAfter!.Delta);
        }

        clock.Now += TimeSpan.FromSeconds(16);
        using (var wrong = await pages.Post("/sign-in", ("name", "ann"), ("password", "wrong"))) Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using (var soon = await pages.Post("/sign-in", ("name", "ann"), ("password", "the token"))) Assert.Equal(TimeSpan.FromSeconds(30), soon.Headers.RetryAfter!.Delta);
        clock.Now += TimeSpan.FromSeconds(31);
        using var later = await pages.Post("/sign-in", ("name", "ann"), ("password", "the token"));
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example:5180", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost:9999", HttpStatusCode.OK)]
    [InlineData("[::1]:5180", HttpStatusCode.OK)]
    public async Task On_loopback_only_requests_that_name_this_machine_are_answered(string host, HttpStatusCode status)
    {
        await using var pages = await ReviewPages.Serve();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.Host = host;
        using var answer = await pages.Client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task No_address_changes_anything_without_the_token_of_a_page()
    {
        await using var pages = await ReviewPages.Serve();
        var changing = (
            from endpoint in pages.Endpoints
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            where method is not ("GET" or "HEAD")
            select (Method: method, Path: "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.IsSimple && s.Parts[0].IsLiteral ? Literal(s) : "1")))).Distinct().ToList();
        Assert.Contains(changing, c => c.Path == "/sign-in");
        foreach (var (method, path) in changing)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new FormUrlEncodedContent([]) };
            using var answer = await pages.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {path}: {answer.StatusCode}");
        }

        static string Literal(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPathSegment segment) => ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)segment.Parts[0]).Content;
    }

    [Theory]
    [InlineData("/runs")]
    [InlineData("/no/such/page")]
    [InlineData("/sign-in")]
    [InlineData("/api/no-such-list")]
    public async Task Every_answer_forbids_what_a_page_does_not_need(string path)
    {
        await using var pages = await ReviewPages.Serve();
        using var answer = await pages.Client.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("Bearer wrong")]
    [InlineData("Basic YTpi")]
    public async Task A_wrong_token_is_refused_even_where_nobody_signs_in(string authorization)
    {
        await using var pages = await ReviewPages.Serve(review: folder => new ReviewSettings { Reviewers = Path.Combine(folder, "none.json"), Token = "the token" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await pages.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(401, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_right_token_comes_in_where_reviewers_have_to_sign_in()
    {
        await using var pages = await ReviewPages.Serve(review: folder => WithAnn(folder) with { Token = "the token" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer the token");
        using var answer = await pages.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_taken_away_or_given_another_password_is_signed_out_at_once_and_nobody_else(bool removed)
    {
        await using var pages = await ReviewPages.Serve(review: WithAnn);
        var path = Path.Combine(pages.Folder, "reviewers.json");
        var ann = ReviewerFile.Read(path)["ann"];
        using (var signed = await pages.Post("/sign-in", ("name", "ann"), ("password", Password))) Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);

        ReviewerFile.Write(path, new Dictionary<string, string> { ["ann"] = ann, ["bob"] = PasswordHash.Of("another horse") });
        using (var still = await pages.Client.GetAsync("/runs")) Assert.Equal(HttpStatusCode.OK, still.StatusCode);

        var reviewers = new Dictionary<string, string> { ["bob"] = PasswordHash.Of("another horse") };
        if (!removed) reviewers["ann"] = PasswordHash.Of(Password);
        ReviewerFile.Write(path, reviewers);
        using (var gone = await pages.Client.GetAsync("/runs")) Assert.Equal("/sign-in?back=%2Fruns", gone.Headers.Location!.OriginalString);

        // The session is over; that the old password holds again does not bring it back.
        ReviewerFile.Write(path, new Dictionary<string, string> { ["ann"] = ann });
        using var over = await pages.Client.GetAsync("/runs");
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    private static ReviewSettings WithAnn(string folder)
    {
        var path = Path.Combine(folder, "reviewers.json");
        ReviewerFile.Write(path, new Dictionary<string, string> { ["ann"] = PasswordHash.Of(Password) });
        return new ReviewSettings { Reviewers = path };
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 21, 9, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
