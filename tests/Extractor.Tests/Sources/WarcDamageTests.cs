using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class WarcDamageTests
{
    private readonly byte[][] records = Warc.Pages(5);

    private static List<string> Read(IEnumerable<Fetched> items) => [.. items.Where(item => item.Page is not null).Select(item => item.Page!.Url!)];

    private static string Url(int number) => $"https://example.com/{number}";

    private byte[][] Members => [.. records.Select(SourceFolder.Gzip)];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_member_with_a_flipped_byte_fails_at_its_offset_and_the_others_are_read(int damaged)
    {
        var members = Members;
        members[damaged][members[damaged].Length / 2] ^= 0xFF;
        var offset = members[..damaged].Sum(member => member.Length);

        var items = Warc.Fetch(Warc.Plain(members));

        Assert.Equal(Enumerable.Range(1, 5).Where(n => n != damaged + 1).Select(Url), Read(items));
        Assert.StartsWith($"crawl.warc.gz!{offset}: the record ", Assert.Single(items, item => item.Failure is not null).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_which_any_part_is_missing_fails_and_the_others_are_read()
    {
        var members = Members;
        for (var cut = 1; cut < members[2].Length; cut += 7)
        {
            var items = Warc.Fetch(Warc.Plain(members[0], members[1], members[2][..cut], members[3], members[4]));

            Assert.Equal([Url(1), Url(2), Url(4), Url(5)], Read(items));
            Assert.Contains($"crawl.warc.gz!{members[0].Length + members[1].Length}: ", Assert.Single(items, item => item.Failure is not null).Failure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_gives_what_is_whole_and_one_failure()
    {
        var members = Members;
        var whole = members[0].Length + members[1].Length;
        for (var cut = whole + 1; cut < whole + members[2].Length; cut += 11)
        {
            var items = Warc.Fetch(Warc.Plain(members)[..cut]);

            Assert.Equal([Url(1), Url(2)], Read(items));
            Assert.Single(items, item => item.Failure is not null);
        }
    }

    [Fact]
    public void Rubbish_between_members_fails_once()
    {
        var items = Warc.Fetch([.. Members[0], .. Encoding.ASCII.GetBytes(new string('x', 100_000)), .. Members[1]]);

        Assert.Equal([Url(1), Url(2)], Read(items));
        Assert.Single(items, item => item.Failure is not null);
    }

    [Fact]
    public void A_plain_record_of_which_bytes_are_missing_fails_and_the_others_are_read()
    {
        var items = Warc.Fetch(Warc.Plain(records[0], [.. records[1][..400], .. records[1][500..]], records[2]), "crawl.warc");

        Assert.Equal([Url(1), Url(3)], Read(items));
        Assert.StartsWith($"crawl.warc!{records[0].Length}: the record does not end where its Content-Length says", Assert.Single(items, item => item.Failure is not null).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 99999999999", "is cut off")]
    [InlineData("Content-Length: 9223372036854775807", "is cut off")]
    [InlineData("Content-Length: 1700", "does not end where")]
    [InlineData("Content-Length: -5", "has no Content-Length")]
    [InlineData("Content-Lemgth: 5", "has no Content-Length")]
    public void A_plain_record_with_a_wrong_length_fails_and_the_others_are_read(string written, string problem)
    {
        var text = Encoding.UTF8.GetString(records[1]);
        var at = text.IndexOf("Content-Length", StringComparison.Ordinal);
        var wrong = Encoding.UTF8.GetBytes(text[..at] + written + text[text.IndexOf('\r', at)..]);

        var items = Warc.Fetch(Warc.Plain(records[0], wrong, records[2]), "crawl.warc");

        Assert.Equal([Url(1), Url(3)], Read(items));
        Assert.Contains(problem, Assert.Single(items, item => item.Failure is not null).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_record_without_its_first_line_fails_and_the_others_are_read()
    {
        var items = Warc.Fetch(Warc.Plain(records[0], records[1][10..], records[2]), "crawl.warc");

        Assert.Equal([Url(1), Url(3)], Read(items));
    }

    [Fact]
    public void The_same_damage_within_one_big_member_costs_one_record()
    {
        var items = Warc.Fetch(SourceFolder.Gzip(Warc.Plain(records[0], records[1][..^300], records[2])));

        Assert.Equal([Url(1), Url(3)], Read(items));
        Assert.StartsWith($"crawl.warc.gz!0+{records[0].Length}: ", Assert.Single(items, item => item.Failure is not null).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_speaks_of_WARC_is_no_record()
    {
        var page = Warc.Response(Url(9), "<pre>\n\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n</pre>");

        Assert.Equal([Url(9), Url(1)], Read(Warc.Fetch(Warc.Plain(page, records[0]), "crawl.warc")));
    }

    [Fact]
    public void An_HTTP_answer_without_a_head_is_a_failure()
    {
        var record = Warc.Record("response", Url(1), "application/http", "no answer"u8.ToArray());

        Assert.Contains("holds no HTTP response", Assert.Single(Warc.Fetch(Warc.Packed(record))).Failure, StringComparison.Ordinal);
    }
}
