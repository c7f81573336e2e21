using System.Text;
using CsCheck;
using Extractor.Articles;
using Extractor.Sources;
using Extractor.Tests.Articles;
using Xunit;

namespace Extractor.Tests.Sources;

/// <summary>Alone in the process, so that its time and memory are its own.</summary>
[CollectionDefinition("damaged inputs", DisableParallelization = true)]
public sealed class Alone;

/// <summary>Whatever is done to an input, each item of it ends as a page that is read, a skip, or a failure with a reason.</summary>
[Collection("damaged inputs")]
public sealed class MutationTests
{
    private const string Nitf =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><head><docdata><date.issue norm=\"20260421\"/></docdata></head><body><body.head><hedline><hl1>Deal</hl1></hedline></body.head><body.content><p>Contoso pays &pound;5 billion.</p><p>Two.</p></body.content></body></nitf>";

    private const string Lines =
        "{\"id\": \"a\", \"text\": \"Contoso pays \\u00a35 billion.\", \"title\": \"Deal\", \"published\": \"2026-04-21\"}\n{\"id\": 2, \"text\": \"Two.\", \"more\": {\"a\": [1, 2, {}]}}\n";

    private static readonly string Html = Pages.Story(
        "<title>Deal - Site</title><meta charset=utf-8><meta property='article:published_time' content='2026-04-21'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-04-21\"}</script>",
        "<h1>Deal</h1><table><tr><td>Price<td>&pound;5 billion</table><ul><li>One<li>Two</ul>");

    private static readonly byte[][] Records =
    [
        Warc.Info, Warc.Response("https://example.com/1", Html), Warc.Response("https://example.com/2", SourceFolder.Gzip(Html), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
        Warc.Response("https://example.com/3", Warc.Brotli(Encoding.UTF8.GetBytes(Html)), "Content-Type: text/html\r\nContent-Encoding: br\r\n"),
        Warc.Response("https://example.com/4", "4\r\n<p>x\r\n0\r\n\r\n"u8.ToArray(), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"),
    ];

    /// <summary>The forms, each with its sound bytes and what is done to them after they were damaged.</summary>
    private static readonly (string Path, byte[] Sound, Func<byte[], byte[]> Packed)[] Forms =
    [
        ("a.html", Encoding.UTF8.GetBytes(Html), bytes => bytes),
        ("a.xml", Encoding.UTF8.GetBytes(Nitf), bytes => bytes),
        ("a.jsonl", Encoding.UTF8.GetBytes(Lines), bytes => bytes),
        ("a.json", Encoding.UTF8.GetBytes($"[{Lines.TrimEnd().Replace("\n", ",", StringComparison.Ordinal)}]"), bytes => bytes),
        ("a.warc", Warc.Plain(Records), bytes => bytes),
        ("a.warc.gz", Warc.Packed(Records), bytes => bytes),
        ("a.warc.gz", Warc.Plain(Records), SourceFolder.Gzip),
        ("a.zip", Archive(Encoding.UTF8.GetBytes(Html)), bytes => bytes),
        ("a.zip", Encoding.UTF8.GetBytes(Html), Archive),
        ("a.zip", Archive(Encoding.UTF8.GetBytes(Html)), bytes => Zip.Of(("in.zip", bytes))),
        ("a.mhtml", Encoding.UTF8.GetBytes(MhtmlPageTests.Saved("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n" + Html).ReplaceLineEndings("\r\n")), bytes => bytes),
        ("a.pdf", PdfPageTests.Pdf((50, 780, "Contoso to buy Fabrikam"), (50, 700, "LONDON, April 21, 2026 - Contoso pays $5 billion.")), bytes => bytes),
        ("a.pdf", PdfPageTests.Plain("BT /F1 12 Tf 50 700 Td (Contoso pays $5 billion) Tj ET"), bytes => bytes),
    ];

    [Fact]
    public void Three_hundred_damaged_inputs_end_with_a_reason() => All(300, timed: false);

    [Fact]
    [Trait("Category", "Slow")]
    public void Ten_thousand_damaged_inputs_end_with_a_reason_in_bounded_time_and_memory() => All(10_000, timed: true);

    private static byte[] Archive(byte[] html) => Zip.Of(("a.html", html), ("b/c.warc.gz", Warc.Packed(Records[..2])), ("in.zip", Zip.Of(("x.jsonl", Lines))), ("n.xml", Encoding.UTF8.GetBytes(Nitf)));

    private static void All(int count, bool timed)
    {
        var (read, skipped, failed) = (0, 0, 0);

        // What other tests of this process hold is none of theirs.
        var held = Environment.WorkingSet;
        for (var i = 0; i < count; i++)
        {
            var (path, sound, packed) = Forms[i % Forms.Length];
            // A generator of its own for each: the case of a number is the same whatever comes before it.
            var bytes = packed(Mutation.Of(sound).Generate(new PCG((uint)i, 20260421), null, out _));
            foreach (var item in timed ? Within(5, held, () => Items(path, bytes), $"case {i}, {path}") : Items(path, bytes))
            {
                Assert.True(item.Length > 0, $"case {i}, {path}: an item without a reason");
                read += item == "read" ? 1 : 0;
                skipped += item == "skipped" ? 1 : 0;
                failed += item is "read" or "skipped" ? 0 : 1;
            }
        }
        // All three ways out were taken, or the damages were none.
        Assert.True(read > count / 10 && skipped > 0 && failed > count / 10, $"{read} read, {skipped} skipped, {failed} failed");
    }

    /// <summary>How each item ended: read, skipped, or the reason of its failure.</summary>
    private static List<string> Items(string path, byte[] bytes)
    {
        List<string> ends = [];
        foreach (var item in new FileReading("test", SourceLimits.Default).Read(new Entry(path, bytes.Length, () => new MemoryStream(bytes)), Wanted.All, CancellationToken.None))
            ends.Add(item.Page is { } page ? End(page) : item.Skip is null ? item.Failure! : "skipped");
        return ends;
    }

    private static string End(Page page)
    {
        try
        {
            return ArticleReader.Read(page).Text.Length > 0 ? "read" : "";
        }
        catch (UnreadableArticleException e)
        {
            return e.Message;
        }
    }

    /// <summary>Processor time, which other programs do not add to; a case that never ends is told by the clock.</summary>
    private static List<string> Within(int seconds, long held, Func<List<string>> work, string name)
    {
        List<string> ends = [];
        Exception? thrown = null;
        var before = Environment.CpuUsage.TotalTime;
        var thread = new Thread(() =>
        {
            try
            {
                ends = work();
            }
            catch (Exception e)
            {
                thrown = e;
            }
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(seconds * 20)), $"{name}: never ends");
        Assert.True(thrown is null, $"{name}: {thrown}");
        Assert.True((Environment.CpuUsage.TotalTime - before).TotalSeconds < seconds, $"{name}: takes more than {seconds} seconds");
        if (Environment.WorkingSet - held >= 1L << 30)
        {
            // Garbage that other tests and cases left is not held: what remains after a collection is.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        Assert.True(Environment.WorkingSet - held < 1L << 30, $"{name}: holds {Environment.WorkingSet - held:N0} bytes more than before the first");
        return ends;
    }
}
