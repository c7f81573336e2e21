using Extractor.Storage;

namespace Extractor.Alerts;

/// <summary>Items of a run that failed in the same way.</summary>
/// <param name="Remedy">What to do about it; null where that is not known.</param>
/// <param name="First">One of them, in full.</param>
public sealed record FailureGroup(string Stage, string Class, string? Remedy, int Count, RunItemReport First)
{
    /// <summary>The most frequent first.</summary>
    public static IReadOnlyList<FailureGroup> Of(IEnumerable<RunItemReport> failed)
    {
        var groups = new Dictionary<(string, string, string?), FailureGroup>();
        foreach (var item in failed)
        {
            var key = (item.Stage ?? "", item.Class ?? "other", item.Remedy);
            groups[key] = groups.TryGetValue(key, out var group) ? group with { Count = group.Count + 1 } : new FailureGroup(key.Item1, key.Item2, item.Remedy, 1, item);
        }

        return [.. groups.Values.OrderByDescending(g => g.Count).ThenBy(g => g.Class, StringComparer.Ordinal)];
    }
}
