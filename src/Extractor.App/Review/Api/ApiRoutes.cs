using Extractor.App.Review.Access;

namespace Extractor.App.Review.Api;

/// <summary>The addresses that programs ask: lists, one deal, one article.</summary>
internal static class ApiRoutes
{
    private static readonly IReadOnlyList<ApiParameter> Paging =
    [
        new("after", "query", "The place after which the page begins: 'next' of the page before."),
        new("limit", "query", "How many items at most, from 1 to 500; 50 when not given."),
        new("format", "query", "json, or the whole list as csv, jsonl or xlsx."),
    ];

    private static readonly ApiParameter Offsets = new("offsets", "query", "What start and end count: utf16 (as .NET and browsers do) or codepoint (as SQLite and Python do).");

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        .. ApiLists.All.Select(list => new ApiOperation(
            "GET", $"/api/{list.Name}", list.Summary,
            [.. list.Filters.Select(f => new ApiParameter(f, "query", "Only what holds this; as the list's page and command have it.")), .. Paging, .. list == ApiLists.Facts ? new[] { Offsets } : []],
            list.Answer) { Members = list.Members }),
        new("GET", "/api/deals/{id}", "One deal: every article's values, the chosen one, the rule, the timeline.", [new("id", "path", "The deal's id, or its beginning.")], DealAnswer.Write),
        new("POST", "/api/verdicts", "Decides on facts and deals as one step of undo; 409 where somebody decided on any of them since.", [], VerdictAnswers.Decide) { Body = VerdictAnswers.Schema },
        new("POST", "/api/verdicts/undo", "Takes back the reviewer's last step; again, the one before. A step on which somebody else decided since stays: 'passed' names it, and the one before it is taken back.", [], VerdictAnswers.Undo),
        new("POST", "/api/verdicts/redo", "Does again what was taken back last.", [], VerdictAnswers.Redo),
        new("GET", "/api/articles/{id}", "One article: its text, facts and deals.", [new("id", "path", "The article's number, its id or its key; a key's slashes are written as %2F."), Offsets], ArticleAnswer.Write),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var operation in All) routes.MapMethods(operation.Path, [operation.Method], Told(operation.Handler));
        routes.MapGet(OpenApi.Path, OpenApi.Write);
    }

    /// <summary>A mistake of the asker is told as one.</summary>
    public static RequestDelegate Told(RequestDelegate handler) => async context =>
    {
        try
        {
            await handler(context);
        }
        catch (FormatException e) when (!context.Response.HasStarted)
        {
            await Refusals.Problem(context, StatusCodes.Status400BadRequest, "This cannot be asked so", e.Message);
        }
    };
}
