using System.Globalization;
using System.Text.Json;
using Extractor.Mentions;
using Extractor.Schedule;

namespace Extractor.App.Output;

/// <summary>Attempts of the schedule, and occurrences that were missed, in one of the formats.</summary>
internal static class AttemptList
{
    private static readonly string[] Heading = ["schedule", "due", "attempt", "state", "started", "ended", "run", "machine", "next attempt", "reason"];

    public static void Write(IReadOnlyList<ScheduledRun> attempts, Format format, Terminal terminal) =>
        RowList.Write(attempts, Heading, Cells, Write, format, terminal);

    public static void Write(Utf8JsonWriter json, ScheduledRun attempt)
    {
        json.WriteStartObject();
        json.WriteString("schedule", attempt.Schedule);
        json.WriteString("due", Time(attempt.Due));
        json.WriteNumber("attempt", attempt.Attempt);
        json.WriteBoolean("by_hand", attempt.ByHand);
        json.WriteString("state", Kebab.Write(attempt.State));
        json.WriteString("machine", attempt.Machine);
        json.WriteString("started", Time(attempt.Started));
        json.WriteString("ended", Time(attempt.Ended));
        if (attempt.Run is { } run) json.WriteNumber("run", run);
        else json.WriteNull("run");
        json.WriteString("next_attempt", Time(attempt.NextAttempt));
        json.WriteString("reason", attempt.Reason);
        json.WriteEndObject();
    }

    public static string? Time(DateTimeOffset? time) => time is { } t ? RunList.Time(t) : null;

    public static string Run(ScheduledRun? attempt) => attempt?.Run?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Which attempt it is, in a word where it is none of the time's.</summary>
    public static string Attempt(ScheduledRun? attempt) => attempt is null or { Attempt: 0 } ? "" : attempt.ByHand ? "by hand" : attempt.Attempt.ToString(CultureInfo.InvariantCulture);

    private static string?[] Cells(ScheduledRun attempt) =>
    [
        attempt.Schedule, Time(attempt.Due), Attempt(attempt), Kebab.Write(attempt.State), Time(attempt.Started), Time(attempt.Ended), Run(attempt), attempt.Machine, Time(attempt.NextAttempt), attempt.Reason,
    ];
}
