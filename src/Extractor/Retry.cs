using Extractor.Sources;
using Extractor.Storage;

namespace Extractor;

/// <summary>A run over what failed: which items it asks the sources for, and what became of those that they did not give under the same name.</summary>
internal sealed class Retry
{
    private readonly IReadOnlyCollection<Origin> failed;
    private readonly Dictionary<string, Wanted> wanted;

    public Retry(IReadOnlyCollection<Origin> failed)
    {
        this.failed = failed;
        wanted = failed.GroupBy(f => f.Source).ToDictionary(g => g.Key, g => Wanted.Of(g.Key, g.Select(f => f.Path)), StringComparer.Ordinal);
    }

    /// <summary>How many items their sources no longer give; told once all are taken.</summary>
    public int Gone { get; private set; }

    public Wanted Of(string source) => wanted.GetValueOrDefault(source) ?? Wanted.Of(source, []);

    /// <summary>
    /// The items, then one for each that failed as a whole and was now opened, an archive or a line under another name: what was in it stands for
    /// itself, and it has failed no longer.
    /// </summary>
    public IEnumerable<Taken> Watched(IEnumerable<Taken> items, CancellationToken stop)
    {
        var (open, answered, waiting) = (failed.ToHashSet(), new HashSet<Origin>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var taken in items)
        {
            var origin = taken.Origin;
            open.Remove(origin);
            if (taken.IsWaiting) waiting.Add(origin.Source);
            else if (taken.Failure is null) answered.UnionWith(Of(origin.Source).Answered(origin.Path, taken.Path).Select(path => origin with { Path = path }));
            yield return taken;
        }

        if (stop.IsCancellationRequested) yield break;
        foreach (var origin in failed.Where(f => open.Contains(f) && answered.Contains(f)))
        {
            yield return new Taken(origin, origin.Path) { Skip = "was had again, and what is in it stands for itself" };
        }

        Gone = open.Count(f => !answered.Contains(f) && !waiting.Contains(f.Source));
    }
}
