namespace Extractor.App.Doctor;

/// <summary>What one check of <c>doctor</c> found.</summary>
/// <param name="Check">What was looked at: <c>store</c>, <c>source wire</c>.</param>
/// <param name="Says">What was found, as a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it; null where nothing need be done.</param>
internal sealed record Finding(string Check, State State, string Says, string? Remedy)
{
    public static Finding Ok(string check, string says) => new(check, State.Ok, says, null);

    public static Finding Warning(string check, string says, string remedy) => new(check, State.Warning, says, remedy);

    public static Finding Failed(string check, string says, string remedy) => new(check, State.Failed, says, remedy);

    /// <summary>A failure whose message ends with its remedy, after a semicolon, as messages of this program do.</summary>
    public static Finding Failed(string check, string message) => message.LastIndexOf("; ", StringComparison.Ordinal) is > 0 and var at
        ? Failed(check, message[..at], message[(at + 2)..])
        : Failed(check, message, "mend what the message names");
}

/// <summary>How a check ended.</summary>
internal enum State
{
    Ok,

    /// <summary>Works, but will not for ever, or not as somebody may expect.</summary>
    Warning,

    /// <summary>Does not work.</summary>
    Failed,
}
