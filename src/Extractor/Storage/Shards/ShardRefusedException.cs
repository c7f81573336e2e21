namespace Extractor.Storage.Shards;

/// <summary>A worker was given a shard of a run that makes facts with another model, or by other rules.</summary>
public sealed class ShardRefusedException(long run, int shard, Recipe asked, Recipe own) : Exception(
    $"shard {shard} of run {run} is refused: the run's model is {asked.Model} and its rules {asked.Rules} (program {asked.ProgramVersion}), this worker's {own.Model} and {own.Rules} (program {own.ProgramVersion}); start a worker of the same program with the same settings");
