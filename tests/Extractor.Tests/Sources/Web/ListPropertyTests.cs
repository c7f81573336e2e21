using System.Text;
using CsCheck;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>Whatever a server sends for a list, it is read or refused with a reason.</summary>
public sealed class ListPropertyTests
{
    private static readonly Uri Address = new("http://a.example/feed");

    private static readonly byte[][] Sound =
    [
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><item><title>A &amp; B</title><link>http://a.example/1</link><description><![CDATA[<p>x</p>]]></description></item></channel></rss>"),
        Encoding.UTF8.GetBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"/x/\"><entry><id>1</id><link href=\"1\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>é</p></div></content></entry></feed>"),
        Encoding.UTF8.GetBytes("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://a.example/1</loc><lastmod>2026-04-21</lastmod></url></urlset>"),
    ];

    [Fact]
    public void A_list_with_bytes_flipped_cut_or_repeated_never_throws() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Byte).Array[1, 8]).Sample((which, changes) =>
        {
            var bytes = Sound[which].ToList();
            foreach (var (kind, place, value) in changes)
            {
                var at = bytes.Count == 0 ? 0 : place % bytes.Count;
                switch (kind)
                {
                    case 0 when bytes.Count > 0: bytes[at] = value; break;
                    case 1 when bytes.Count > 0: bytes.RemoveRange(at, Math.Min(value, bytes.Count - at)); break;
                    case 2: bytes.InsertRange(at, bytes.Skip(at).Take(value).ToList()); break;
                    default: bytes.Insert(at, value); break;
                }
            }

            var list = ListReader.Read([.. bytes], null, Address, 1 << 20);

            Assert.All(list.Pages, p => Assert.True(p.Url is null || p.Url.Scheme is "http" or "https"));
        }, iter: 10_000);

    [Fact]
    public void What_is_read_of_robots_and_opt_out_never_throws() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        RobotsRules.Parse(bytes).Allow(new Uri("http://a.example/a/b?c"));
        OptOut.OfPage(bytes);
        RobotsRules.Parse([.. "User-agent: *\nDisallow: /"u8, .. bytes]).Allow(new Uri("http://a.example/a/b?c"));
        OptOut.OfPage([.. "<meta name=robots content="u8, .. bytes]);
    }, iter: 5_000);
}
