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

    /// <summary>Which facts a run accepts by their confidence alone; none where it says nothing.</summary>
    public AutoAcceptSettings AutoAccept { get; init; } = new();
}

/// <summary>From which confidence on <c>ingest</c> accepts what it finds: a precision and the gold to measure it on, or the confidence itself.</summary>
public sealed record AutoAcceptSettings
{
    /// <summary>How precise the facts must be that are accepted, by the lower end of the 95% interval; null for none.</summary>
    public double? Precision { get; init; }

    /// <summary>Path of the articles with gold on which <see cref="Precision"/> is measured after each run, with the model in use.</summary>
    public string? Gold { get; init; }

    /// <summary>The confidence itself, as somebody measured it; null for none.</summary>
    public double? Threshold { get; init; }
}
