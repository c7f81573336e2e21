using System.Net;
using Extractor.Alerts;
using Extractor.App;
using Extractor.Sources;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class RunPagesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_run_is_shown_with_its_failures_by_class_and_what_to_do()
    {
        await using var pages = await ReviewPages.Serve(store => Ingest(store, ("good.txt", Sentences.Deal), ("bad.txt", "")));
        var page = await pages.Client.GetStringAsync("/runs/1");

        Assert.Contains("<span class=\"chip failed\">empty</span>", page, StringComparison.Ordinal);
        Assert.Contains("write its text into it, or leave it out with an exclude glob", page, StringComparison.Ordinal);
        Assert.Contains("/runs/1?status=failed", await pages.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
        var failed = await pages.Client.GetStringAsync("/runs/1?status=failed");
        Assert.DoesNotContain("good.txt", failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_are_listed_with_how_they_stand_with_their_receivers()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            Ingest(store, ("good.txt", Sentences.Deal), ("bad.txt", ""));
            new AlertBook(store).Settle(1, new AlertSettings { Webhook = "http://hook.example/in" }, []);
        });

        var page = await pages.Client.GetStringAsync("/alerts");

        Assert.Contains("1 of 2 items failed", page, StringComparison.Ordinal);
        Assert.Contains("webhook not yet", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/alerts\"", await pages.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_takes_what_failed_again()
    {
        await using var pages = await ReviewPages.Serve(store => Ingest(store, ("good.txt", Sentences.Deal), ("bad.txt", "")));
        await File.WriteAllTextAsync(Path.Combine(News(pages.Store), "bad.txt"), Sentences.Other);
        var (status, _, path) = await pages.Send("/runs", "/runs/retry");

        Assert.Equal((HttpStatusCode.OK, "/runs"), (status, path));
        Assert.True(SpinWait.SpinUntil(() => pages.Store.FindRun(2) is { Status: RunStatus.Done }, Patience), "it does not end");
        var run = pages.Store.FindRun(2)!;
        Assert.Equal(("retry", 1), (run.Kind, run.Counts.New));
        Assert.Empty(pages.Store.FailedItems());
    }

    [Fact]
    public async Task A_run_of_the_pages_accepts_by_confidence_as_one_of_the_command_does()
    {
        await using var pages = await ReviewPages.Serve(
            store => Ingest(store, ("bad.txt", "")),
            folder => new ReviewSettings { Reviewers = Path.Combine(folder, "reviewers.json"), AutoAccept = new AutoAcceptSettings { Threshold = 0.01 } });
        await File.WriteAllTextAsync(Path.Combine(News(pages.Store), "bad.txt"), Sentences.Other);
        await pages.Send("/runs", "/runs/retry");

        Assert.True(SpinWait.SpinUntil(() => pages.Store.Facts(new FactFilter { Decision = DecisionState.Auto }).Any(), Patience), "nothing is accepted");
    }

    [Fact]
    public async Task A_run_that_goes_in_any_process_is_shown_live_and_says_when_it_has_ended()
    {
        await using var pages = await ReviewPages.Serve(store => Ingest(store, ("good.txt", Sentences.Deal)));
        var engine = Engine.Create(SettingsLoader.Default);
        var run = pages.Store.BeginRun("ingest", engine.Recipe);
        pages.Store.Record(run, new FailedItem(new Origin("wire", "a"), "fetch", "a: gone"));

        Assert.Contains("data-live=\"/runs/live\"", await pages.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
        var live = await pages.Client.GetStringAsync($"/runs/{run.Id}/live");
        Assert.Contains("<progress", live, StringComparison.Ordinal);
        Assert.Contains("1 of about 1 items", live, StringComparison.Ordinal);
        Assert.DoesNotContain("data-done", live, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", live, StringComparison.Ordinal);

        pages.Store.FinishRun(run);
        Assert.Contains("data-done", await pages.Client.GetStringAsync($"/runs/{run.Id}/live"), StringComparison.Ordinal);
        Assert.Contains("data-done", await pages.Client.GetStringAsync("/runs/live"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_sources_says_what_is_missing()
    {
        await using var pages = await ReviewPages.Serve();
        await pages.Send("/runs", "/runs/ingest");

        Assert.True(SpinWait.SpinUntil(() => Says(pages, "extractor init"), Patience), "it does not say");
    }

    [Fact]
    public async Task The_sources_page_tells_what_each_gave()
    {
        await using var pages = await ReviewPages.Serve(store => Ingest(store, ("good.txt", Sentences.Deal), ("bad.txt", "")));
        var page = await pages.Client.GetStringAsync("/sources");

        Assert.Contains("not in the settings", page, StringComparison.Ordinal);
        Assert.Contains("Run 1: 1 articles, 1 failed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_a_run_leads_to_its_article()
    {
        await using var pages = await ReviewPages.Serve(store => Ingest(store, ("good.txt", Sentences.Deal)));
        var article = pages.Store.ArticleIdAt(new Origin(News(pages.Store), "good.txt"));
        var (_, _, path) = await pages.Follow($"/runs/item?source={Uri.EscapeDataString(News(pages.Store))}&path=good.txt");

        Assert.Equal($"/articles/{article}", path);
    }

    private static bool Says(ReviewPages pages, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runs");
        using var answer = pages.Client.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    }

    private static string News(Store store) => Path.Combine(Path.GetDirectoryName(store.Path)!, "news");

    private static void Ingest(Store store, params IEnumerable<(string Name, string Text)> files)
    {
        var folder = Directory.CreateDirectory(News(store)).FullName;
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, name), text);
        var engine = Engine.Create(SettingsLoader.Default);
        new Ingestion(store, engine.Recipe, engine.Extract, 1).Run([new Intake(folder, new FolderSource(folder, folder), PublishedOption.None)]);
    }
}
