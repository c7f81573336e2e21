using System.Text.Json.Serialization;

namespace Extractor.Sources;

/// <summary>A part of a source that is worked on by itself, on any machine that sees the same files: some of its files, lines of one, or all of it.</summary>
public sealed record SourcePart
{
    /// <summary>All of a source.</summary>
    public static SourcePart Whole { get; } = new();

    /// <summary>Relative to the source, with <c>/</c> between folders; empty is all of it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Of the one file, these lines alone; null takes files whole.</summary>
    public LineRange? Lines { get; init; }

    [JsonIgnore]
    public bool IsWhole => Files.Count == 0;
}

/// <summary>Lines of a file that follow one another.</summary>
/// <param name="From">The byte that the first of them begins with.</param>
/// <param name="To">The byte after the last.</param>
/// <param name="Number">Which line of the file the first is, from 1.</param>
public sealed record LineRange(long From, long To, int Number)
{
    /// <summary>Lines of them, by their number in the file, whose id stood on an earlier line of the file.</summary>
    public IReadOnlyList<int> Repeated { get; init; } = [];
}

/// <summary>What cutting a source gives: a part, or an item that needs no work; exactly one of them.</summary>
/// <param name="Articles">About how many articles the part has: one for an archive, whatever lies in it.</param>
public readonly record struct SourceCut(SourcePart? Part, int Articles, Fetched? Item = null);
