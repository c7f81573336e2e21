using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class ZipReadingTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    private List<Fetched> Fetch(byte[] zip, SourceLimits? limits = null, string[]? exclude = null) => folder.Write("a.zip", zip).Fetch(exclude: exclude, limits: limits);

    private static string Text(Fetched item) => Encoding.UTF8.GetString(item.Page!.Content.Span);

    [Fact]
    public void Entries_are_files_in_ordinal_order_under_the_archive_s_path()
    {
        var items = Fetch(Zip.Of(("b.txt", "b"), ("новости/a.html", "<p>a"), ("dir/", ""), ("x.jsonl", "{\"id\": \"1\", \"text\": \"t\"}"), ("data.csv", "1"), ("y.txt.gz", "")));

        Assert.Equal(["a.zip!b.txt", "a.zip!data.csv", "a.zip!x.jsonl:1", "a.zip!y.txt.gz", "a.zip!новости/a.html"], items.Select(item => item.Path));
        Assert.Equal(("a.zip!b", "text/plain", "b"), (items[0].Page!.Id, items[0].Page!.MediaType, Text(items[0])));
        Assert.Equal("extension .csv", items[1].Skip);
        Assert.Equal("a.zip!новости/a", items[4].Page!.Id);
    }

    [Fact]
    public void Archives_within_archives_are_read_as_deep_as_is_set()
    {
        var zip = Zip.Of(("in.zip", Zip.Of(("deep.zip", Zip.Of(("a.txt", "deep"))), ("c.warc.gz", Warc.Packed(Warc.Pages(1))), ("d.txt.gz", SourceFolder.Gzip("packed")))));

        var items = Fetch(zip);

        Assert.Equal(["a.zip!in.zip!c.warc.gz!0", "a.zip!in.zip!d.txt.gz", "a.zip!in.zip!deep.zip!a.txt"], items.Select(item => item.Path));
        Assert.Equal("deep", Text(items[2]));
        Assert.Contains("a.zip!in.zip!deep.zip: lies in 2 archives", Fetch(zip, new SourceLimits { MaxDepth = 2 })[2].Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("x/../../a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("..\\a.txt")]
    [InlineData("C:\\a.txt")]
    public void A_name_that_leads_out_of_the_archive_is_refused_and_the_others_are_read(string name)
    {
        var items = Fetch(Zip.Of((name, "x"), ("z.txt", "z")));

        Assert.Equal("leads-out", items[0].FailureClass);
        Assert.Equal($"a.zip!{name}: has a name that leads out of its archive; unpack it by hand if you trust it.", items[0].Failure);
        Assert.Equal("z", Text(items[1]));
    }

    [Theory]
    [InlineData(".hidden/a.txt", "hidden")]
    [InlineData("__MACOSX/a.txt", "hidden")]
    [InlineData("a.gold.json", "gold")]
    [InlineData("drafts/a.txt", "excluded")]
    public void What_is_no_article_is_skipped(string name, string reason) => Assert.Equal(reason, Assert.Single(Fetch(Zip.Of((name, "x")), exclude: ["a.zip/drafts/**"])).Skip);

    [Fact]
    public void The_files_of_a_saved_page_are_ignored() =>
        Assert.Equal(["a.zip!d/p.html", "a.zip!q_files/x.txt"], Fetch(Zip.Of(("d/p.html", "<p>x"), ("d/p_files/ad.html", "<p>ad"), ("d/p_files/deep/x.txt", "ad"), ("q_files/x.txt", "x"))).Select(item => item.Path));

    [Fact]
    public void An_entry_that_inflates_like_a_bomb_is_refused_and_the_others_are_read()
    {
        var items = Fetch(Zip.Of(("bomb.txt", new byte[10 << 20]), ("z.txt", "z"u8.ToArray())));

        Assert.Equal("a.zip!bomb.txt: inflates to more than 200 times its size, as a zip bomb does; unpack it by hand if it is meant.", items[0].Failure);
        Assert.Equal("z", Text(items[1]));
    }

    [Fact]
    public void Archives_that_each_hold_to_the_ratio_may_not_multiply_it()
    {
        // An entry packs 16 to 1, and of every four entries three are copies, so that the archive around them packs nearly 4 to 1.
        var random = new Random(1);
        var noise = new byte[1900];
        var inner = Zip.Of([.. Enumerable.Range(0, 400).Select(i =>
        {
            if (i % 4 == 0)
                random.NextBytes(noise);
            return ($"{i:D3}.txt", (byte[])[.. noise, .. new byte[30_000]]);
        })]);

        var items = Fetch(Zip.Of(("in.zip", inner)), new SourceLimits { MaxRatio = 20 });

        Assert.Contains(items, item => item.Page is not null);
        Assert.Contains("lies in an archive that inflates to more than 20 times its size", items[^1].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_lie_one_over_another_are_refused()
    {
        var zip = Zip.Of([.. Enumerable.Range(0, 20).Select(i => ($"{i:D2}.txt", Guid.NewGuid().ToByteArray()))]);
        // Every entry of the index points to the first file and says that it fills nearly all.
        for (var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at + 46 < zip.Length; at = zip.AsSpan(at + 46).IndexOf("PK\u0001\u0002"u8) is var next and >= 0 ? at + 46 + next : -1)
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 20), zip.Length / 2);

        Assert.Equal("a.zip: holds entries that lie one over another, as a zip bomb does; unpack it by hand if it is meant.", Assert.Single(Fetch(zip)).Failure);
    }

    [Fact]
    public void A_flipped_byte_is_found_by_the_check_sum()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("a.txt", CompressionLevel.NoCompression).Open();
            entry.Write("Amazon pays $5 billion"u8);
        }
        var zip = packed.ToArray();
        zip[zip.AsSpan().IndexOf("$5"u8) + 1] = (byte)'6';

        Assert.Equal("a.zip!a.txt: is damaged: it is not what its archive's check sum says; pack or fetch the archive again.", Assert.Single(Fetch(zip)).Failure);
    }

    [Fact]
    public void A_name_that_stands_twice_fails_the_second_time()
    {
        var items = Fetch(Zip.Of(("a.txt", "first"), ("a.txt", "second")));

        Assert.Equal("first", Text(items[0]));
        Assert.Contains("stands twice", items[1].Failure, StringComparison.Ordinal);
        Assert.NotEqual(items[0].Path, items[1].Path);
    }

    [Fact]
    public void A_link_in_an_archive_is_skipped()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
            archive.CreateEntry("a.txt").ExternalAttributes = 0xA1FF << 16;

        Assert.Equal("link", Assert.Single(Fetch(packed.ToArray())).Skip);
    }

    [Fact]
    public void What_is_no_archive_or_cut_off_is_one_failure()
    {
        var whole = Zip.Of(("a.txt", "a"), ("b.txt", "b"));

        Assert.StartsWith("a.zip: is no zip archive, or is cut off", Assert.Single(Fetch(whole[..^10])).Failure, StringComparison.Ordinal);
        Assert.StartsWith("a.zip: is no zip archive, or is cut off", Assert.Single(Fetch("text"u8.ToArray())).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_no_UTF_8_is_of_code_page_437()
    {
        var zip = Zip.Of(("é.txt", "x"));
        // Drops the flag that says UTF-8, and writes the two bytes of é as one of code page 437 and a blank.
        var text = Encoding.Latin1.GetString(zip).Replace("Ã©", "\u0082_", StringComparison.Ordinal);
        zip = Encoding.Latin1.GetBytes(text);
        zip[7] &= 0xF7;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 9] &= 0xF7;

        Assert.Equal("a.zip!é_.txt", Assert.Single(Fetch(zip)).Path);
    }
}
