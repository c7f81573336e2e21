using Extractor.Sources.Web;
using Extractor.Storage;

namespace Extractor.App.Review.Sources;

/// <summary>How a source stands.</summary>
/// <param name="Type">As in the settings; null where they do not name it.</param>
/// <param name="Health">Of one on the web; else null.</param>
/// <param name="Nights">What it gave to the last runs, the oldest first.</param>
/// <param name="Last">What it gave to the last whole run; null where it was not asked.</param>
public sealed record SourceState(string Name, string? Type, SourceHealth? Health, IReadOnlyList<SourceNight> Nights, SourceReport? Last)
{
    public required DateTimeOffset Now { get; init; }

    public bool IsStopped => Health?.Stopped is not null;

    /// <summary>Until when its server asked to be left alone; null where that is over.</summary>
    public DateTimeOffset? NotBefore => Health?.NotBefore > Now ? Health.NotBefore : null;

    /// <summary>One word, and a class of the stylesheet for it.</summary>
    public (string Word, string Look) State => Health is null ? Last is { IsSilent: true } ? ("silent", "near") : Type is null ? ("by hand", "") : ("on disk", "ok")
        : IsStopped ? ("stopped", "failed")
        : NotBefore is not null ? ("waits", "near")
        : Health.Errors > 0 ? ("failing", "failed")
        : Last is { IsSilent: true } ? ("silent", "near")
        : Health.LastSuccess is null ? ("never fetched", "") : ("well", "ok");
}
