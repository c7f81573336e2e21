using Extractor.Gold;

namespace Extractor.Storage;

/// <summary>Which deals to list; what is null is not asked. Written as one query string, as <see cref="FactFilter"/> is.</summary>
public sealed record DealFilter
{
    public DealType? Type { get; init; }

    public DealStage? Stage { get; init; }

    /// <summary>What was decided; of a transaction undecided while any of its deals is. Null for all but what was rejected.</summary>
    public DecisionState? Decision { get; init; }

    /// <summary>Whether somebody asked to look at it again.</summary>
    public bool? Flagged { get; init; }

    /// <summary>Whether a check of it contradicts.</summary>
    public bool? Contradicted { get; init; }

    /// <summary>Whether the articles of a transaction do not agree.</summary>
    public bool? Conflicting { get; init; }

    /// <summary>A part of a party's name, giver or getter, in upper or lower case.</summary>
    public string? Party { get; init; }

    /// <summary>The id of a company that gives or gets, under any of its names.</summary>
    public string? Company { get; init; }

    /// <summary>The article's id, or its key.</summary>
    public string? Article { get; init; }

    public string? Source { get; init; }

    public double? MinConfidence { get; init; }

    public double? MaxConfidence { get; init; }

    /// <summary>Published on this day or later; of a transaction the last article.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published on this day or earlier; of a transaction the first article.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The least amount, in whole units; a range counts where a part of it does.</summary>
    public decimal? MinAmount { get; init; }

    public decimal? MaxAmount { get; init; }

    /// <summary>Of the amount: ISO 4217 code.</summary>
    public string? Unit { get; init; }

    /// <summary>The least capacity, in gigawatts.</summary>
    public decimal? MinCapacity { get; init; }

    public decimal? MaxCapacity { get; init; }

    /// <summary>Words that an article holds, in its title or text; what stands in quotes holds together.</summary>
    public string? Text { get; init; }

    /// <summary>The names of its keys in a query string, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. DealFilterKeys.All.Select(k => k.Name)];

    /// <summary>Reads what <see cref="ToString"/> wrote; see <see cref="FactFilter.Parse"/>.</summary>
    /// <exception cref="FormatException">A key is not known, or what it holds cannot be read; the message says which, and what was meant.</exception>
    public static DealFilter Parse(string? query, params IReadOnlyCollection<string> others) => FilterKey.Read(new DealFilter(), DealFilterKeys.All, query, others);

    /// <summary>As a query string, the keys in one order; empty where nothing is asked.</summary>
    public override string ToString() => FilterKey.Write(this, DealFilterKeys.All);
}

/// <summary>The keys of <see cref="DealFilter"/>.</summary>
internal static class DealFilterKeys
{
    public static IReadOnlyList<FilterKey<DealFilter>> All { get; } =
    [
        FilterKey.Word<DealFilter, DealType>("type", f => f.Type, (f, v) => f with { Type = v }),
        FilterKey.Word<DealFilter, DealStage>("stage", f => f.Stage, (f, v) => f with { Stage = v }),
        FilterKey.Word<DealFilter, DecisionState>("decision", f => f.Decision, (f, v) => f with { Decision = v }),
        FilterKey.Flag<DealFilter>("flagged", f => f.Flagged, (f, v) => f with { Flagged = v }),
        FilterKey.Flag<DealFilter>("contradicted", f => f.Contradicted, (f, v) => f with { Contradicted = v }),
        FilterKey.Flag<DealFilter>("conflicting", f => f.Conflicting, (f, v) => f with { Conflicting = v }),
        FilterKey.Text<DealFilter>("party", f => f.Party, (f, v) => f with { Party = v }),
        FilterKey.Text<DealFilter>("company", f => f.Company, (f, v) => f with { Company = v }),
        FilterKey.Text<DealFilter>("article", f => f.Article, (f, v) => f with { Article = v }),
        FilterKey.Text<DealFilter>("source", f => f.Source, (f, v) => f with { Source = v }),
        FilterKey.Probability<DealFilter>("min-confidence", f => f.MinConfidence, (f, v) => f with { MinConfidence = v }),
        FilterKey.Probability<DealFilter>("max-confidence", f => f.MaxConfidence, (f, v) => f with { MaxConfidence = v }),
        FilterKey.Day<DealFilter>("since", f => f.Since, (f, v) => f with { Since = v }),
        FilterKey.Day<DealFilter>("until", f => f.Until, (f, v) => f with { Until = v }),
        FilterKey.Amount<DealFilter>("min-amount", f => f.MinAmount, (f, v) => f with { MinAmount = v }),
        FilterKey.Amount<DealFilter>("max-amount", f => f.MaxAmount, (f, v) => f with { MaxAmount = v }),
        FilterKey.Text<DealFilter>("unit", f => f.Unit, (f, v) => f with { Unit = v }),
        FilterKey.Amount<DealFilter>("min-gw", f => f.MinCapacity, (f, v) => f with { MinCapacity = v }),
        FilterKey.Amount<DealFilter>("max-gw", f => f.MaxCapacity, (f, v) => f with { MaxCapacity = v }),
        FilterKey.Text<DealFilter>("q", f => f.Text, (f, v) => f with { Text = v }),
    ];
}
