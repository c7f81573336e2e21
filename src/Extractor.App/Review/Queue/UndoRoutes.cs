using Extractor.App.Review.Shell;
using Extractor.App.Review.Steps;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Queue;

/// <summary>Undo and redo, wherever the reviewer is: what was decided comes back into sight.</summary>
internal static class UndoRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/review/undo", (HttpRequest request, DealReading reading, Store store, ReviewSite site) => Step(request, reading, store, site, again: false));
        routes.MapPost("/review/redo", (HttpRequest request, DealReading reading, Store store, ReviewSite site) => Step(request, reading, store, site, again: true));
    }

    private static async Task<IResult> Step(HttpRequest request, DealReading reading, Store store, ReviewSite site, bool again)
    {
        var form = await request.ReadFormAsync();
        var book = reading.Queue.Book;
        var result = again ? book.Redo(site.Reviewer) : book.Undo(site.Reviewer);
        var status = result.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        var notice = result switch
        {
            { Conflicts: [var conflict, ..] } => Conflicts.Of(conflict, again ? "wanted to do yours again" : "wanted to take yours back", site.Terminal.Clock),
            { Action: { } action, Passed: [] } => new Notice(again ? "Done again:" : "Undone:", action.Summary, false),
            { Action: { } action } => new Notice(again ? "Done again:" : "Undone:", $"{action.Summary}. {Told.Passed(result.Passed)}", false),
            _ => new Notice(again ? "There is nothing to do again" : "There is nothing to undo", "", false),
        };
        if (Back(form) is { } back && !request.Headers.ContainsKey("X-Fragment"))
        {
            // The page that it leads back to says nothing of the step: what stands is told before.
            if (result.Conflicts is [var refused, ..]) return new RazorComponentResult<ErrorPage>(new { Title = "That cannot be done", Text = Told.Refused(refused), Back = back }) { StatusCode = status };
            return result.Passed.Count > 0 ? new RazorComponentResult<ErrorPage>(new { Title = notice.Title.TrimEnd(':'), notice.Text, Back = back }) : Results.Redirect(back);
        }

        // What waits for a decision now is where the queue goes on.
        var resume = FactQueueRoutes.Text(form, "resume") ?? FactQueueRoutes.Text(form, "cursor");
        var touched = result.Action?.Undoes is { } step ? ActionTargets.Of(store, step) : new ActionTargets([], []);
        if (form["queue"] == "facts")
        {
            var turn = FactTurn.Parse(form["turn"]);
            var shown = touched.Facts is [var fact, ..] ? reading.Queue.Named(turn, fact, resume) : null;
            shown ??= resume is not null ? reading.Queue.At(turn, resume) : null;
            return FactQueueRoutes.Answer(request, reading.Queue, turn, shown ?? reading.Queue.Next(turn, null), notice, status);
        }

        var deals = DealTurn.Parse(form["turn"]);
        var deal = touched.Deals is [var id, ..] ? reading.Named(deals, id, resume) : null;
        deal ??= resume is not null ? reading.At(deals, resume) : null;
        return DealQueueRoutes.Answer(request, reading, deals, deal ?? reading.Next(deals, null), notice, status);
    }

    // The page that the button stood on, where it is no queue; only a path of ours.
    private static string? Back(IFormCollection form) =>
        form["back"].ToString() is { Length: > 0 } back && back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : null;
}
