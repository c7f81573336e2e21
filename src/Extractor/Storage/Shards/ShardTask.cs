using Extractor.Sources;

namespace Extractor.Storage.Shards;

/// <summary>A shard in the hands of a worker.</summary>
/// <param name="Attempt">Which attempt at it, from 1.</param>
public sealed record ShardTask(Run Run, int Number, ShardSource Source, SourcePart Part, int Attempt)
{
    /// <summary>How often a worker may die of one article before it is set aside: twice at the same one is no chance.</summary>
    public const int MostDeaths = 2;

    /// <summary>An earlier attempt did not come to its end: each article is kept by itself, and written down before it is worked on.</summary>
    public bool IsCareful => Attempt > 1;

    /// <summary>The article that was in hand when a careful worker last died; null for none.</summary>
    public string? Suspect { get; init; }

    /// <summary>How often workers died of <see cref="Suspect"/>, one after another.</summary>
    public int Deaths { get; init; }

    /// <summary>Whether an article is not to be worked on again.</summary>
    /// <param name="path">Its place in the source.</param>
    public bool SetsAside(string path) => Deaths >= MostDeaths && path == Suspect;
}
