namespace Extractor.Storage.Shards;

/// <summary>How far the shards of a run have come.</summary>
/// <param name="Seen">Items that are kept.</param>
/// <param name="Expected">About how many there are in all.</param>
/// <param name="AtWork">Those in hand, by number.</param>
public sealed record ShardProgress(int Waiting, int Running, int Done, int Failed, long Seen, long Expected, IReadOnlyList<ShardAtWork> AtWork)
{
    /// <summary>How many there are.</summary>
    public int All => Waiting + Running + Done + Failed;

    /// <summary>How many are over.</summary>
    public int Over => Done + Failed;
}

/// <summary>A shard in the hands of a worker.</summary>
/// <param name="Machine">Whose worker began it last.</param>
public sealed record ShardAtWork(int Number, string Machine, string Process, int Attempt, DateTimeOffset Started, int Seen, int Articles);
