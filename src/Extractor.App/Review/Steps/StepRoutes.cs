using System.Globalization;
using Extractor.App.Review.Shell;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Steps;

/// <summary>Undo and redo of the reviewer's own steps, from a page that is no queue; the reader is led to what changed.</summary>
internal static class StepRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/undo", (HttpRequest request, ReviewSite site) => Step(request, site, again: false));
        routes.MapPost("/redo", (HttpRequest request, ReviewSite site) => Step(request, site, again: true));
    }

    /// <summary>What a page says after a step, by the <c>done</c> of its address; null where it says nothing.</summary>
    public static string? DoneOf(string? done, (ReviewAction? Undo, ReviewAction? Redo) steps) => (done, steps) switch
    {
        ("undo", { Redo: { } step }) => $"Taken back: {step.Summary}.",
        ("redo", { Undo: { } step }) => $"Done again: {step.Summary}.",
        _ => null,
    };

    private static async Task<IResult> Step(HttpRequest request, ReviewSite site, bool again)
    {
        var form = await request.ReadFormAsync();
        var (book, back) = (new ReviewBook(site.Store), BackOf(form["back"].ToString()));
        var (undo, redo) = book.Steps(site.Reviewer);
        var next = again ? redo : undo;
        if (form[again ? "redo" : "undo"].ToString() is { Length: > 0 } named && named != next?.Id.ToString(CultureInfo.InvariantCulture))
        {
            return Refused(back, "You decided something else since this page was opened. Open it again: it says what is taken back next.");
        }

        var result = again ? book.Redo(site.Reviewer) : book.Undo(site.Reviewer);
        if (result.Conflicts is [var conflict, ..])
        {
            return Refused(back, Told.Refused(conflict));
        }

        if (result is { Action: { } taken, Passed: { Count: > 0 } passed })
        {
            return new RazorComponentResult<ErrorPage>(new { Title = again ? "A step before was done again" : "A step before was taken back", Text = $"{taken.Summary}. {Told.Passed(passed)}", Back = back });
        }

        return Results.Redirect(result.Action is { Undoes: { } step } ? $"{Changed(site.Store, step) ?? back}?done={(again ? "redo" : "undo")}" : back);
    }

    // Of a merge or split the page of what it is now: the one that the button stood on may be gone.
    private static string? Changed(Store store, long action)
    {
        if (store.Companies.NameOf(action) is { } name)
        {
            store.Refresh();
            return CompanyDeals.IdOf(store, name) is { } company ? CompanyLink.To(company) : "/companies";
        }

        if (store.Transactions.IdOf(action) is null) return null;
        store.Refresh();
        return store.Transactions.IdOf(action) is { } deal ? $"/deals/{deal}" : "/deals";
    }

    // Only a path of these pages.
    private static string BackOf(string back) =>
        back.StartsWith('/') && !back.StartsWith("//", StringComparison.Ordinal) && back.AsSpan().IndexOfAny('\\', '?') < 0 ? back : "/deals";

    private static RazorComponentResult<ErrorPage> Refused(string back, string why) =>
        new(new { Title = "That cannot be done", Text = why, Back = back }) { StatusCode = StatusCodes.Status409Conflict };
}
