using System.Text.RegularExpressions;
using Extractor.Facts;
using Extractor.Gold;

namespace Extractor.Storage.Exports;

/// <summary>What the sentences of a deal say besides its slots, for the columns of a table; null or empty where they do not say it in so many words.</summary>
/// <param name="Round"><c>Series B</c>, <c>seed</c>, <c>pre-seed</c>.</param>
/// <param name="Consideration"><c>cash</c>, <c>stock</c> or <c>cash and stock</c>.</param>
/// <param name="Leads">Those of the givers who are said to lead the round.</param>
/// <param name="IsPreMoney">True where the valuation is said to be before the money.</param>
/// <param name="IsStakeAfter">True where the stake is what a party holds after the deal: <c>raised its stake to 51%</c>.</param>
public sealed partial record DealPhrases(string? Round, string? Consideration, IReadOnlyList<string> Leads, bool IsPreMoney, bool IsStakeAfter)
{
    private const int Beside = 60;

    /// <summary>Nothing is said.</summary>
    public static DealPhrases None { get; } = new(null, null, [], false, false);

    /// <param name="title">The article's title; null where it has none.</param>
    /// <param name="sentence">The sentence of the headline figure.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="valuation">The fact of the valuation; null where there is none.</param>
    /// <param name="stake">The fact of the stake; null where there is none.</param>
    internal static DealPhrases Of(DealType type, IReadOnlyList<string> givers, string? title, string sentence, string text, Fact? valuation, Fact? stake)
    {
        var round = type == DealType.Investment ? RoundName().Match(sentence) is { Success: true } inSentence ? inSentence : RoundName().Match(title ?? "") : null;
        return new DealPhrases(
            round is { Success: true } ? NameOf(round.Value) : null,
            type is DealType.Acquisition or DealType.Merger or DealType.Divestiture ? ConsiderationOf(sentence) : null,
            type == DealType.Investment ? [.. givers.Where(g => Led(sentence, g))] : [],
            valuation is not null && PreMoney().IsMatch(Around(text, valuation)),
            stake is not null && StakeTo().IsMatch(text[Math.Max(0, stake.Mention.Span.Start - Beside)..stake.Mention.Span.Start]));
    }

    private static string NameOf(string written) =>
        written.StartsWith("series", StringComparison.OrdinalIgnoreCase) ? $"Series {written[7..].Trim().ToUpperInvariant()}" : written.ToLowerInvariant();

    private static string? ConsiderationOf(string sentence) => (Both().IsMatch(sentence), Cash().IsMatch(sentence), Stock().IsMatch(sentence)) switch
    {
        (true, _, _) or (_, true, true) => "cash and stock",
        (_, true, _) => "cash",
        (_, _, true) => "stock",
        _ => null,
    };

    // After 'led by' names stand until those begin who only join.
    private static bool Led(string sentence, string name)
    {
        var led = LedBy().Match(sentence);
        return (led.Success && led.Groups["names"].Value.Contains(name, StringComparison.Ordinal))
            || sentence.Contains($"{name} led ", StringComparison.Ordinal) || sentence.Contains($"{name} leads ", StringComparison.Ordinal);
    }

    private static string Around(string text, Fact fact) =>
        text[Math.Max(0, fact.Mention.Span.Start - Beside)..Math.Min(text.Length, fact.Mention.Span.End + (Beside / 2))];

    /// <summary><c>Series B</c>, <c>Series A-1</c>, <c>seed round</c>, <c>pre-seed funding</c>; not <c>seed companies</c>.</summary>
    [GeneratedRegex(@"\bSeries[ -][A-K](?:-?\d)?\b|\b(?:pre-)?seed(?=[ -](?:round|funding|financing|investment|extension))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoundName();

    /// <summary><c>led by Lucerne and Alder, with participation from ...</c>.</summary>
    [GeneratedRegex(@"\bled by (?<names>.{1,200}?)(?: with | alongside | joined |, at |; |\. |$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LedBy();

    /// <summary><c>cash and stock</c>, <c>cash-and-shares</c>, <c>stock and cash</c>.</summary>
    [GeneratedRegex(@"\bcash[ -]and[ -](?:stock|shares)\b|\b(?:stock|shares)[ -]and[ -]cash\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Both();

    /// <summary><c>all-cash</c>, <c>in cash</c>; not <c>cash flow</c>.</summary>
    [GeneratedRegex(@"\ball[ -]cash\b|\bin cash\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cash();

    /// <summary><c>all-stock</c>, <c>all-share</c>, <c>in stock</c>, <c>in shares</c>.</summary>
    [GeneratedRegex(@"\ball[ -](?:stock|shares?)\b|\bin (?:stock|shares)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stock();

    /// <summary><c>a pre-money valuation of</c>, <c>$300 million pre-money</c>.</summary>
    [GeneratedRegex(@"\bpre-?money\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PreMoney();

    /// <summary><c>raise its stake in Contoso to </c>, <c>increases its holding from 20% to about </c>, right before the figure.</summary>
    [GeneratedRegex(@"\b(?:stake|holding|ownership|interest|shareholding)\b[^.]{0,40}\bto (?:about |around |nearly |some |over |more than )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StakeTo();
}
