using System.Globalization;
using System.Text.Json;
using Extractor.Alerts;

namespace Extractor;

/// <summary>What must hold of alerts and watches and cannot be said in a schema.</summary>
internal static class AlertRules
{
    public static IEnumerable<SettingsProblem> Problems(SettingsNode? alerts, SettingsNode? watches) =>
    [
        .. Webhook(Text(alerts?["webhook"])),
        .. Program(alerts?["command"]),
        .. (alerts?["deals"]?.Items ?? []).Index().SelectMany(d => Size(d.Item, string.Create(CultureInfo.InvariantCulture, $"alerts.deals[{d.Index}]"))),
        .. (watches?.Items ?? []).Index().SelectMany(w => Watch(w.Item, string.Create(CultureInfo.InvariantCulture, $"watches[{w.Index}]"))),
    ];

    private static IEnumerable<SettingsProblem> Webhook(SettingsNode? address)
    {
        if (address is null || SettingsRules.HoldsSecret(address.Text) || (Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.Host.Length > 0)) yield break;
        yield return new SettingsProblem(address.Place, $"alerts.webhook: \"{address.Text}\" is no http or https address; write it in full");
    }

    private static IEnumerable<SettingsProblem> Program(SettingsNode? command)
    {
        if (command is { Kind: JsonValueKind.Array, Items: [{ Kind: JsonValueKind.String } program, ..] } && string.IsNullOrWhiteSpace(program.Text))
        {
            yield return new SettingsProblem(program.Place, "alerts.command: the program is empty; write [\"notify\", \"--from\", \"extractor\"]");
        }
    }

    private static IEnumerable<SettingsProblem> Size(SettingsNode size, string at)
    {
        var (amount, unit, gigawatts) = (Given(size["amount"]), Given(size["unit"]), Given(size["gigawatts"]));
        if (amount is null && gigawatts is null) yield return new SettingsProblem(size.Place, $"{at}: no size; write {{\"amount\": 1000000000, \"unit\": \"USD\"}} or {{\"gigawatts\": 1}}");
        else if (amount is not null && gigawatts is not null) yield return new SettingsProblem(gigawatts.Place, $"{at}: an amount and gigawatts; make two entries of it, of which either is enough");
        else if (amount is not null && unit is null) yield return new SettingsProblem(amount.Place, $"{at}: the key \"unit\" is missing; give the currency, such as \"USD\"");
        else if (amount is null && unit is not null) yield return new SettingsProblem(unit.Place, $"{at}: \"unit\" belongs to an amount; gigawatts need none");
    }

    private static IEnumerable<SettingsProblem> Watch(SettingsNode watch, string at)
    {
        var (facts, deals) = (Text(watch["facts"]), Text(watch["deals"]));
        if (facts is null && deals is null) yield return new SettingsProblem(watch.Place, $"{at}: no filter; give \"facts\" or \"deals\", as the address of that page has it");
        else if (facts is not null && deals is not null) yield return new SettingsProblem(deals.Place, $"{at}: \"facts\" and \"deals\"; make two watches of it");
        else if (Fault(facts is not null ? q => WatchSettings.ReadFacts(q) : q => WatchSettings.ReadDeals(q), (facts ?? deals)!.Text) is { } fault)
        {
            yield return new SettingsProblem((facts ?? deals)!.Place, $"{at}.{(facts is null ? "deals" : "facts")}: {fault}");
        }
    }

    private static string? Fault(Func<string, object> read, string query)
    {
        try
        {
            read(query);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static SettingsNode? Text(SettingsNode? node) => node is { Kind: JsonValueKind.String } ? node : null;

    private static SettingsNode? Given(SettingsNode? node) => node is null || node.Kind == JsonValueKind.Null ? null : node;
}
