using System.Text.Json;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>The words and rates of <c>Gazetteers/en/checks.json</c>.</summary>
internal static class CheckWords
{
    private static readonly JsonElement List = Gazetteer.Open("checks");

    /// <summary>Before the value that something grew from, and before the one that it grew to.</summary>
    public static readonly HashSet<string> From = Set("from"), To = Set("to");

    /// <summary>A sentence with one of these compares what is not the plain quotient of two values.</summary>
    public static readonly HashSet<string> NotPlain = Set("notPlain");

    /// <summary>All that may stand between a growth and its values.</summary>
    public static readonly HashSet<string> Beside = Set("beside");

    public static readonly HashSet<string> Valuation = Set("valuation");

    /// <summary>Words by which an article says that it tells of an announcement; a dateline has none.</summary>
    public static readonly HashSet<string> Announced = Set("announced");

    /// <summary>Verbs that tell what has happened; what may stand between one and its date; what makes it a plan.</summary>
    public static readonly HashSet<string> Happened = Set("happened"), BeforeDate = Set("beforeDate"), Planned = Set("planned");

    /// <summary>Periods that bear a year before it begins.</summary>
    public static readonly HashSet<string> Fiscal = Set("fiscal");

    public static readonly HashSet<string> Pre = Set("preMoney"), Post = Set("postMoney"), Money = Set("money");

    /// <summary>Dollars for one unit of a currency, lowest and highest that were paid since 1985; null for a currency that is not listed.</summary>
    public static Interval? Dollars(string? unit) =>
        unit is null ? null : unit == "USD" ? new Interval(1, 1) : List.GetProperty("dollars").TryGetProperty(unit, out var band) ? new Interval(band[0].GetDouble(), band[1].GetDouble()) : null;

    /// <summary>True where the token is a word of the set, in any case.</summary>
    public static bool Holds(this HashSet<string> words, ArticleContext article, int token) =>
        (uint)token < (uint)article.Tokens.Count && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Tokens.Surface(token));

    private static HashSet<string> Set(string name) => new(List.GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase);
}
