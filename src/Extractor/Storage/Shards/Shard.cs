using Extractor.Sources;

namespace Extractor.Storage.Shards;

/// <summary>What one worker takes of a run at a time.</summary>
/// <param name="Number">Counts from 1 within the run.</param>
/// <param name="Source">Which of the run's sources, from 0.</param>
/// <param name="Articles">About how many it has.</param>
public sealed record Shard(int Number, int Source, SourcePart Part, int Articles);

/// <summary>How a shard stands.</summary>
public enum ShardState
{
    Waiting,
    Running,
    Done,

    /// <summary>Given up after many attempts; what is not kept of it is recorded as failed.</summary>
    Failed,
}

/// <summary>Names a shard of a store.</summary>
/// <param name="Recipe">What its run makes facts with.</param>
/// <param name="Job">By which the queue knew it; null where it has not been queued.</param>
public sealed record ShardPlace(long Run, int Number, Recipe Recipe, string? Job);
