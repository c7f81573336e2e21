namespace Extractor.Storage;

/// <summary>How far people, or a measured threshold, have decided on a fact or deal that stands.</summary>
public enum DecisionState
{
    /// <summary>Nobody decided, and no threshold accepted it.</summary>
    Undecided,

    /// <summary>A person decided, whatever it was.</summary>
    Decided,

    /// <summary>Right as shown.</summary>
    Accept,

    /// <summary>Right after a correction.</summary>
    Correct,

    /// <summary>Not a fact, or not a deal.</summary>
    Reject,

    /// <summary>Found by a person.</summary>
    Add,

    /// <summary>Accepted by its confidence alone.</summary>
    Auto,
}
