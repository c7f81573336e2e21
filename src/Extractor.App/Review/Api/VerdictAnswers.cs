using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.App.Output;
using Extractor.App.Review.Access;
using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Api;

/// <summary>Decisions of programs, with the same rules as those of pages: each says what it saw, one request is one step of undo.</summary>
internal static class VerdictAnswers
{
    /// <summary>The JSON Schema of what <see cref="Decide"/> takes.</summary>
    public const string Schema =
        """
        {
          "type": "object", "required": ["decisions"], "additionalProperties": false,
          "properties": {
            "summary": { "type": "string", "description": "What is done, in words for people." },
            "decisions": {
              "type": "array", "minItems": 1, "maxItems": 1000,
              "items": {
                "type": "object", "required": ["target", "text_hash", "article_key", "start_utf16", "end_utf16"], "additionalProperties": false,
                "properties": {
                  "target": { "enum": ["fact", "deal"] },
                  "article_key": { "type": "string" }, "text_hash": { "type": "string" },
                  "kind": { "type": "string", "description": "Of a fact; left out for a deal." },
                  "start_utf16": { "type": "integer" }, "end_utf16": { "type": "integer" }, "nth": { "type": "integer" },
                  "expected": { "type": ["integer", "null"], "description": "The number of the verdict that was seen ('verdict' of the list); null for none." },
                  "decision": { "enum": ["accept", "reject", "correct", "add", "withdraw", null], "description": "null where only the flag changes." },
                  "after": { "type": ["object", "null"], "description": "What holds from now on, all slots, as the log has it." },
                  "flagged": { "type": ["boolean", "null"] }
                }
              }
            }
          }
        }
        """;

    private const int MostDecisions = 1000;

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static async Task Decide(HttpContext context)
    {
        var body = await Read(context);
        var book = new ReviewBook(ApiLists.StoreOf(context));
        await Answer(context, book.Decide([.. body.Decisions.Select(d => d.ToDecision())], ReviewerOf(context), body.Summary ?? $"{body.Decisions.Count} decisions by a program"));
    }

    public static Task Undo(HttpContext context) => Answer(context, new ReviewBook(ApiLists.StoreOf(context)).Undo(ReviewerOf(context)));

    public static Task Redo(HttpContext context) => Answer(context, new ReviewBook(ApiLists.StoreOf(context)).Redo(ReviewerOf(context)));

    private static string ReviewerOf(HttpContext context) => context.RequestServices.GetRequiredService<ReviewSite>().Reviewer;

    private static async Task<DecisionBody> Read(HttpContext context)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<DecisionBody>(context.Request.Body, Strict, context.RequestAborted);
            if (body is not { Decisions.Count: >= 1 and <= MostDecisions }) throw new FormatException($"decisions: give from 1 to {MostDecisions}");
            return body.Decisions.Any(d => d.Decision == Decision.Auto) ? throw new FormatException("decision: auto is what a threshold does, not a reviewer") : body;
        }
        catch (JsonException e)
        {
            throw new FormatException($"the body cannot be read: {e.Message}", e);
        }
    }

    private static Task Answer(HttpContext context, DecisionResult result)
    {
        if (result.Conflicts.Count > 0) return Conflict(context, result.Conflicts);
        return ApiJson.Write(context, json =>
        {
            json.WriteStartObject();
            if (result.Action is { } action)
            {
                json.WriteStartObject("action");
                json.WriteNumber("id", action.Id);
                json.WriteString("kind", Kebab.Write(action.Kind));
                json.WriteString("at", RunList.Time(action.At));
                json.WriteString("reviewer", action.Reviewer);
                json.WriteString("summary", action.Summary);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("action");
            }

            if (result.Passed.Count > 0)
            {
                json.WriteStartArray("passed");
                foreach (var passed in result.Passed)
                {
                    json.WriteStartObject();
                    json.WriteNumber("id", passed.Step.Id);
                    json.WriteString("summary", passed.Step.Summary);
                    json.WriteString("reviewer", passed.Conflict.Reviewer);
                    json.WriteString("decision", passed.Conflict.Decision);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    private static Task Conflict(HttpContext context, IReadOnlyList<Conflict> conflicts)
    {
        var first = conflicts[0];
        return Refusals.Problem(
            context, StatusCodes.Status409Conflict, "Somebody decided meanwhile",
            $"{first.Reviewer} said '{first.Decision}' at {RunList.Time(first.At)}; nothing was written. Read the item again and decide on what it says now.",
            json =>
            {
                json.WriteStartArray("conflicts");
                foreach (var conflict in conflicts)
                {
                    json.WriteStartObject();
                    json.WriteString("text_hash", conflict.Key?.TextHash);
                    json.WriteString("kind", conflict.Key?.Kind);
                    if (conflict.Key is { } key)
                    {
                        json.WriteNumber("start_utf16", key.Span.Start);
                        json.WriteNumber("end_utf16", key.Span.End);
                    }

                    json.WritePropertyName("verdict");
                    if (conflict.Verdict is { } verdict) json.WriteNumberValue(verdict);
                    else json.WriteNullValue();
                    json.WriteString("reviewer", conflict.Reviewer);
                    json.WriteString("at", RunList.Time(conflict.At));
                    json.WriteString("decision", conflict.Decision);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
    }

    private sealed record DecisionBody(IReadOnlyList<DecisionItem> Decisions, string? Summary = null);

    private sealed record DecisionItem(
        VerdictTarget Target, string ArticleKey, string TextHash, int StartUtf16, int EndUtf16, string Kind = "", int Nth = 0, long? Expected = null,
        Decision? Decision = null, JsonElement? After = null, bool? Flagged = null)
    {
        public ReviewDecision ToDecision()
        {
            if (Target == VerdictTarget.Fact && !Kebab.TryRead<Kind>(Kind, out _)) throw new FormatException($"kind: '{Kind}' is not known; use one of {string.Join(", ", Kebab.All<Kind>())}");
            if (StartUtf16 > EndUtf16) throw new FormatException($"start_utf16: {StartUtf16} lies after the end, {EndUtf16}");
            return new ReviewDecision(new VerdictKey(ArticleKey, TextHash, Target, Target == VerdictTarget.Deal ? "" : Kind, new Span(StartUtf16, EndUtf16), Nth), Expected)
            {
                Decision = Decision, Flagged = Flagged, After = After is { ValueKind: JsonValueKind.Object } after ? after.GetRawText() : null,
            };
        }
    }
}
