using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>Which facts to list; what is null is not asked.</summary>
public sealed record FactFilter
{
    public Kind? Kind { get; init; }

    public Label? Label { get; init; }

    /// <summary>A part of a party's name, giver or getter, in upper or lower case.</summary>
    public string? Party { get; init; }

    /// <summary>The article's id, or its key.</summary>
    public string? Article { get; init; }

    public string? Source { get; init; }

    public double? MinConfidence { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? Since { get; init; }
}
