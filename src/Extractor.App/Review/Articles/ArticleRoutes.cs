using System.Globalization;
using Extractor.App.Review.Queue;
using Extractor.App.Review.Texts;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Review.Articles;

/// <summary>One article: its text with every fact marked, its deals, its versions; and facts that were missed, added by selecting.</summary>
internal static class ArticleRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles/{named}", Show);
        routes.MapGet("/articles/{id:long}/versions", Versions);
        routes.MapPost("/articles/{id:long}/facts", Add);
    }

    private static IResult Show(string named, Store store, HttpRequest request, long? fact, int? at)
    {
        if (ArticleViews.Find(store, named) is not { } id) return Missing();
        if (id.ToString(CultureInfo.InvariantCulture) != named) return Results.Redirect($"/articles/{id}{request.QueryString}");
        var around = at ?? (fact is { } wanted ? ArticleViews.OffsetOf(store, wanted) : null) ?? 0;
        return ArticleViews.Read(store, id, around) is { } view ? new RazorComponentResult<ArticlePage>(new { View = view, Notice = (Notice?)null, Wanted = fact ?? 0 }) : Missing();
    }

    private static IResult Versions(long id, Store store) => ArticleViews.Read(store, id, 0) is { } view
        ? new RazorComponentResult<VersionsPage>(new { View = view, Versions = store.Versions(view.Article.Key) })
        : Missing();

    private static async Task<IResult> Add(long id, HttpRequest request, Store store, QueueReading reading, ReviewSite site)
    {
        var form = await request.ReadFormAsync();
        var at = Number(form, "start");
        if (ArticleViews.Read(store, id, at) is not { } view) return Missing();
        var (notice, status) = Decide(form, view, reading, site, new Span(at, Number(form, "end")));
        view = ArticleViews.Read(store, id, at) ?? view;
        var wanted = view.Facts.FirstOrDefault(f => f.Fact.Mention.Span.Start == at && f.Decision == Decision.Add)?.Id ?? 0;
        var parameters = new { View = view, Notice = notice, Wanted = wanted };
        return request.Headers.ContainsKey("X-Fragment")
            ? new RazorComponentResult<ArticleBody>(parameters) { StatusCode = status }
            : new RazorComponentResult<ArticlePage>(parameters) { StatusCode = status };
    }

    private static (Notice, int) Decide(IFormCollection form, ArticleView view, QueueReading reading, ReviewSite site, Span span)
    {
        try
        {
            var kind = Kebab.Read<Kind>(form["kind"].ToString());
            var words = form["value"].ToString();
            var isTime = kind is Kind.Date or Kind.Duration;
            var value = isTime && words.Trim().Length == 0 ? Value.Time(null) : TypedValue.Read(reading.Values, view.TextHash, words, kind).Value;
            var key = new VerdictKey(view.Article.Key, view.TextHash, VerdictTarget.Fact, Kebab.Write(kind), span);
            var said = $"added {Output.Tables.Shown(form["words"].ToString() is { Length: > 0 and <= 60 } text ? text : "a fact")}";
            var result = reading.Book.Decide([ReviewDecision.Add(key, FactForm.Slots(form, value, Kebab.Read<Qualifier>(form["qualifier"].ToString())))], site.Reviewer, said);
            return result.Conflicts is [var conflict, ..]
                ? (Conflicts.Of(conflict, said, site.Terminal.Clock), StatusCodes.Status409Conflict)
                : (new Notice(Phrases.Capital(said), "", false), StatusCodes.Status200OK);
        }
        catch (FormatException e)
        {
            return (new Notice("Not added", Phrases.Capital(e.Message) + ".", true), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static int Number(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static RazorComponentResult<Shell.NotFoundPage> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
