using Extractor.Sources;

namespace Extractor.Storage.Shards;

/// <summary>A source of a run that is cut into shards, as every worker opens it: what its own settings say does not count.</summary>
/// <param name="Settings">Its paths are absolute: a worker has to see the same files under them.</param>
/// <param name="Limits">How much of it is read into memory.</param>
public sealed record ShardSource(SourceSettings Settings, SourceLimits Limits);
