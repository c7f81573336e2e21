namespace Extractor.Sources;

/// <summary>How much of one item is read into memory: what is larger is refused with a reason instead of filling the machine.</summary>
public sealed record SourceLimits
{
    public static SourceLimits Default { get; } = new();

    /// <summary>Bytes of one article: a file, an entry of an archive, a record, a line; packed and inflated.</summary>
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Inflated bytes per compressed byte; text packs about 4 to 1, beyond this it is a bomb.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>How many archives may lie one in another.</summary>
    public int MaxDepth { get; init; } = 3;
}
