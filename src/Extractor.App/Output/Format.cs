namespace Extractor.App.Output;

/// <summary>How a list of results is written.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Jsonl,

    /// <summary>RFC 4180, with a heading.</summary>
    Csv,
}
