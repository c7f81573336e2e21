using Extractor.Articles;
using Extractor.Sources;
using Extractor.Storage;
using Extractor.Storage.Shards;
using Xunit;

namespace Extractor.Tests.Storage.Shards;

public sealed class ShardTests : IDisposable
{
    private const int Articles = 90;

    private static readonly Recipe Recipe = TemporaryStore.Recipe;

    private readonly TemporaryStore temporary = new();
    private readonly TemporaryFolder folder = new();

    public ShardTests()
    {
        for (var i = 0; i < Articles; i++) folder.Write($"news/{i:000}.txt", $"Northwind puts $25 billion into Contoso, story {i}.");
        folder.Write("news/.odd", "x");
    }

    private ShardBook Book => temporary.Store.Shards;

    public void Dispose()
    {
        temporary.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Shards_done_by_several_workers_in_any_order_leave_the_store_of_one_run()
    {
        using var clean = new TemporaryStore();
        var one = new Ingestion(clean.Store, Recipe, Extract, 1).Run([Open(Source)]);
        var run = Cut();

        Parallel.ForEach(Enumerable.Range(1, 9).Reverse(), new ParallelOptions { MaxDegreeOfParallelism = 3 }, number => Assert.Equal(ShardEnd.Done, Work().Do(run.Id, number, default)));

        Assert.Equal([run.Id], Book.Ready());
        Assert.Equal(one.Counts, Book.Finish(run.Id)!.Counts);
        Assert.Equal(clean.Export(), temporary.Export());
        Assert.Equal(clean.Store.RunSources(1).Single().Counts, temporary.Store.RunSources(run.Id).Single().Counts);
    }

    [Fact]
    public void A_run_whose_shards_are_over_is_ended_once()
    {
        var run = DoAll(Work());

        Assert.Equal(RunStatus.Done, Book.Finish(run.Id)!.Status);
        Assert.Null(Book.Finish(run.Id));
        Assert.Empty(Book.Ready());
    }

    [Fact]
    public void A_run_with_open_shards_is_not_ended()
    {
        var run = Cut();
        Work().Do(run.Id, 1, default);

        Assert.Null(Book.Finish(run.Id));
        Assert.Equal(RunStatus.Running, temporary.Store.FindRun(run.Id)!.Status);
    }

    [Fact]
    public void A_shard_that_is_taken_twice_at_once_keeps_each_article_once()
    {
        var run = Cut();
        var other = 0;

        // The second takes it while the first has an article in hand.
        Work(article =>
        {
            if (article.Id == "003" && Interlocked.Increment(ref other) == 1) Work().Do(run.Id, 1, default);
            return Extract(article);
        }).Do(run.Id, 1, default);
        foreach (var number in Enumerable.Range(2, 8)) Work().Do(run.Id, number, default);

        Assert.Equal((Articles, Articles), (Book.Finish(run.Id)!.Counts.New, temporary.Store.Facts().Count()));
        Assert.Equal(Articles, Book.Progress(run.Id)!.Seen);
    }

    [Fact]
    public void A_shard_that_is_done_is_not_done_again()
    {
        var run = Cut();
        Work().Do(run.Id, 1, default);

        Assert.Equal(ShardEnd.Over, Work(_ => throw new InvalidOperationException("again")).Do(run.Id, 1, default));
    }

    [Fact]
    public void A_worker_with_another_model_or_other_rules_refuses_the_shard()
    {
        var run = Cut();

        foreach (var other in new[] { Recipe with { Model = "model-2" }, Recipe with { Rules = "rules-2" } })
        {
            var refused = Assert.Throws<ShardRefusedException>(() => new ShardWork(temporary.Store, other, Extract, Open).Do(run.Id, 1, default));
            Assert.Contains("the run's model is model-1 and its rules rules-1", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(9, Book.Progress(run.Id)!.Waiting);
    }

    [Fact]
    public void A_worker_that_stops_gives_the_shard_back_and_another_does_the_rest()
    {
        var run = Cut();
        using var stop = new CancellationTokenSource();
        var end = Work(article =>
        {
            if (article.Id == "003") stop.Cancel();
            return Extract(article);
        }).Do(run.Id, 1, stop.Token);

        Assert.Equal(ShardEnd.GivenBack, end);
        var progress = Book.Progress(run.Id)!;
        Assert.Equal((4, 9, 0), (progress.Seen, progress.Waiting, progress.Running));
        foreach (var number in Enumerable.Range(1, 9)) Work().Do(run.Id, number, default);
        Assert.Equal(Articles, Book.Finish(run.Id)!.Counts.New);
    }

    [Fact]
    public void An_article_of_which_workers_die_is_set_aside_and_its_shard_goes_on()
    {
        var run = Cut();
        var deaths = 0;
        var work = Work(article => article.Id == "007" ? throw new InsufficientMemoryException($"{++deaths}") : Extract(article));
        for (var attempt = 1; attempt <= 3; attempt++) Assert.Throws<InsufficientMemoryException>(() => work.Do(run.Id, 1, default));

        Assert.Equal(ShardEnd.Done, work.Do(run.Id, 1, default));

        foreach (var number in Enumerable.Range(2, 8)) work.Do(run.Id, number, default);
        Assert.Equal((Articles - 1, 1), (Book.Finish(run.Id)!.Counts.New, temporary.Store.FindRun(run.Id)!.Counts.Failed));
        var poison = Assert.Single(temporary.Store.RunItems(run.Id, Outcome.Failed));
        Assert.Equal(("007.txt", "poison"), (poison.Path, poison.Class));
        Assert.Equal([new Origin("news", "007.txt")], temporary.Store.FailedItems());
    }

    [Fact]
    public void Workers_that_die_with_different_articles_in_hand_set_none_aside()
    {
        var run = Cut();
        var dies = "";
        var work = Work(article => article.Id == dies ? throw new InsufficientMemoryException() : Extract(article));
        foreach (var next in new[] { "002", "003", "004", "005" })
        {
            dies = next;
            Assert.Throws<InsufficientMemoryException>(() => work.Do(run.Id, 1, default));
        }

        dies = "";
        Assert.Equal(ShardEnd.Done, work.Do(run.Id, 1, default));
        Assert.Empty(temporary.Store.RunItems(run.Id, Outcome.Failed));
    }

    [Fact]
    public void A_shard_that_never_comes_to_an_end_is_given_up_and_what_it_lacks_can_be_tried_again()
    {
        var run = Cut();
        var work = new ShardWork(temporary.Store, Recipe, Extract, _ => throw new StoreException("away"));
        for (var attempt = 0; attempt < ShardBook.MostAttempts; attempt++) Assert.Throws<StoreException>(() => work.Do(run.Id, 1, default));

        Assert.Equal(ShardEnd.Over, work.Do(run.Id, 1, default));

        Assert.Equal(1, Book.Progress(run.Id)!.Failed);
        Assert.Equal(10, temporary.Store.RunItems(run.Id, Outcome.Failed).Count(i => i.Class == "given-up"));
        foreach (var number in Enumerable.Range(2, 8)) Work().Do(run.Id, number, default);
        Assert.Equal((80, 10), (Book.Finish(run.Id)!.Counts.New, temporary.Store.FailedItems().Count));
        new Ingestion(temporary.Store, Recipe, Extract, 1).Run([Open(Source)], failed: temporary.Store.FailedItems());
        Assert.Empty(temporary.Store.FailedItems());
    }

    [Fact]
    public void Nothing_more_is_kept_of_a_run_that_was_ended_by_hand()
    {
        var run = Cut();

        var end = Work(article =>
        {
            if (article.Id == "003") Assert.Null(temporary.Store.ReleaseRun(run.Id));
            return Extract(article);
        }).Do(run.Id, 1, default);

        Assert.Equal(ShardEnd.Over, end);
        Assert.Equal(ShardEnd.Over, Work().Do(run.Id, 2, default));
        Assert.Equal((RunStatus.Interrupted, 1), (temporary.Store.FindRun(run.Id)!.Status, temporary.Store.FindRun(run.Id)!.Counts.Seen));
    }

    [Fact]
    public void No_shard_of_a_run_that_was_stopped_while_it_was_cut_is_given_to_workers()
    {
        using var stop = new CancellationTokenSource();

        var run = new ShardCutting(temporary.Store, Recipe, 10).Cut([Source], Open, _ => stop.Cancel(), stop.Token);

        Assert.Null(run);
        Assert.Empty(Book.Claim("job", most: 100));
        Assert.Equal(RunStatus.Interrupted, temporary.Store.Runs().Single().Status);
        Assert.Null(temporary.Store.ClaimOn(["news"]));
    }

    [Fact]
    public void The_sources_of_a_run_in_shards_are_its_own_until_it_ends()
    {
        var run = Cut();

        Assert.Throws<SourceClaimedException>(Cut);
        foreach (var number in Enumerable.Range(1, 9)) Work().Do(run.Id, number, default);
        Book.Finish(run.Id);
        Cut();
    }

    [Fact]
    public void Each_shard_is_given_to_one_queue()
    {
        var run = Cut();

        Assert.Equal(5, Book.Claim("one", most: 5).Count);
        Assert.Equal([6, 7, 8, 9], Book.Claim("two", most: 100).Select(p => p.Number));
        Assert.Empty(Book.Claim("three", most: 100));
        Book.SetJob(run.Id, 3, "41");
        Assert.Equal("41", Book.Queued(most: 100).Single(p => p.Number == 3).Job);
    }

    [Fact]
    public void Progress_tells_who_has_which_shard_in_hand()
    {
        var run = Cut();
        Work().Do(run.Id, 1, default);
        Book.Begin(run.Id, 2, Recipe);

        var progress = Book.Progress(run.Id)!;

        Assert.Equal((7, 1, 1, 0, 9, 1), (progress.Waiting, progress.Running, progress.Done, progress.Failed, progress.All, progress.Over));
        Assert.Equal((10, Articles), (progress.Seen, progress.Expected));
        var held = Assert.Single(progress.AtWork);
        Assert.Equal((2, Environment.MachineName, 1), (held.Number, held.Machine, held.Attempt));
        Assert.Null(Book.Progress(run.Id + 1));
    }

    private static Extraction Extract(Article article) => new(article, [.. Sample.Facts(article.Text, null).Take(1)], []);

    private ShardSource Source => new(new SourceSettings("news", "folder", Path.Combine(folder.Root, "news")), SourceLimits.Default);

    private static Intake Open(ShardSource source) => new(source.Settings.Name, SourceOpener.Open(source.Settings, "/", source.Limits), PublishedOption.None);

    private ShardWork Work(Func<Article, Extraction>? extract = null) => new(temporary.Store, Recipe, extract ?? Extract, Open);

    private Run Cut() => new ShardCutting(temporary.Store, Recipe, 10).Cut([Source], Open)!;

    private Run DoAll(ShardWork work)
    {
        var run = Cut();
        foreach (var number in Enumerable.Range(1, 9)) work.Do(run.Id, number, default);
        return run;
    }
}
