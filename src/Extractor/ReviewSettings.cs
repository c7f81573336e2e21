namespace Extractor;

/// <summary>Who may review, and what the pages show.</summary>
public sealed record ReviewSettings
{
    /// <summary>Path of the file of reviewers' names and password hashes; it need not exist.</summary>
    public string Reviewers { get; init; } = "reviewers.json";

    /// <summary>The secret by which programs come in; null for none. Never written anywhere.</summary>
    public string? Token { get; init; }

    /// <summary>Path of a file of currency rates, by which the dashboard adds up amounts of several currencies; null where it never does.</summary>
    public string? Rates { get; init; }
}
