using System.Net;
using Extractor.Sources.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>One request and what comes of it: who asks, redirects, conditions, bodies.</summary>
public sealed class FetchTests : IDisposable
{
    private readonly Fetching web = new(Fetching.Patient with { Contact = "https://contoso.example/bot", MaxMegabytes = 1, Retries = 0 });

    private Site Site => web.Site;

    public void Dispose() => web.Dispose();

    [Fact]
    public async Task The_user_agent_names_the_program_and_whom_to_write_to()
    {
        var said = "";
        Site.Put("a.example/", context =>
        {
            said = context.Request.Headers.UserAgent.ToString();
            return Task.CompletedTask;
        });

        await web.Get("a.example/");

        Assert.Matches(@"^Extractor/\d+\.\d+\.\d+ \(\+https://contoso\.example/bot\)$", said);
    }

    [Fact]
    public async Task A_redirect_is_followed_and_where_it_led_is_told()
    {
        Site.PutStatus("a.example/old", 301, location: "/new").PutStatus("a.example/new", 302, location: "http://b.example/page?x=1").Put("b.example/page?x=1", "here");

        var reply = await web.Get("a.example/old");

        Assert.Equal("http://b.example/page?x=1", reply.Url.AbsoluteUri);
        Assert.Equal("here"u8.ToArray(), reply.Body);
    }

    [Fact]
    public async Task A_circle_of_redirects_is_left()
    {
        Site.PutStatus("a.example/1", 302, location: "/2").PutStatus("a.example/2", 307, location: "/1");

        Assert.Equal("is redirected in a circle; give the address of the page itself", await web.Failure("a.example/1"));
        Assert.Equal(["a.example/1", "a.example/2"], Site.Requests);
    }

    [Fact]
    public async Task The_sixth_redirect_is_not_followed()
    {
        for (var i = 0; i < 9; i++) Site.PutStatus($"a.example/{i}", 302, location: $"/{i + 1}");
        Site.Put("a.example/9", "far").Put("b.example/5", "near");
        for (var i = 0; i < 5; i++) Site.PutStatus($"b.example/{i}", 302, location: $"/{i + 1}");

        Assert.StartsWith("is redirected more than 5 times", await web.Failure("a.example/0"), StringComparison.Ordinal);
        Assert.Equal("near", await web.Text("b.example/0"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/x")]
    [InlineData("http://user:secret@a.example/x")]
    public async Task A_redirect_leads_to_plain_http_or_nowhere(string location)
    {
        Site.PutStatus("a.example/", 302, location: location);

        var failure = await web.Failure("a.example/");

        Assert.Contains("which is not fetched", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_with_both_validators_that_still_hold_is_answered_with_not_modified()
    {
        var conditions = "";
        Site.Put("a.example/", context =>
        {
            conditions = $"{context.Request.Headers.IfNoneMatch} {context.Request.Headers.IfModifiedSince}";
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        var reply = await web.Get("a.example/", new Validators("W/\"1\"", "Tue, 21 Apr 2026 08:00:00 GMT"));

        Assert.True(reply.NotModified);
        Assert.Equal("W/\"1\" Tue, 21 Apr 2026 08:00:00 GMT", conditions);
    }

    [Fact]
    public async Task Both_validators_are_those_of_the_latest_answer()
    {
        Site.Put("a.example/", "x", etag: "\"2\"", modified: null);

        var reply = await web.Get("a.example/", new Validators("\"1\"", "Tue, 21 Apr 2026 08:00:00 GMT"));

        // The old date went with the old page.
        Assert.Equal(new Validators("\"2\"", null), reply.Validators);
        Assert.Equal(new Validators("\"2\"", "b"), new Validators("\"1\"", "b").FreshenedBy(new Validators("\"2\"", null)));
    }

    [Fact]
    public async Task Type_and_charset_are_told_without_quotes_and_case()
    {
        Site.Put("a.example/", "x", type: "Text/HTML; Charset=\"ISO-8859-1\"");

        var reply = await web.Get("a.example/");

        Assert.Equal(("text/html", "ISO-8859-1"), (reply.MediaType, reply.Charset));
    }

    [Theory]
    [InlineData(401, "is refused (401)")]
    [InlineData(403, "is refused (403)")]
    [InlineData(404, "is not there (404)")]
    [InlineData(410, "is not there (410)")]
    [InlineData(418, "is answered with 418")]
    [InlineData(429, "is refused for now (429: too many requests)")]
    [InlineData(503, "is not to be had (the server failed with 503)")]
    [InlineData(204, "is answered with 204")]
    public async Task A_status_that_is_no_page_is_a_failure_in_words(int status, string words)
    {
        Site.PutStatus("a.example/", status);

        var reply = await web.Get("a.example/");

        Assert.StartsWith(words, reply.Failure, StringComparison.Ordinal);
        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task The_body_of_an_error_is_not_read()
    {
        Site.Put("a.example/", async context =>
        {
            context.Response.StatusCode = 404;
            context.Response.ContentLength = 1L << 40;
            await context.Response.Body.WriteAsync(new byte[100]);
            await context.Response.Body.FlushAsync();
        });

        Assert.StartsWith("is not there (404)", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_reserve_text_and_data_mining_are_noted()
    {
        Site.Put("a.example/", context =>
        {
            context.Response.Headers["TDM-Reservation"] = "1";
            context.Response.Headers["X-Robots-Tag"] = "noarchive, noai";
            return Task.CompletedTask;
        });

        Assert.Equal("tdm-reservation: 1; robots: noai", (await web.Get("a.example/")).OptOut);
    }

    [Fact]
    public async Task A_host_that_is_not_known_is_a_failure_with_the_remedy()
    {
        Site.Lead("a.example");

        Assert.Contains("check the address and the network", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_neither_kept_nor_sent()
    {
        var sent = "none";
        Site.Put("a.example/1", context =>
        {
            context.Response.Headers.SetCookie = "id=1";
            return Task.CompletedTask;
        }).Put("a.example/2", context =>
        {
            sent = context.Request.Headers.Cookie.ToString();
            return Task.CompletedTask;
        });

        await web.Get("a.example/1");
        await web.Get("a.example/2");

        Assert.Equal("", sent);
    }
}
