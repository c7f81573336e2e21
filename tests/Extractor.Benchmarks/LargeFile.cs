using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Extractor.Benchmarks;

/// <summary>
/// Writes a large file of our own articles over and over, each time under another id and address, to measure how large inputs are read:
/// <c>generate jsonl 2000 FILE</c> or <c>generate warc.gz 500 FILE</c>, the size in MB. The same arguments give the same bytes.
/// </summary>
internal static class LargeFile
{
    /// <summary>The scripts of a page, most of what crawlers keep: half of it is what packing leaves.</summary>
    private const int ScriptLength = 60_000;

    public static void Write(string form, long bytes, string path)
    {
        using var file = File.Create(path, 1 << 20);
        for (var number = 0; file.Position < bytes; number++)
        {
            var text = BenchmarkTexts.All[number % BenchmarkTexts.All.Count];
            file.Write(form switch
            {
                "jsonl" => Line(number, text),
                "warc.gz" => Member(number, text),
                _ => throw new ArgumentException($"'{form}' is no form; use jsonl or warc.gz", nameof(form)),
            });
        }
    }

    private static byte[] Line(int number, string text) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new { id = Id(number), title = $"Article {number}", published = "2026-04-21", url = Url(number), text }), (byte)'\n'];

    private static byte[] Member(int number, string text)
    {
        var page = Encoding.UTF8.GetBytes(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Article {number}</title><link rel=\"canonical\" href=\"{Url(number)}\">"
            + $"<meta property=\"article:published_time\" content=\"2026-04-21\"><script>var data = \"{Script(number)}\";</script></head><body><nav><a href=\"/\">Home</a></nav>"
            + $"<article><h1>Article {number}</h1>{string.Concat(text.Split("\n\n").Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n"))}</article><footer>Terms</footer></body></html>");
        var http = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n");
        var head = Encoding.ASCII.GetBytes(
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-04-21T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:D12}>\r\n"
            + $"WARC-Target-URI: {Url(number)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length + page.Length}\r\n\r\n");
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(head);
            gzip.Write(http);
            gzip.Write(page);
            gzip.Write("\r\n\r\n"u8);
        }

        return packed.ToArray();
    }

    private static string Script(int number)
    {
        var bytes = new byte[ScriptLength / 2];
        new Random(number).NextBytes(bytes);
        return Convert.ToHexString(bytes);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"article-{number}");

    private static string Url(int number) => string.Create(CultureInfo.InvariantCulture, $"https://news.example/{number}");
}
