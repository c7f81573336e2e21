using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class WarcReadingTests
{
    private const string Html = "<p>Amazon pays £5 billion";

    private static string Text(Fetched item) => Encoding.UTF8.GetString(item.Page!.Content.Span);

    [Theory]
    [InlineData("crawl.warc", false)]
    [InlineData("crawl.warc.gz", true)]
    public void A_response_is_a_page_with_its_address_time_charset_and_offset(string name, bool packed)
    {
        byte[][] records = [Warc.Info, Warc.Record("request", "https://example.com/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n"u8.ToArray()), Warc.Response("https://example.com/a", Html)];
        var offset = records[..2].Sum(record => packed ? SourceFolder.Gzip(record).Length : record.Length);

        var page = Assert.Single(Warc.Fetch(packed ? Warc.Packed(records) : Warc.Plain(records), name)).Page!;

        Assert.Equal(($"crawl!{offset}", $"{name}!{offset}", "https://example.com/a", "text/html", "utf-8"), (page.Id, page.Path, page.Url, page.MediaType, page.Charset));
        Assert.Equal(new DateTimeOffset(2026, 4, 21, 10, 0, 0, TimeSpan.Zero), page.FetchedAt);
        Assert.Equal(Html, Encoding.UTF8.GetString(page.Content.Span));
    }

    [Fact]
    public void A_resource_is_a_page_without_HTTP()
    {
        var page = Assert.Single(Warc.Fetch(Warc.Packed(Warc.Record("resource", "<file:///a.txt>", "text/plain", "text"u8.ToArray())))).Page!;

        Assert.Equal(("text/plain", "file:///a.txt", "text"), (page.MediaType, page.Url, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Fact]
    public void Several_records_in_one_member_are_told_apart_by_the_byte_within_it()
    {
        var records = Warc.Pages(3);

        var items = Warc.Fetch(SourceFolder.Gzip(Warc.Plain(records)));

        Assert.Equal(["crawl.warc.gz!0", $"crawl.warc.gz!0+{records[0].Length}", $"crawl.warc.gz!0+{records[0].Length + records[1].Length}"], items.Select(item => item.Path));
        Assert.Equal(Warc.Page(3), Text(items[2]));
    }

    [Fact]
    public void Hundreds_of_records_come_out_as_they_went_in_and_alike_in_a_second_run()
    {
        var packed = Warc.Packed(Warc.Pages(300));

        var items = Warc.Fetch(packed);

        Assert.Equal(Enumerable.Range(1, 300).Select(Warc.Page), items.Select(Text));
        Assert.Equal(items.Select(item => item.Path), Warc.Fetch(packed).Select(item => item.Path));
        Assert.Equal(300, items.Select(item => item.Path).Distinct().Count());
    }

    public static TheoryData<string, byte[]> Coded
    {
        get
        {
            var html = Encoding.UTF8.GetBytes(Html);
            return new()
            {
                { "Content-Encoding: gzip\r\n", SourceFolder.Gzip(html) },
                { "Content-Encoding: x-gzip\r\n", SourceFolder.Gzip(html) },
                { "Content-Encoding: deflate\r\n", Warc.Zlib(html) },
                { "Content-Encoding: deflate\r\n", Warc.Deflate(html) },
                { "content-encoding: BR\r\n", Warc.Brotli(html) },
                { "Transfer-Encoding: chunked\r\n", [.. Encoding.ASCII.GetBytes($"{html.Length:x}\r\n"), .. html, .. "\r\n0\r\n\r\n"u8] },
                { "Transfer-Encoding: chunked\r\n", [.. "5\r\n"u8, .. html[..5], .. Encoding.ASCII.GetBytes($"\r\n{html.Length - 5:X};n=v\r\n"), .. html[5..], .. "\r\n0\r\n\r\n"u8] },
                { "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", [.. Encoding.ASCII.GetBytes($"{SourceFolder.Gzip(html).Length:x}\r\n"), .. SourceFolder.Gzip(html), .. "\r\n0\r\n\r\n"u8] },
                // Crawlers that keep the head as it was sent and the body without its codings.
                { "Content-Encoding: gzip\r\n", html },
                { "Content-Encoding: br\r\n", html },
                { "Content-Encoding: deflate\r\n", html },
                { "Transfer-Encoding: chunked\r\n", html },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Coded))]
    public void The_codings_of_HTTP_are_taken_off(string head, byte[] body)
    {
        var record = Warc.Response("https://example.com/a", body, $"Content-Type: text/html\r\n{head}");

        Assert.Equal(Html, Text(Assert.Single(Warc.Fetch(Warc.Packed(record)))));
    }

    [Theory]
    [InlineData("404 Not Found", "Content-Type: text/html\r\n", "HTTP status 404")]
    [InlineData("301 Moved", "Content-Type: text/html\r\n", "HTTP status 301")]
    [InlineData("200 OK", "Content-Type: image/png\r\n", "media type image/png")]
    [InlineData("200 OK", "Content-Type: application/json\r\nContent-Encoding: zstd\r\n", "media type application/json")]
    [InlineData("200 OK", "Server: x\r\n", "media type unknown")]
    public void What_is_no_article_is_skipped_with_its_reason(string status, string head, string reason) =>
        Assert.Equal(reason, Assert.Single(Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/a", "x"u8.ToArray(), head, status)))).Skip);

    [Fact]
    public void Requests_metadata_and_revisits_are_no_items()
    {
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray();

        Assert.Empty(Warc.Fetch(Warc.Packed(Warc.Info, Warc.Record("metadata", "https://example.com/", "application/warc-fields", "a: b"u8.ToArray()), Warc.Record("revisit", "https://example.com/", "application/http", http))));
    }

    [Fact]
    public void A_page_that_the_crawler_cut_off_says_so()
    {
        var page = Assert.Single(Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/a", "<p>x"u8.ToArray(), more: "WARC-Truncated: length\r\n")))).Page!;

        Assert.Equal("The crawler cut it off (length).", Assert.Single(page.Notes));
    }

    [Fact]
    public void A_record_beyond_the_bound_fails_and_the_next_is_read()
    {
        var records = Warc.Pages(2);

        var items = Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/big", new string('x', 5000)), records[1]), limits: new SourceLimits { MaxBytes = 2000 });

        Assert.StartsWith("crawl.warc.gz!0: the record holds more than the 2000 bytes", items[0].Failure, StringComparison.Ordinal);
        Assert.NotNull(items[1].Page);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    public void A_body_that_inflates_like_a_bomb_is_refused(string head)
    {
        byte[] body = head.Contains("br", StringComparison.Ordinal) ? Warc.Brotli(new byte[10 << 20]) : SourceFolder.Gzip(new byte[10 << 20]);

        Assert.NotNull(Assert.Single(Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/a", body, $"Content-Type: text/html\r\n{head}")))).Failure);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("deflate, raw")]
    public void A_packed_body_that_is_cut_off_is_no_page(string coding)
    {
        var html = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000)));
        var packed = coding switch { "gzip" => SourceFolder.Gzip(html), "br" => Warc.Brotli(html), "deflate" => Warc.Zlib(html), _ => Warc.Deflate(html) };
        string? Failure(int length) => Assert.Single(Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/a", packed[..length], $"Content-Type: text/html\r\nContent-Encoding: {coding.Split(',')[0]}\r\n")))).Failure;

        Assert.Null(Failure(packed.Length));
        Assert.Contains("is cut off", Failure(packed.Length / 2), StringComparison.Ordinal);
        Assert.Contains("is cut off", Failure(packed.Length - 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_inflates_like_a_bomb_is_refused_and_the_next_is_read()
    {
        var items = Warc.Fetch(Warc.Packed(Warc.Response("https://example.com/a", new byte[30 << 20]), Warc.Pages(1)[0]));

        Assert.Contains("more than 200 times its size", items[0].Failure, StringComparison.Ordinal);
        Assert.Equal(Warc.Page(1), Text(items[1]));
    }

    [Fact]
    public void A_file_without_records_gives_nothing() => Assert.Empty(Warc.Fetch([]));
}
