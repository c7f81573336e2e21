using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class JsonLinesSourceTests
{
    private static List<Fetched> Fetch(byte[] content, SourceLimits? limits = null) =>
        [.. new JsonLinesSource("test", "in.jsonl", () => new MemoryStream(content), limits).Fetch(CancellationToken.None)];

    private static List<Fetched> Fetch(string content, SourceLimits? limits = null) => Fetch(Encoding.UTF8.GetBytes(content), limits);

    [Fact]
    public void Each_line_is_a_page_with_its_own_id_and_the_place_of_the_line()
    {
        var items = Fetch("""
            {"id": "a", "text": "one", "url": "https://example.com/a"}

            {"id": 7, "text": "two"}
            """);

        Assert.Equal([("a", "in.jsonl:1"), ("7", "in.jsonl:3")], items.Select(item => (item.Page!.Id, item.Path)));
        Assert.Equal(("application/json", "https://example.com/a"), (items[0].Page!.MediaType, items[0].Page!.Url));
    }

    [Theory]
    [InlineData("{\"id\": \"a\", \"text\": ", "in.jsonl:1: is not valid JSON")]
    [InlineData("{\"id\": \"a\", \"text\": \"b\"} x", "in.jsonl:1: is not valid JSON")]
    [InlineData("[1, 2]", "in.jsonl:1: is not a JSON object")]
    [InlineData("{\"text\": \"b\"}", "in.jsonl:1: has no \"id\"")]
    [InlineData("{\"id\": \"a\"}", "in.jsonl:1: has no \"text\"")]
    [InlineData("{\"id\": \"a\", \"text\": null}", "in.jsonl:1: has no \"text\"")]
    [InlineData("{\"id\": \"a\", \"text\": [\"b\"]}", "in.jsonl:1: has a \"text\" that is no string but a list")]
    [InlineData("{\"id\": \"a\", \"text\": \"b\", \"published\": 20260421}", "in.jsonl:1: has a \"published\" that is no string but a number")]
    public void A_bad_line_fails_with_file_line_and_what_is_wrong_and_the_next_is_read(string line, string failure)
    {
        var items = Fetch(line + "\n{\"id\": \"next\", \"text\": \"t\"}\n");

        Assert.StartsWith(failure, items[0].Failure, StringComparison.Ordinal);
        Assert.EndsWith(".", items[0].Failure, StringComparison.Ordinal);
        Assert.Equal("next", items[1].Page!.Id);
    }

    [Fact]
    public void A_line_beyond_the_bound_fails_and_the_next_is_read()
    {
        var items = Fetch($$"""
            {"id": "long", "text": "{{new string('x', 300_000)}}"}
            {"id": "next", "text": "t"}
            """, new SourceLimits { MaxBytes = 100_000 });

        Assert.StartsWith("in.jsonl:1: holds more than the 100000 bytes", items[0].Failure, StringComparison.Ordinal);
        Assert.Equal(("next", "in.jsonl:2"), (items[1].Page!.Id, items[1].Path));
    }

    [Fact]
    public void Lines_longer_than_the_buffer_and_without_a_last_line_break_are_whole()
    {
        var lines = Enumerable.Range(0, 20).Select(i => $"{{\"id\": \"{i}\", \"text\": \"{new string((char)('a' + i), 10_000 * i)}\"}}").ToList();

        var items = Fetch(string.Join("\r\n", lines));

        Assert.Equal(lines, items.Select(item => Encoding.UTF8.GetString(item.Page!.Content.Span)));
    }

    [Fact]
    public void Byte_order_marks_and_UTF_16_are_understood()
    {
        const string Line = "{\"id\": \"é\", \"text\": \"t\"}";

        Assert.Equal("é", Assert.Single(Fetch([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Line)])).Page!.Id);
        Assert.Equal("é", Assert.Single(Fetch([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Line)])).Page!.Id);
        Assert.Equal("é", Assert.Single(Fetch([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Line)])).Page!.Id);
    }

    [Fact]
    public void Memory_holds_one_line_however_many_there_are()
    {
        var produced = 0;
        var source = new JsonLinesSource("test", "endless.jsonl", () => new Endless(() => produced++));

        // The stream never ends: a source that reads ahead would not come back.
        Assert.Equal(1000, source.Fetch(CancellationToken.None).Take(1000).Count(item => item.Page is not null));
        Assert.True(produced < 100, $"{produced} reads of 4 KB for 1000 lines");
    }

    [Fact]
    public void An_empty_file_has_no_lines() => Assert.Empty(Fetch(""));

    [Fact]
    public void A_gzipped_file_is_read_by_line()
    {
        using var folder = new SourceFolder();
        folder.Write("x.jsonl.gz", SourceFolder.Gzip("{\"id\": \"a\", \"text\": \"one\"}\n{\"id\": \"b\", \"text\": \"two\"}"));

        Assert.Equal(["x.jsonl.gz:1", "x.jsonl.gz:2"], folder.Fetch().Select(item => item.Path));
    }

    private sealed class Endless(Action onRead) : MemoryStream
    {
        private readonly byte[] line = Encoding.UTF8.GetBytes("{\"id\": \"a\", \"text\": \"one\"}\n");
        private int at;

        public override int Read(Span<byte> buffer)
        {
            onRead();
            var count = Math.Min(buffer.Length, 4096);
            for (var i = 0; i < count; i++)
                buffer[i] = line[at++ % line.Length];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
