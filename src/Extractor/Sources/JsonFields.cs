namespace Extractor.Sources;

/// <summary>What the fields of an article are called in a dataset. Each is the name of a member of the outermost object; one may serve for two.</summary>
public sealed record JsonFields
{
    internal static JsonFields Own { get; } = new();

    public string Id { get; init; } = "id";

    public string Text { get; init; } = "text";

    public string Title { get; init; } = "title";

    public string Published { get; init; } = "published";

    public string Url { get; init; } = "url";

    public string Site { get; init; } = "site";

    public string Author { get; init; } = "author";

    public string Language { get; init; } = "language";

    /// <summary>What to do where a field is missing.</summary>
    internal string Remedy => $$"""write one object {"{{Id}}": "...", "{{Text}}": "..."} a line, or name the dataset's own fields in the source's "fields" """.TrimEnd();
}
