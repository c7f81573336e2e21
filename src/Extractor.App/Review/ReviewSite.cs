using Extractor.App.Review.Access;
using Extractor.Storage;

namespace Extractor.App.Review;

/// <summary>What the pages show and change.</summary>
/// <param name="Loaded">The settings, for pages that ingest or tell of sources.</param>
internal sealed record ReviewSite(Store Store, LoadedSettings Loaded, Terminal Terminal)
{
    /// <summary>True where the schedule runs in this process, and its jobs have a page.</summary>
    public bool HasJobs { get; init; }

    /// <summary>True where the jobs of workers have a page.</summary>
    public bool HasWorkerJobs { get; init; }

    private readonly string machine = Environment.UserName;

    /// <summary>Who decides in the request in hand: who is signed in; where nobody has to sign in, the system's user.</summary>
    public string Reviewer => Visitor.Current?.Name ?? machine;
}
