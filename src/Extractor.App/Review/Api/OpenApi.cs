using System.Text.Json.Nodes;

namespace Extractor.App.Review.Api;

/// <summary>Tells what programs can ask for, as OpenAPI 3.1.</summary>
internal static class OpenApi
{
    public const string Path = "/openapi.json";

    private const string Problem = "#/components/schemas/Problem";

    public static Task Write(HttpContext context) => ApiJson.Write(context, json => Document().WriteTo(json));

    public static JsonObject Document() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "Extractor", ["version"] = typeof(OpenApi).Assembly.GetName().Version!.ToString(3),
            ["description"] = "Facts and deals of a store. Every error is a problem (RFC 9457). A POST needs the bearer token, or the session and the X-Antiforgery token of a page.",
        },
        ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }, new JsonObject { ["session"] = new JsonArray() }, new JsonObject()),
        ["paths"] = new JsonObject(ApiRoutes.All.GroupBy(o => o.Path).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)new JsonObject(
            g.Select(o => KeyValuePair.Create(o.Method.ToLowerInvariant(), (JsonNode?)OperationOf(o))))))),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                ["session"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = Access.ReviewSessions.Cookie },
            },
            ["schemas"] = new JsonObject
            {
                ["Problem"] = JsonNode.Parse(
                    """
                    {
                      "type": "object", "required": ["type", "title", "status", "detail"],
                      "properties": {
                        "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" }, "detail": { "type": "string" },
                        "conflicts": { "type": "array", "items": { "type": "object" } }
                      }
                    }
                    """),
            },
        },
    };

    private static JsonObject OperationOf(ApiOperation operation)
    {
        var told = new JsonObject
        {
            ["summary"] = operation.Summary,
            ["operationId"] = operation.Method.ToLowerInvariant() + string.Concat(operation.Path.Split('/', '{', '}', '-').Where(p => p.Length > 0 && p != "api").Select(p => char.ToUpperInvariant(p[0]) + p[1..])),
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(p => (JsonNode)new JsonObject
            {
                ["name"] = p.Name, ["in"] = p.Place, ["required"] = p.Place == "path", ["description"] = p.Description, ["schema"] = new JsonObject { ["type"] = "string" },
            })]),
            ["responses"] = new JsonObject
            {
                ["200"] = Answer("What was asked for.", "application/json", operation.Members.Count == 0 ? new JsonObject { ["type"] = "object" } : PageOf(operation.Members)),
                ["default"] = Answer("Why it could not be done.", "application/problem+json", new JsonObject { ["$ref"] = Problem }),
            },
        };
        if (operation.Body is { } body)
        {
            told["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = JsonNode.Parse(body) } } };
        }

        return told;
    }

    private static JsonObject Answer(string description, string type, JsonObject schema) =>
        new() { ["description"] = description, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject PageOf(IReadOnlyList<string> members) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("items", "next"),
        ["properties"] = new JsonObject
        {
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m, (JsonNode?)new JsonObject()))) },
            },
            ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
        },
    };
}
