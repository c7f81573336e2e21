using Extractor.Articles;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App;

public sealed class IngestionStopTests : IDisposable
{
    private static readonly Recipe Recipe = new("m", "r", "0.1.0");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_run_that_was_stopped_and_run_again_leaves_the_store_of_one_clean_run(int threads)
    {
        var intakes = Intakes();
        using var clean = Store.Open(Path.Combine(folder.Root, "clean.db"));
        new Ingestion(clean, Recipe, Extract, 1).Run(intakes);
        using var stopped = Store.Open(Path.Combine(folder.Root, "stopped.db"));
        using var stop = new CancellationTokenSource();

        var first = new Ingestion(stopped, Recipe, Extract, threads).Run(intakes, p => { if (p.Seen == 70) stop.Cancel(); }, stop: stop.Token);
        var second = new Ingestion(stopped, Recipe, Extract, threads).Run(intakes);

        Assert.Equal(RunStatus.Interrupted, first.Status);
        Assert.InRange(first.Counts.Seen, 70, 110);
        Assert.Equal(first.Counts.New, second.Counts.Unchanged);
        Assert.Equal(150, second.Counts.Seen);
        Assert.Equal(Export(clean), Export(stopped));
        Assert.Equal([RunStatus.Done, RunStatus.Interrupted], stopped.Runs().Select(r => r.Status));
    }

    [Fact]
    public void A_fault_of_the_program_on_one_article_is_recorded_and_the_others_are_done()
    {
        using var store = Store.Open(Path.Combine(folder.Root, "s.db"));

        var report = new Ingestion(store, Recipe, a => a.Id == "007" ? throw new InvalidOperationException("no way") : Extract(a), 3).Run(Intakes());

        Assert.Equal(1, report.Counts.Failed);
        Assert.Equal(149, report.Counts.New);
        var item = Assert.Single(store.RunItems(report.Run.Id, Outcome.Failed));
        Assert.Equal(("extract", "007.txt"), (item.Stage, item.Path));
        Assert.Equal("007.txt: InvalidOperationException: no way; this is a fault of the program, please report it.", item.Reason);
    }

    [Fact]
    public void Reprocessing_tells_what_changes_and_a_dry_run_changes_nothing()
    {
        using var store = Store.Open(Path.Combine(folder.Root, "s.db"));
        new Ingestion(store, Recipe, Extract, 2).Run(Intakes());
        var before = Export(store);
        var work = new Reprocessing(store, Recipe with { Rules = "other" }, a => a.Id == "007" ? Extract(a) with { Facts = [], Deals = [] } : Extract(a), 2);
        var changed = new List<string>();

        var dry = work.Run(null, null, dryRun: true, (o, _) => changed.Add(o.Path));

        Assert.Equal(["007.txt"], changed);
        Assert.Equal((150, 1, 1), (dry.Articles, dry.Changed, dry.Facts.Dropped));
        Assert.Equal(before, Export(store));
        Assert.Equal(dry.Facts, work.Run(null, null, dryRun: false).Facts);
        Assert.NotEqual(before, Export(store));
    }

    [Fact]
    public void Reprocessing_goes_on_after_a_fault_and_keeps_the_facts_of_that_article()
    {
        using var store = Store.Open(Path.Combine(folder.Root, "s.db"));
        new Ingestion(store, Recipe, Extract, 2).Run(Intakes());

        var report = new Reprocessing(store, Recipe, a => a.Id == "007" ? throw new InvalidOperationException("no way") : Extract(a), 2).Run(null, null, dryRun: false);

        Assert.Equal("007.txt", Assert.Single(report.Failed).Origin.Path);
        Assert.Equal(150, report.Articles);
        Assert.Equal(150, store.Facts().Count());
    }

    private static Extraction Extract(Article article) => new(article, [.. Sample.Facts(article.Text, null).Take(1)], []);

    private static string Export(Store store)
    {
        using var output = new StringWriter();
        CanonicalExport.Write(store, output);
        return output.ToString();
    }

    private List<Intake> Intakes()
    {
        for (var i = 0; i < 150; i++) folder.Write($"news/{i:000}.txt", $"Northwind puts $25 billion into Contoso, story {i}.");
        return [new Intake("news", new FolderSource("news", Path.Combine(folder.Root, "news"), [], [], null), PublishedOption.None)];
    }
}
