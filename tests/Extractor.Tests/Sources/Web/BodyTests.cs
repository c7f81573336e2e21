using System.IO.Compression;
using System.Text;
using Extractor.Sources.Web;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>Bodies that are packed, huge, slow, cut, or not as long as they say.</summary>
public sealed class BodyTests : IDisposable
{
    private readonly Fetching web = new(Fetching.Patient with { MaxMegabytes = 1, Retries = 0 });

    private Site Site => web.Site;

    public void Dispose() => web.Dispose();

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("GZIP")]
    public async Task A_packed_body_is_unpacked(string coding)
    {
        Site.Put("a.example/", Coded(coding, Packed(coding, "twenty-five million"u8.ToArray())));

        Assert.Equal("twenty-five million", await web.Text("a.example/"));
    }

    [Fact]
    public async Task Codings_come_off_in_reverse_order()
    {
        Site.Put("a.example/", Coded("br, gzip", Packed("gzip", Packed("br", "x"u8.ToArray()))));

        Assert.Equal("x", await web.Text("a.example/"));
    }

    [Fact]
    public async Task A_coding_that_nobody_asked_for_is_refused()
    {
        Site.Put("a.example/", Coded("zstd", [1, 2, 3]));

        Assert.StartsWith("is packed as 'zstd'", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_stopped_at_the_bound(string coding)
    {
        Site.Put("a.example/", Coded(coding, Packed(coding, new byte[64 << 20])));

        Assert.Matches("^(inflates to more than 200 times its size|holds more than the 1 MB)", await web.Failure("a.example/"));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_body_that_is_cut_off_is_no_page(string coding)
    {
        var packed = Packed(coding, Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))));
        Site.Put("a.example/", Coded(coding, packed[..(packed.Length / 2)]));

        Assert.NotNull((await web.Get("a.example/")).Failure);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_body_that_is_none_is_a_failure(string coding)
    {
        Site.Put("a.example/", Coded(coding, Encoding.UTF8.GetBytes("<html>not packed at all, whatever the header says</html>")));

        Assert.NotNull((await web.Get("a.example/")).Failure);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_body_is_refused_with_its_length_given_or_not(bool given)
    {
        Site.Put("a.example/", async context =>
        {
            if (given) context.Response.ContentLength = 8 << 20;
            for (var i = 0; i < 8 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.Body.WriteAsync(new byte[1 << 20]);
        });

        Assert.Equal("holds more than the 1 MB that are read of one answer; raise http.maxMegabytes if it is meant", await web.Failure("a.example/"));
    }

    [Fact]
    public async Task A_body_of_exactly_the_bound_is_read()
    {
        Site.Put("a.example/", new byte[1 << 20], "text/plain");

        Assert.Equal(1 << 20, (await web.Get("a.example/")).Body.Length);
    }

    [Fact]
    public async Task A_body_that_never_ends_runs_into_the_time_limit()
    {
        Site.Put("a.example/", async context =>
        {
            await context.Response.Body.WriteAsync("the beginning"u8.ToArray());
            await context.Response.Body.FlushAsync();
            web.Clock.RunOut();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        Assert.StartsWith("was not there whole within 3600 s", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_runs_into_the_time_limit()
    {
        Site.Put("a.example/", async context =>
        {
            web.Clock.RunOut();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });

        Assert.StartsWith("was not there whole within 3600 s", await web.Failure("a.example/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n<html>half a page")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n11\r\n<html>half a page\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nff\r\n<html>half a page")]
    public async Task A_body_that_is_cut_off_is_no_page(string answer)
    {
        Site.PutRaw("raw.example", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{answer}").Put("a.example/", async context =>
        {
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        Assert.EndsWith("was cut off on its way; a later run tries again", await web.Failure("raw.example/"), StringComparison.Ordinal);
        Assert.Equal("was cut off on its way; a later run tries again", await web.Failure("a.example/"));
    }

    [Fact]
    public async Task A_body_longer_than_it_says_ends_where_it_says()
    {
        Site.PutRaw("raw.example", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello, world");

        Assert.Equal("hello", await web.Text("raw.example/"));
    }

    [Fact]
    public async Task An_answer_that_is_no_http_is_a_failure()
    {
        Site.PutRaw("raw.example", "220 ready for mail\r\n");

        Assert.Contains("cannot be reached", await web.Failure("raw.example/"), StringComparison.Ordinal);
    }

    private static RequestDelegate Coded(string coding, byte[] body) => context =>
    {
        context.Response.Headers.ContentEncoding = coding;
        return context.Response.Body.WriteAsync(body).AsTask();
    };

    private static byte[] Packed(string coding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding.ToLowerInvariant() switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new GZipStream(packed, CompressionLevel.Fastest),
        }) packing.Write(body);
        return packed.ToArray();
    }
}
