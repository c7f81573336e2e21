using Extractor.Alerts;

namespace Extractor.App.Output;

/// <summary>How an alert stands with its receivers, in words.</summary>
internal static class AlertWords
{
    /// <summary><c>webhook</c>, or <c>webhook not yet: it answered 503</c>; empty where it goes to nobody.</summary>
    public static string Delivery(StoredAlert alert) => string.Join("; ", alert.Deliveries.Select(d =>
        d.Delivered is not null ? d.Receiver : $"{d.Receiver} not yet{(d.Reason is null ? "" : $": {d.Reason}")}"));
}
