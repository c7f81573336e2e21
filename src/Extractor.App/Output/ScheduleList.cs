using System.Text.Json;
using Extractor.Mentions;
using Extractor.Schedule;

namespace Extractor.App.Output;

/// <summary>The entries of the schedule in one of the formats: what runs next, and how the last attempt ended.</summary>
internal static class ScheduleList
{
    private static readonly string[] Heading = ["schedule", "cron", "time zone", "next", "overdue", "last due", "attempt", "state", "ended", "run", "machine", "last done", "reason"];

    public static void Write(IReadOnlyList<ScheduleState> states, Format format, Terminal terminal) =>
        RowList.Write(states, Heading, Cells, Write, format, terminal);

    private static void Write(Utf8JsonWriter json, ScheduleState state)
    {
        json.WriteStartObject();
        json.WriteString("schedule", state.Entry.Name);
        json.WriteString("cron", state.Entry.Cron);
        json.WriteString("time_zone", state.Entry.TimeZone);
        json.WriteStartArray("sources");
        foreach (var source in state.Sources) json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteString("next", AttemptList.Time(state.Next));
        json.WriteBoolean("overdue", state.IsOverdue);
        json.WriteString("last_done", AttemptList.Time(state.LastDone));
        if (state.Last is { } last)
        {
            json.WritePropertyName("last");
            AttemptList.Write(json, last);
        }
        else
        {
            json.WriteNull("last");
        }

        json.WriteEndObject();
    }

    private static string?[] Cells(ScheduleState state)
    {
        var last = state.Last;
        return
        [
            state.Entry.Name, state.Entry.Cron, state.Entry.TimeZone, AttemptList.Time(state.Next), state.IsOverdue ? "overdue" : "", AttemptList.Time(last?.Due), AttemptList.Attempt(last),
            last is null ? "" : Kebab.Write(last.State), AttemptList.Time(last?.Ended), AttemptList.Run(last), last?.Machine, AttemptList.Time(state.LastDone), last?.Reason,
        ];
    }
}
