using Extractor.Alerts;
using Extractor.App.Review.Shell;
using Extractor.Mentions;
using Extractor.Schedule;
using Extractor.Storage;
using Extractor.Storage.Shards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Runs;

/// <summary>What ran, how it ended, and what is running; runs may be started and what failed may be tried again.</summary>
internal static class RunRoutes
{
    private const int Shown = 60;
    private const int PageSize = 200;
    private const int AlertsShown = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/runs", IResult (ReviewSite site, PageRun pageRun) => new RazorComponentResult<RunsPage>(Listed(site, pageRun)));
        routes.MapGet("/alerts", IResult (Store store, ReviewSite site) => new RazorComponentResult<AlertsPage>(new
        {
            Alerts = new AlertBook(store).List(new AlertFilter(Most: AlertsShown)), Undelivered = new AlertBook(store).Undelivered(), site.Loaded.Settings.Watches,
        }));
        routes.MapGet("/runs/live", IResult (Store store, PageRun pageRun) => new RazorComponentResult<RunningRuns>(Going(store, pageRun)));
        routes.MapGet("/runs/{id:long}", IResult (long id, Store store, PageRun pageRun, string? status, string? source, string? path) =>
        {
            if (store.FindRun(id) is not { } run) return Results.Extensions.NotThere();
            Outcome? outcome = Kebab.TryRead<Outcome>(status, out var read) ? read : null;
            var after = source is null || path is null ? null : new Origin(source, path);
            var view = RunView.Of(store, id, outcome, after, PageSize + 1);
            var shards = ShardsOf(store, run);
            return new RazorComponentResult<RunPage>(new
            {
                Run = run, view.Sources, Groups = run.Counts.Failed == 0 ? [] : FailureGroup.Of(store.RunItems(id, Outcome.Failed)),
                Items = view.Items.Take(PageSize).ToList(), Outcome = outcome, HasMore = view.Items.Count > PageSize, Expected = ExpectedOf(store, pageRun, run, shards), pageRun.IsBusy, Shards = shards,
            });
        });
        routes.MapGet("/runs/{id:long}/live", IResult (long id, Store store, PageRun pageRun) =>
        {
            if (store.FindRun(id) is not { } run) return Results.Extensions.NotThere();
            var shards = ShardsOf(store, run);
            return new RazorComponentResult<RunProgress>(new { Run = run, Expected = ExpectedOf(store, pageRun, run, shards), pageRun.IsBusy, Shards = shards });
        });
        routes.MapGet("/runs/item", IResult (string source, string path, Store store) => store.ArticleIdAt(new Origin(source, path)) is { } article
            ? Results.Redirect(ArticleLink.To(article))
            : Results.Extensions.NotThere());
        routes.MapPost("/runs/ingest", IResult (PageRun pageRun) => Started(pageRun.StartIngest()));
        routes.MapPost("/runs/retry", IResult (PageRun pageRun) => Started(pageRun.StartRetry()));
        routes.MapPost("/runs/schedule/{name}", IResult (string name, ReviewSite site, PageRun pageRun) =>
            site.Loaded.Settings.Schedule.FirstOrDefault(e => e.Name == name) is { } entry ? Started(pageRun.StartScheduled(entry)) : Results.Extensions.NotThere());
        routes.MapPost("/runs/stop", IResult (PageRun pageRun) =>
        {
            pageRun.Stop();
            return Results.Redirect("/runs");
        });
    }

    // Whether it was started or one is going already: the list shows it.
    private static IResult Started(bool _) => Results.Redirect("/runs");

    private static object Listed(ReviewSite site, PageRun pageRun)
    {
        var store = site.Store;
        var runs = store.Runs();
        return new
        {
            Runs = runs.Take(Shown).ToList(), All = runs.Count, Failed = store.FailedItems().Count, Going = GoingOf(store, pageRun, runs), pageRun.IsBusy, pageRun.Failure,
            Schedule = new ScheduleBook(store).States(site.Loaded.Settings), site.HasJobs, site.HasWorkerJobs,
        };
    }

    private static object Going(Store store, PageRun pageRun) => new { Runs = GoingOf(store, pageRun, store.Runs()), pageRun.IsBusy };

    private static List<(RunReport Run, long? Expected)> GoingOf(Store store, PageRun pageRun, IReadOnlyList<RunReport> runs) =>
        [.. runs.Where(r => r.Status == RunStatus.Running).Select(r => (r, ExpectedOf(store, pageRun, r, ShardsOf(store, r))))];

    // Only of a run that goes is it shown how far they are.
    private static ShardProgress? ShardsOf(Store store, RunReport run) => run.Status == RunStatus.Running ? store.Shards.Progress(run.Id) : null;

    // A run that was cut knows, and one of these pages; of another process's the last whole one of its kind tells about how many there will be.
    private static long? ExpectedOf(Store store, PageRun pageRun, RunReport run, ShardProgress? shards) => run.Status != RunStatus.Running ? null
        : shards?.Expected ?? pageRun.Expected ?? (run.Kind == "ingest" ? store.Runs().FirstOrDefault(r => r.Kind == run.Kind && r.Status == RunStatus.Done && r.Id < run.Id)?.Counts.Seen : null);
}
