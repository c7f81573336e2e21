using Extractor.Alerts;
using Extractor.Storage;

namespace Extractor.App.Alerting;

/// <summary>
/// Gives alerts to the receivers of the settings: what was found by now and what earlier runs could not deliver. A receiver that cannot be
/// reached is asked again after the next run, with the same keys; a run never fails by it.
/// </summary>
internal sealed class AlertSending(AlertSettings settings, Terminal terminal)
{
    // Of one process, one run at a time: what one has in hand, the other must not send too.
    private static readonly Lock Sending = new();

    public void Send(Store store)
    {
        if (terminal.Stop.IsCancellationRequested) return;
        var book = new AlertBook(store);
        var limit = TimeSpan.FromSeconds(settings.TimeLimitSeconds);
        lock (Sending)
        {
            if (settings.Command.Count > 0) Each(book, AlertReceiver.Command, alert => CommandCall.Give(settings.Command, alert, limit));
            if (settings.Webhook is null) return;
            using var webhook = new WebhookPost(new Uri(settings.Webhook), terminal.Network, limit);
            Each(book, AlertReceiver.Webhook, webhook.Give);
        }
    }

    private void Each(AlertBook book, string receiver, Func<PendingAlert, Refusal?> give)
    {
        var alerts = book.Claim(receiver);
        try
        {
            foreach (var alert in alerts)
            {
                var refusal = give(alert);
                book.Note(alert, receiver, refusal?.Reason);
                if (refusal is not null) terminal.Say($"warning: the {receiver} did not take '{alert.Key}': {refusal.Reason}; it is tried again after the next run");
                if (refusal is { IsAway: true } || terminal.Stop.IsCancellationRequested) break;
            }
        }
        finally
        {
            book.Release(receiver);
        }
    }
}

/// <summary>Why a receiver did not take an alert.</summary>
/// <param name="IsAway">True where the next alert would fare no better, and wait as long.</param>
internal sealed record Refusal(string Reason, bool IsAway);
