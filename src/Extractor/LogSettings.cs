using Microsoft.Extensions.Logging;

namespace Extractor;

/// <summary>What <c>serve</c> and <c>review</c> write to standard error while they run, and how.</summary>
public sealed record LogSettings
{
    /// <summary>The least level of what is written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    public LogFormat Format { get; init; } = LogFormat.Text;

    /// <summary>Another least level for a category and all below it, by name: <c>Microsoft.AspNetCore</c>.</summary>
    public IReadOnlyDictionary<string, LogLevel> Levels { get; init; } = new Dictionary<string, LogLevel>();
}

/// <summary>How what is logged is written.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}
