using System.Globalization;
using Extractor.Alerts;
using Extractor.App.Output;
using Extractor.Storage;

namespace Extractor.App.Alerting;

/// <summary>Tells what a run did: alerts and digests, its summary, and whoever is to be given them.</summary>
internal sealed class RunTelling(PipelineSettings settings, Terminal terminal)
{
    // The first run of a large source may have hundreds.
    private const int Said = 5;

    public void Follow(Store store, Run run)
    {
        try
        {
            var summary = new AlertBook(store).Settle(run.Id, settings.Alerts, settings.Watches);
            if (settings.Alerts.Summary is { } folder) Write(folder, summary);
            foreach (var alert in summary.Alerts.Take(Said)) terminal.Say($"alert: {Tables.Shown(alert.Title)}");
            if (summary.Alerts.Count > Said) terminal.Say($"{Counted.Of(summary.Alerts.Count - Said, "more alert")}; 'extractor alerts' lists them.");
            new AlertSending(settings.Alerts, terminal).Send(store);
        }
        catch (StoreException e)
        {
            terminal.Say($"warning: what run {run.Id} would tell of deals, contradictions and watches, the next run tells: {e.Message}");
        }
    }

    private void Write(string folder, RunSummary summary)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"run-{summary.Run.Id:000000}"));
            File.WriteAllText(name + ".json", summary.ToJson());
            File.WriteAllText(name + ".txt", summary.ToText());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"warning: the summary of run {summary.Run.Id} could not be written: {e.Message}");
        }
    }
}
