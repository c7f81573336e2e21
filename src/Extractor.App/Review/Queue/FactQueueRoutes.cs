using Extractor.App.Output;
using Extractor.App.Review.Texts;
using Extractor.App.Review.Values;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Queue;

/// <summary>The fact queue: one fact after the other, each decision one key.</summary>
internal static class FactQueueRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/facts/queue", Show);
        routes.MapPost("/queue/facts/{id:long}", Decide);
        routes.MapGet("/queue/values/{textHash}", Preview);
    }

    private static IResult Show(HttpRequest request, QueueReading reading, string? after, string? at, string? before, long? fact)
    {
        var turn = FactTurn.Parse(request.QueryString.Value);
        var shown = fact is { } named ? reading.Named(turn, named, resume: null)
            : at is not null ? reading.At(turn, at) ?? reading.Next(turn, at)
            : before is not null ? reading.Previous(turn, before) ?? reading.Next(turn, null)
            : reading.Next(turn, after);
        return Answer(request, reading, turn, shown, null);
    }

    private static async Task<IResult> Decide(long id, HttpRequest request, QueueReading reading, ReviewSite site)
    {
        var form = await request.ReadFormAsync();
        var turn = FactTurn.Parse(form["turn"]);
        if (reading.Named(turn, id, Text(form, "resume"), Text(form, "cursor")) is not { } shown)
        {
            return Answer(request, reading, turn, reading.After(turn, form), new Notice("It is gone", "The article was read anew since this page was shown, and this fact is no longer found in it.", true));
        }

        try
        {
            if (FactForm.Read(form, shown.Case, reading.Values) is not { } decision) throw new FormatException("the page named no decision; press one of its buttons");
            var said = Said(decision, shown.Case);
            var result = reading.Book.Decide([decision], site.Reviewer, said);
            if (result.Conflicts is [var conflict, ..]) return Answer(request, reading, turn, shown, Conflicts.Of(conflict, said, site.Terminal.Clock), StatusCodes.Status409Conflict);
            if (decision.Decision is null) return Answer(request, reading, turn, reading.Named(turn, id, shown.Resume, shown.Cursor), new Notice(Phrases.Capital(said), "", false));
            return Answer(request, reading, turn, reading.After(turn, form), new Notice(Phrases.Capital(said), "", false));
        }
        catch (FormatException e)
        {
            return Answer(request, reading, turn, shown, new Notice("Not saved", Phrases.Capital(e.Message) + ".", true), StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>What words or a span mean as a value, for the preview beside a field.</summary>
    private static IResult Preview(string textHash, QueueReading reading, string? words, int? start, int? end, string? kind)
    {
        try
        {
            IReadOnlyList<Kind> kinds = string.IsNullOrEmpty(kind) ? Enum.GetValues<Kind>() : [.. kind.Split(',').Select(Kebab.Read<Kind>)];
            var mention = start is { } from && end is { } to
                ? reading.Values.OfSpan(textHash, new Span(from, to))
                : TypedValue.Read(reading.Values, textHash, words ?? "", kinds);
            return Results.Json(new
            {
                kind = Kebab.Write(mention.Kind), value = TypedValue.Show(mention.Value), exact = Figures.Show(mention.Value), shown = Written.Amount(mention.Value, mention.Qualifier),
                qualifier = Kebab.Write(mention.Qualifier), text = mention.Text,
            });
        }
        catch (FormatException e)
        {
            // An answer like any other: words that are half typed are no figure yet, and a browser writes a refusal into its console.
            return Results.Json(new { error = Phrases.Capital(e.Message) + "." });
        }
    }

    /// <summary>The part of the page that changes where a script asks for it, else the whole page, or the way to it.</summary>
    internal static IResult Answer(HttpRequest request, QueueReading reading, FactTurn turn, QueueFact? shown, Notice? notice, int status = StatusCodes.Status200OK)
    {
        var parameters = new { Turn = turn, Shown = shown, Notice = notice, Progress = reading.Progress() };
        if (request.Headers.ContainsKey("X-Fragment")) return new RazorComponentResult<FactItem>(parameters) { StatusCode = status };
        return HttpMethods.IsPost(request.Method) && status == StatusCodes.Status200OK
            ? Results.Redirect(shown is null ? turn.Href() : shown.Cursor is { } cursor ? turn.Href("at=" + Uri.EscapeDataString(cursor)) : turn.Href($"fact={shown.Case.Id}"))
            : new RazorComponentResult<FactQueuePage>(parameters) { StatusCode = status };
    }

    internal static string? Text(IFormCollection form, string field) => form[field].ToString() is { Length: > 0 } text ? text : null;

    internal static string? OrderOf(string? query) => QueryKeys.Of(query ?? "").Find(k => k.Key == "order").Value;

    private static string Said(ReviewDecision decision, FactCase shown) => decision switch
    {
        { Decision: null, Flagged: true } => $"flagged {Words(shown)}",
        { Decision: null } => $"took the flag off {Words(shown)}",
        { Decision: Decision.Accept } => $"accepted {Words(shown)}",
        { Decision: Decision.Reject } => $"rejected {Words(shown)}",
        _ => $"corrected {Words(shown)}",
    };

    private static string Words(FactCase shown)
    {
        var words = Tables.Shown(shown.Fact.Mention.Text);
        return words.Length <= 40 ? words : words[..40] + "…";
    }
}
