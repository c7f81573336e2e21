namespace Extractor.Storage.Upkeep;

/// <summary>How long the store keeps what grows night by night. Articles, versions, facts, deals and verdicts are kept for ever.</summary>
public sealed record RetentionSettings
{
    /// <summary>Days that runs are kept, with how each of their items ended; 0 is for ever.</summary>
    public int RunDays { get; init; } = 400;

    /// <summary>Days that is kept what fetching a page of the web taught, since it was asked for last; 0 is for ever.</summary>
    public int PageDays { get; init; } = 400;
}
