using System.Globalization;
using System.IO.Compression;
using System.Text;
using Extractor.Sources;

namespace Extractor.Tests.Sources;

/// <summary>Writes WARC files as ISO 28500 says, record by record.</summary>
internal static class Warc
{
    public static byte[] Info { get; } = Record("warcinfo", null, "application/warc-fields", "software: test\r\n"u8.ToArray());

    public static byte[] Record(string type, string? url, string contentType, byte[] block, string more = "") =>
    [
        .. Encoding.UTF8.GetBytes(
            $"WARC/1.0\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}WARC-Date: 2026-04-21T10:00:00Z\r\n"
            + $"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{(uint)string.GetHashCode(url ?? type, StringComparison.Ordinal):D12}>\r\n{more}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    public static byte[] Response(string url, byte[] body, string head = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK", string more = "") =>
        Record("response", url, "application/http; msgtype=response", [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{head}\r\n"), .. body], more);

    public static byte[] Response(string url, string body) => Response(url, Encoding.UTF8.GetBytes(body));

    /// <summary>A page long enough that it is not one write of the packer.</summary>
    public static string Page(int number) =>
        $"<html><head><title>Deal {number}</title></head><body><article><h1>Deal {number}</h1><p>{string.Join(' ', Enumerable.Range(0, 200).Select(i => (i * (number + 7) % 9973).ToString(CultureInfo.InvariantCulture)))}</p></article></body></html>";

    public static byte[][] Pages(int count) => [.. Enumerable.Range(1, count).Select(n => Response($"https://example.com/{n}", Page(n)))];

    /// <summary>Each record a member of its own, as crawlers pack.</summary>
    public static byte[] Packed(params byte[][] records) => [.. records.SelectMany(SourceFolder.Gzip)];

    public static byte[] Plain(params byte[][] records) => [.. records.SelectMany(record => record)];

    public static List<Fetched> Fetch(byte[] file, string name = "crawl.warc.gz", SourceLimits? limits = null)
    {
        using var folder = new SourceFolder();
        folder.Write(name, file);
        return folder.Fetch(limits: limits);
    }

    public static byte[] Brotli(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(content);
        return packed.ToArray();
    }
}
