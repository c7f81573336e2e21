namespace Extractor.Sources;

/// <summary>A record of a WARC file, or a place where there should be one.</summary>
/// <param name="Offset">Where it begins: a byte of the file, or <c>MEMBER+BYTE</c> for a record that is not the first of its gzip member.</param>
/// <param name="Header">Its named fields; null of a place without a sound record.</param>
internal sealed record WarcRecord(string Offset, MessageHead? Header = null)
{
    /// <summary>Its block; empty where it was passed over.</summary>
    public byte[] Block { get; init; } = [];

    /// <summary>What is wrong with it, as the end of a sentence whose subject is the record; null of a sound one.</summary>
    public string? Problem { get; init; }
}
