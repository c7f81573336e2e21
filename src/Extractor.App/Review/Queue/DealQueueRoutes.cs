using Extractor.App.Review.Texts;
using Extractor.App.Review.Values;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Queue;

/// <summary>The deal queue, which opens first: one deal after the other, with the evidence of each slot.</summary>
internal static class DealQueueRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        routes.MapPost("/queue/deals/{id:long}", Decide);
    }

    private static IResult Show(HttpRequest request, DealReading reading, string? after, string? at, string? before, long? deal)
    {
        var turn = DealTurn.Parse(request.QueryString.Value);
        var shown = deal is { } named ? reading.Named(turn, named, resume: null)
            : at is not null ? reading.At(turn, at) ?? reading.Next(turn, at)
            : before is not null ? reading.Previous(turn, before) ?? reading.Next(turn, null)
            : reading.Next(turn, after);
        return Answer(request, reading, turn, shown, null);
    }

    private static async Task<IResult> Decide(long id, HttpRequest request, DealReading reading, ReviewSite site, Store store)
    {
        var form = await request.ReadFormAsync();
        var turn = DealTurn.Parse(form["turn"]);
        var (resume, cursor) = (FactQueueRoutes.Text(form, "resume"), FactQueueRoutes.Text(form, "cursor"));
        if (reading.Named(turn, id, resume, cursor) is not { } shown)
        {
            return Answer(request, reading, turn, reading.After(turn, form), new Notice("It is gone", "The article was read anew since this page was shown, and this deal is no longer told in it.", true));
        }

        try
        {
            if (DealRegrouping.Across(form, shown.Case, store, site.Reviewer) is { } tied) return Answer(request, reading, turn, reading.Named(turn, id, resume, cursor) ?? reading.After(turn, form), new Notice(tied, "", false));
            var (decisions, said) = DealRegrouping.Within(form, shown, reading) ?? Decisions(form, shown.Case, reading);
            var result = reading.Queue.Book.Decide(decisions, site.Reviewer, said);
            if (result.Conflicts is [var conflict, ..]) return Answer(request, reading, turn, shown, Conflicts.Of(conflict, said, site.Terminal.Clock), StatusCodes.Status409Conflict);
            var stays = form["decision"].ToString() is not ("accept" or "reject" or "correct");
            return Answer(request, reading, turn, stays ? reading.Named(turn, id, resume, cursor) ?? reading.After(turn, form) : reading.After(turn, form), new Notice(Phrases.Capital(said), "", false));
        }
        catch (FormatException e)
        {
            return Answer(request, reading, turn, shown, new Notice("Not saved", Phrases.Capital(e.Message) + ".", true), StatusCodes.Status422UnprocessableEntity);
        }
        catch (StoreException e)
        {
            // What somebody else did meanwhile is shown: the next decision is made with it in sight.
            return Answer(request, reading, turn, reading.Named(turn, id, resume, cursor) ?? shown, new Notice("Not saved", e.Message + ".", true), StatusCodes.Status409Conflict);
        }
    }

    private static (IReadOnlyList<ReviewDecision>, string) Decisions(IFormCollection form, DealCase shown, DealReading reading)
    {
        var expected = FactForm.Expected(form);
        var words = $"{Written.Word(shown.Deal.Type)} of {Phrases.Headline(shown.Deal)}";
        switch (form["decision"].ToString())
        {
            case "accept":
                var decisions = reading.Review.Accept(shown.Key, expected);
                return (decisions, decisions.Count == 1 ? $"accepted the {words}" : $"accepted the {words} and {Phrases.Times(decisions.Count - 1, "fact")}");
            case "reject": return ([ReviewDecision.Reject(shown.Key, expected)], $"rejected the {words}");
            case "flag": return ([ReviewDecision.Flag(shown.Key, expected, !shown.Flagged)], shown.Flagged ? $"took the flag off the {words}" : $"flagged the {words}");
            case "correct": return ([ReviewDecision.Correct(shown.Key, expected, DealForm.Corrected(form, shown, reading.Queue.Values))], $"corrected the {words}");
            default: throw new FormatException("the page named no decision; press one of its buttons");
        }
    }

    internal static IResult Answer(HttpRequest request, DealReading reading, DealTurn turn, QueueDeal? shown, Notice? notice, int status = StatusCodes.Status200OK)
    {
        var parameters = new { Turn = turn, Shown = shown, Notice = notice, Progress = reading.Queue.Progress() };
        if (request.Headers.ContainsKey("X-Fragment")) return new RazorComponentResult<DealItem>(parameters) { StatusCode = status };
        return HttpMethods.IsPost(request.Method) && status == StatusCodes.Status200OK
            ? Results.Redirect(shown is null ? turn.Href() : shown.Cursor is { } cursor ? turn.Href("at=" + Uri.EscapeDataString(cursor)) : turn.Href($"deal={shown.Case.Id}"))
            : new RazorComponentResult<DealQueuePage>(parameters) { StatusCode = status };
    }
}
