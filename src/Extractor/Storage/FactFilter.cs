using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>
/// Which facts to list; what is null is not asked. Pages, commands, bulk decisions and exports ask by this record alone, and write it as one
/// query string: <see cref="Parse"/>, <see cref="ToString"/>.
/// </summary>
public sealed record FactFilter
{
    public Kind? Kind { get; init; }

    public Label? Label { get; init; }

    public Status? Status { get; init; }

    /// <summary>What was decided; null for all but what was rejected.</summary>
    public DecisionState? Decision { get; init; }

    /// <summary>Whether somebody asked to look at it again.</summary>
    public bool? Flagged { get; init; }

    /// <summary>How a check that compares it came out.</summary>
    public CheckResult? Check { get; init; }

    /// <summary>A part of a party's name, giver or getter, in upper or lower case.</summary>
    public string? Party { get; init; }

    /// <summary>The id of a company that gives or gets, under any of its names.</summary>
    public string? Company { get; init; }

    /// <summary>The article's id, or its key.</summary>
    public string? Article { get; init; }

    public string? Source { get; init; }

    public double? MinConfidence { get; init; }

    public double? MaxConfidence { get; init; }

    /// <summary>Published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The least amount, in whole units; a range counts where a part of it does.</summary>
    public decimal? MinAmount { get; init; }

    public decimal? MaxAmount { get; init; }

    /// <summary>ISO 4217 code, <c>GW</c>, <c>%</c> or <c>x</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Words that the article holds, in its title or text; what stands in quotes holds together.</summary>
    public string? Text { get; init; }

    /// <summary>The names of its keys in a query string, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. FactFilterKeys.All.Select(k => k.Name)];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="query"><c>kind=money&amp;since=2026-04-01</c>, with or without a question mark before it.</param>
    /// <param name="others">Keys that are no filter's: <c>sort</c>, <c>after</c>.</param>
    /// <exception cref="FormatException">A key is not known, or what it holds cannot be read; the message says which, and what was meant.</exception>
    public static FactFilter Parse(string? query, params IReadOnlyCollection<string> others) => FilterKey.Read(new FactFilter(), FactFilterKeys.All, query, others);

    /// <summary>As a query string, the keys in one order; empty where nothing is asked.</summary>
    public override string ToString() => FilterKey.Write(this, FactFilterKeys.All);
}

/// <summary>The keys of <see cref="FactFilter"/>.</summary>
internal static class FactFilterKeys
{
    public static IReadOnlyList<FilterKey<FactFilter>> All { get; } =
    [
        FilterKey.Word<FactFilter, Kind>("kind", f => f.Kind, (f, v) => f with { Kind = v }),
        FilterKey.Word<FactFilter, Label>("label", f => f.Label, (f, v) => f with { Label = v }),
        FilterKey.Word<FactFilter, Status>("status", f => f.Status, (f, v) => f with { Status = v }),
        FilterKey.Word<FactFilter, DecisionState>("decision", f => f.Decision, (f, v) => f with { Decision = v }),
        FilterKey.Flag<FactFilter>("flagged", f => f.Flagged, (f, v) => f with { Flagged = v }),
        FilterKey.Word<FactFilter, CheckResult>("check", f => f.Check, (f, v) => f with { Check = v }),
        FilterKey.Text<FactFilter>("party", f => f.Party, (f, v) => f with { Party = v }),
        FilterKey.Text<FactFilter>("company", f => f.Company, (f, v) => f with { Company = v }),
        FilterKey.Text<FactFilter>("article", f => f.Article, (f, v) => f with { Article = v }),
        FilterKey.Text<FactFilter>("source", f => f.Source, (f, v) => f with { Source = v }),
        FilterKey.Probability<FactFilter>("min-confidence", f => f.MinConfidence, (f, v) => f with { MinConfidence = v }),
        FilterKey.Probability<FactFilter>("max-confidence", f => f.MaxConfidence, (f, v) => f with { MaxConfidence = v }),
        FilterKey.Day<FactFilter>("since", f => f.Since, (f, v) => f with { Since = v }),
        FilterKey.Day<FactFilter>("until", f => f.Until, (f, v) => f with { Until = v }),
        FilterKey.Amount<FactFilter>("min-amount", f => f.MinAmount, (f, v) => f with { MinAmount = v }),
        FilterKey.Amount<FactFilter>("max-amount", f => f.MaxAmount, (f, v) => f with { MaxAmount = v }),
        FilterKey.Text<FactFilter>("unit", f => f.Unit, (f, v) => f with { Unit = v }),
        FilterKey.Text<FactFilter>("q", f => f.Text, (f, v) => f with { Text = v }),
    ];
}
