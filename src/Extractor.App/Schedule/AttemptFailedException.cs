namespace Extractor.App.Schedule;

/// <summary>An attempt of the schedule failed; our own table says so already, and Hangfire shows it.</summary>
/// <param name="again">When the occurrence is tried again; null where it is not.</param>
public sealed class AttemptFailedException(string reason, DateTimeOffset? again) : Exception(reason)
{
    public DateTimeOffset? Again { get; } = again;
}
