namespace Extractor.App.Output;

/// <summary>Bytes for people.</summary>
internal static class ByteSize
{
    /// <summary><c>512 bytes</c>, <c>3.4 MB</c>, <c>12 GB</c>: in powers of 1000, as disks are sold.</summary>
    public static string Of(long bytes) => bytes switch
    {
        < 1_000 => FormattableString.Invariant($"{bytes} bytes"),
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1e3:0.#} KB"),
        < 1_000_000_000 => FormattableString.Invariant($"{bytes / 1e6:0.#} MB"),
        _ => FormattableString.Invariant($"{bytes / 1e9:0.#} GB"),
    };
}
