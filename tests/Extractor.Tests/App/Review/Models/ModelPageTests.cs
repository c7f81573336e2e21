using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extractor.App.Review.Models;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;
using Extractor.Tests.App.Review.Dashboard;
using Xunit;

namespace Extractor.Tests.App.Review.Models;

public sealed class ModelPageTests
{
    [Fact]
    public async Task What_a_training_changed_is_shown_in_numbers_and_words()
    {
        await using var pages = await ReviewPages.Serve(store => store.Models.Add(Model("aaaa1111"), ModelSet.Default));
        var page = await Page(pages, "/models");

        Assert.Equal(["aaaa1111"], page.QuerySelectorAll("table th[scope=row] code").Select(Text));
        Assert.Contains("label accuracy | | 0.900 | 0.925 | +0.025 | 0.010", Rows(page, 1));
        Assert.Contains("debt | | 0.800 | 0.750 | −0.050 | 12 | 200 | 3", Rows(page, 2));
        Assert.Equal(["<b>paid</b> $5 million for it"], page.QuerySelectorAll(".relabelled .prose").Select(Text));
        Assert.Equal(["debt", "acquisition-price"], page.QuerySelectorAll(".relabelled .chip").Select(Text));
    }

    [Fact]
    public async Task A_model_is_put_into_use_and_taken_back_by_its_buttons()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            store.Models.Add(Model("aaaa1111"), ModelSet.Default);
            store.Models.Add(Model("bbbb2222"), ModelSet.Default);
        });
        using (var put = await pages.Post("/models/aaaa1111/promote")) Assert.Equal("/models/aaaa1111", put.Headers.Location!.OriginalString);
        Assert.Equal("aaaa1111", pages.Store.Models.Active);
        using (await pages.Post("/models/bbbb2222/promote"))
        {
            Assert.Equal("bbbb2222", pages.Store.Models.Active);
        }

        Assert.Equal(["in use", "retired"], (await Page(pages, "/models")).QuerySelectorAll("tbody .chip").Take(2).Select(Text).Order(StringComparer.Ordinal));
        using (await pages.Post("/models/rollback"))
        {
            Assert.Equal("aaaa1111", pages.Store.Models.Active);
        }
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_answered_by_a_page_that_says_so()
    {
        await using var pages = await ReviewPages.Serve();
        using var shown = await pages.Client.GetAsync("/models/cccc");
        using var put = await pages.Post("/models/cccc/promote");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, put.StatusCode));
        Assert.Null(pages.Store.Models.Active);
    }

    [Fact]
    public async Task Decisions_since_the_last_training_are_counted()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store, TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m)));
        pages.Store.Judge(pages.Store.Facts().First(), "ann", Decision.Accept);
        Assert.Equal("1 decision to learn from", Text((await Page(pages, "/models")).QuerySelectorAll(".lead")[1]));

        pages.Store.Models.Add(Model("aaaa1111") with { Trained = TimeProvider.System.GetUtcNow().AddHours(1) }, ModelSet.Default);
        Assert.Equal("0 decisions since the last training", Text((await Page(pages, "/models")).QuerySelectorAll(".lead")[1]));
    }

    [Fact]
    public async Task Without_a_corpus_beside_the_program_the_command_is_shown_and_no_button()
    {
        await using var pages = await ReviewPages.Serve();
        var page = await Page(pages, "/models");
        using (await pages.Post("/models/train"))
        {
            Assert.Empty(page.QuerySelectorAll("form[action='/models/train']"));
        }

        Assert.Equal("extractor train --with-verdicts", Text(page.QuerySelector(".command")!));
        Assert.Equal("{\"isRunning\":false,\"isFailed\":false,\"line\":null,\"model\":null}", await pages.Client.GetStringAsync("/models/training"));
    }

    [Fact]
    public async Task A_training_that_finds_nothing_to_learn_from_says_so()
    {
        await using var pages = await ReviewPages.Serve();
        Directory.CreateDirectory(Path.Combine(pages.Folder, "corpus", "articles", "train"));
        var job = new TrainingJob();
        await job.Start(pages.Site, "ann");

        Assert.Equal(new TrainingState(false, false, "People have decided no fact here that the corpus does not hold already.", null), job.State);
    }

    private static TrainedModel Model(string id) => new(
        id, new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.Zero), "ann", "own", new string('f', 64), new LearnedFrom(600, 9000, 40, 110, 12, 7, 1, [new LabelCount("debt", 200, 3)]),
        new ModelComparison(
            "own", id, "hold-out", 50, [new ComparedScore("label accuracy", 0.9, 0.925, 0.9, 0.01)], [new ComparedLabel("debt", 12, 0.8, 0.75)], new ChangedLabels(1, 0, 0),
            [new ChangedFact("x-5", 10, 20, "<b>paid</b> ", "$5 million", " for it", "acquisition-price", "debt", "acquisition-price")], new StoredChanges(0, 0, 0, []), []),
        ModelStatus.Candidate);

    private static List<string> Rows(IDocument page, int table) =>
        [.. page.QuerySelectorAll("table")[table].QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Text)).Replace("|  |", "| |", StringComparison.Ordinal))];

    private static async Task<IDocument> Page(ReviewPages pages, string address) => new HtmlParser().ParseDocument(await pages.Client.GetStringAsync(address));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
