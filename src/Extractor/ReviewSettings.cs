namespace Extractor;

/// <summary>Who may review.</summary>
public sealed record ReviewSettings
{
    /// <summary>Path of the file of reviewers' names and password hashes; it need not exist.</summary>
    public string Reviewers { get; init; } = "reviewers.json";

    /// <summary>The secret by which programs come in; null for none. Never written anywhere.</summary>
    public string? Token { get; init; }
}
