using System.Globalization;
using System.Text.Json;
using Extractor.Schedule;

namespace Extractor;

/// <summary>What must hold of the schedule and cannot be said in a schema.</summary>
internal static class ScheduleRules
{
    public static IEnumerable<SettingsProblem> Problems(SettingsNode? schedule, SettingsNode? sources)
    {
        if (schedule is not { Kind: JsonValueKind.Array }) yield break;
        string[] known = [.. (sources?.Items ?? []).Select(s => s["name"]?.Text).OfType<string>()];
        foreach (var (index, entry) in schedule.Items.Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"schedule[{index}]");
            if (Text(entry["cron"]) is { } cron && Timetable.FaultOf(cron.Text) is { } fault) yield return new SettingsProblem(cron.Place, $"{at}.cron: {fault}");
            if (Text(entry["timeZone"]) is { } zone && !Timetable.IsZone(zone.Text))
            {
                yield return new SettingsProblem(zone.Place, $"{at}.timeZone: \"{zone.Text}\" is no time zone; write an IANA name such as Europe/Berlin or UTC");
            }

            foreach (var source in (entry["sources"]?.Items ?? []).Where(s => s.Kind == JsonValueKind.String && !known.Contains(s.Text, StringComparer.Ordinal)))
            {
                yield return new SettingsProblem(source.Place, $"{at}.sources: there is no source called \"{source.Text}\"; {Meant(source.Text, known)}");
            }
        }
    }

    private static SettingsNode? Text(SettingsNode? node) => node is { Kind: JsonValueKind.String } ? node : null;

    private static string Meant(string word, string[] known) => SettingsNearest.Of(word, known) is { } near ? $"did you mean \"{near}\"?"
        : known.Length == 0 ? "the settings name none" : $"there are {string.Join(", ", known)}";
}
