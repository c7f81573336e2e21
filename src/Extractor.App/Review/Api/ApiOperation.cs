namespace Extractor.App.Review.Api;

/// <summary>One thing that programs can ask for: what is served and what <c>/openapi.json</c> tells come from the same list of these.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Path">With parameters in braces.</param>
internal sealed record ApiOperation(string Method, string Path, string Summary, IReadOnlyList<ApiParameter> Parameters, RequestDelegate Handler)
{
    /// <summary>Of a list, the names of an item's members; else empty.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The JSON Schema of the body that it takes; null where it takes none.</summary>
    public string? Body { get; init; }
}

/// <param name="Place"><c>query</c> or <c>path</c>.</param>
internal sealed record ApiParameter(string Name, string Place, string Description);
