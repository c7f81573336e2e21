using System.CommandLine;
using Extractor.Alerts;
using Extractor.App.Output;

namespace Extractor.App.Commands;

/// <summary><c>alerts</c>: what runs told, and what is yet to be delivered.</summary>
internal static class AlertsCommand
{
    public static Command Create(Terminal terminal)
    {
        var since = ListOptions.Since("Only those found on this day (UTC) or later.");
        var undelivered = new Option<bool>("--undelivered") { Description = "Only those that the command or the webhook of the settings has not taken yet." };
        var (limit, format) = (ListOptions.Limit(), PathOptions.Formats());
        var verb = new Verb(
            "alerts", "Lists what runs told of failures, silent sources, contradictions, large deals and watches, the newest first.",
            "extractor alerts --since 2026-11-01", "extractor alerts --undelivered --format json") { since, undelivered, limit, format };
        verb.SetAction(parsed =>
        {
            var session = new Session(parsed, terminal);
            using var store = session.OpenStore(create: false);
            var filter = new AlertFilter(
                session.Value(since) is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null, session.Value(undelivered), Most: session.Value(limit));
            AlertList.Write(new AlertBook(store).List(filter), session.Value(format), terminal);
            return ExitCode.Done;
        });
        return verb;
    }
}
