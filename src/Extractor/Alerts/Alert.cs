using System.Text.Json.Nodes;
using Extractor.Storage;

namespace Extractor.Alerts;

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    /// <summary>More items failed than the settings bear.</summary>
    Failures,

    /// <summary>A source that gives articles as a rule gave none.</summary>
    Silent,

    /// <summary>Facts per article of a source fell to half of their median.</summary>
    Halved,

    /// <summary>A check of a deal or an article contradicts.</summary>
    Contradiction,

    /// <summary>A deal of the size that the settings name.</summary>
    Deal,

    /// <summary>New matches of a watch.</summary>
    Watch,
}

/// <summary>Something that people are told once.</summary>
/// <param name="Key">What makes it once only; the idempotency key for receivers.</param>
/// <param name="Source">The source concerned; null where it is none.</param>
/// <param name="Title">The whole in one line.</param>
/// <param name="Details">What it says of the matter, for programs.</param>
public sealed record Alert(string Key, AlertKind Kind, string? Source, string Title, JsonObject Details);

/// <summary>An alert as the store keeps it.</summary>
/// <param name="Run">The run that found it; null where that is no longer kept.</param>
/// <param name="Body">The JSON that receivers are given.</param>
/// <param name="Deliveries">To whom it goes; empty where nobody was set.</param>
public sealed record StoredAlert(long Id, string Key, AlertKind Kind, DateTimeOffset At, long? Run, string? Source, string Title, string Body, IReadOnlyList<AlertDelivery> Deliveries)
{
    /// <summary>True where a receiver has not taken it yet.</summary>
    public bool IsUndelivered => Deliveries.Any(d => d.Delivered is null);
}

/// <summary>How an alert stands with one receiver.</summary>
/// <param name="Delivered">Null until it was taken.</param>
/// <param name="Reason">Why the last attempt failed; null where none did.</param>
public sealed record AlertDelivery(string Receiver, DateTimeOffset? Delivered, int Attempts, string? Reason);

/// <summary>An alert that a receiver is yet to be given.</summary>
/// <param name="At">When it was raised: with the key it names the alert to a receiver, which may be told by several stores.</param>
public sealed record PendingAlert(long Id, string Key, DateTimeOffset At, string Body);

/// <summary>A candidate for being told.</summary>
/// <param name="Keys">Every key that it may be known again by: one told is all told.</param>
/// <param name="IsBrought">True where the run brought the text that tells it, so that something new may tell it at its first run.</param>
internal sealed record Sighting<T>(T What, IReadOnlyList<string> Keys, bool IsBrought);

/// <summary>A check that contradicts.</summary>
/// <param name="Transaction">The deal's id; null where it is of an article as a whole.</param>
internal sealed record Contradiction(string Check, string Arithmetic, ArticleHeader Article, string? Transaction);
