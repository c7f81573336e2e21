using System.Text;
using Extractor.Sources;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class SourcePartTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(500)]
    public void The_parts_of_a_folder_give_what_the_whole_gives(int articles)
    {
        WriteAll();
        var source = new FolderSource("test", folder.Path, exclude: ["left/**"]);

        Assert.Equal(Told(new Intake("test", source, PublishedOption.None)), ToldByParts(source, articles));
    }

    [Theory]
    [InlineData("plain.jsonl", false)]
    [InlineData("marked.jsonl", false)]
    [InlineData("lines.data", true)]
    [InlineData("wide.jsonl", false)]
    [InlineData("packed.jsonl.gz", false)]
    public void The_parts_of_a_file_of_lines_give_what_the_whole_gives(string name, bool asLines)
    {
        WriteAll();
        var source = new FileSource("test", folder[name], asLines: asLines);

        Assert.Equal(Told(new Intake("test", source, PublishedOption.None)), ToldByParts(source, articles: 2));
    }

    [Fact]
    public void A_file_of_lines_is_cut_at_its_lines()
    {
        WriteAll();
        var parts = new FileSource("test", folder["plain.jsonl"]).Cut(2, CancellationToken.None).ToList();

        Assert.Equal([2, 2, 2, 1], parts.Select(p => p.Articles));
        Assert.Equal([1, 3, 5, 7], parts.Select(p => p.Part!.Lines!.Number));
        Assert.Equal([6], parts.SelectMany(p => p.Part!.Lines!.Repeated));
    }

    [Fact]
    public void An_archive_is_a_part_by_itself()
    {
        folder.Write("a.txt", "one").Write("b.zip", Zip.Of(("x.txt", "in"), ("y.txt", "it"))).Write("c.txt", "two");

        var parts = new FolderSource("test", folder.Path).Cut(500, CancellationToken.None).Select(c => string.Join(' ', c.Part!.Files)).ToList();

        Assert.Equal(["b.zip", "a.txt c.txt"], parts);
    }

    [Fact]
    public void A_folder_with_a_manifest_stays_whole()
    {
        folder.Write("a.txt", "one").Write("m.csv", "path,url\na.txt,https://example.com/a\n");

        var cut = Assert.Single(new FolderSource("test", folder.Path, manifest: folder["m.csv"]).Cut(1, CancellationToken.None));

        Assert.True(cut.Part!.IsWhole);
    }

    private void WriteAll()
    {
        for (var i = 0; i < 9; i++) folder.Write($"sub{i % 2}/{i}.txt", $"Article {i} is here.");
        folder.Write("a.gold.json", "{}").Write(".hidden", "x").Write("left/out.txt", "x").Write("odd.bin", "x").Write("empty.jsonl", "");
        folder.Write("b.zip", Zip.Of(("x.txt", "Within."), ("y.html", "<p>Within too.")));
        var lines = Line("1") + "\r\n" + Line("2") + "\n\n" + "no json\n" + Line("3") + "\n" + Line("1") + "\n" + Line("4");
        folder.Write("plain.jsonl", lines).Write("lines.data", lines).Write("packed.jsonl.gz", SourceFolder.Gzip(lines));
        folder.Write("marked.jsonl", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(lines)]).Write("wide.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(lines)]);
        folder.Write("list.json", $"[{Line("7")},{Line("8")}]");
    }

    private static string Line(string id) => $$"""{"id": "{{id}}", "text": "Größe {{id}} of the story."}""";

    private static List<string> Told(Intake intake) => [.. Intake.Take([intake], (_, _) => null, threads: 1).Select(Told).Order(StringComparer.Ordinal)];

    private static List<string> ToldByParts(ISource source, int articles)
    {
        var cuts = source.Cut(articles, CancellationToken.None).ToList();
        var items = cuts.Where(c => c.Item is not null).SelectMany(c => Intake.Take([new Intake("test", new Given([c.Item!]), PublishedOption.None)], (_, _) => null, threads: 1));
        var parts = cuts.Where(c => c.Part is not null).Reverse()
            .SelectMany(c => Intake.Take([new Intake("test", new Given([.. source.Fetch(c.Part!, CancellationToken.None)]), PublishedOption.None)], (_, _) => null, threads: 1));
        return [.. items.Concat(parts).Select(Told).Order(StringComparer.Ordinal)];
    }

    private static string Told(Taken taken) => $"{taken.Origin.Path} | {taken.Skip} | {taken.Failure?.Reason} | {taken.Failure?.Class} | {taken.Article?.Id} | {taken.Article?.Text}";

    private sealed class Given(List<Fetched> items) : ISource
    {
        public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) => items;
    }
}
