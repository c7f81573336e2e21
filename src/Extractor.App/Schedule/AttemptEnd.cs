using Extractor.Schedule;

namespace Extractor.App.Schedule;

/// <summary>How an attempt of the schedule ended.</summary>
/// <param name="Reason">Why it did not end well; null where it did.</param>
/// <param name="Again">When the occurrence is tried again; null where it is not.</param>
/// <param name="Report">What its run did; null where none ended.</param>
internal sealed record AttemptEnd(ScheduledRun Attempt, AttemptState State, string? Reason, DateTimeOffset? Again, IngestionReport? Report);
