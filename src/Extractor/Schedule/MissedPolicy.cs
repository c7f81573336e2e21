namespace Extractor.Schedule;

/// <summary>What becomes of an occurrence whose time passed while nothing could run it.</summary>
public enum MissedPolicy
{
    /// <summary>The latest is run as soon as it can be, once; those before it are recorded as missed.</summary>
    Run,

    /// <summary>It is recorded as missed.</summary>
    Skip,
}
