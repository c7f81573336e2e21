namespace Extractor.Storage;

/// <summary>How one item of a run ended. Those seen are the sum of all.</summary>
public enum Outcome
{
    /// <summary>An article that was not known.</summary>
    New,

    /// <summary>A known article with another text or other particulars, or the same that another model or other rules now read.</summary>
    Changed,

    /// <summary>Same content, same model, same rules.</summary>
    Unchanged,

    /// <summary>A text that is known from another place, or a copy of one (<see cref="Fingerprint"/>): one more source of that article.</summary>
    Duplicate,

    /// <summary>No article, or one that nothing was looked for in.</summary>
    Skipped,

    /// <summary>Not to be had; the run item tells stage and reason.</summary>
    Failed,
}
