using System.Text.Json;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>The words of <c>Gazetteers/en/deals.json</c>, and whether a sentence speaks them.</summary>
internal static class DealWords
{
    private static readonly JsonElement List = Gazetteer.Open("deals");

    public static readonly HashSet<string> Merger = Set("merger");
    public static readonly HashSet<string> Joint = Set("jointVenture");
    public static readonly HashSet<string> Venture = Set("venture");
    public static readonly HashSet<string> Ipo = Set("ipo");
    public static readonly HashSet<string> Terminated = Set("terminated");
    public static readonly HashSet<string> Completed = Set("completed");
    public static readonly HashSet<string> Future = Set("future");
    public static readonly HashSet<string> Buy = Set("buy");
    public static readonly HashSet<string> Sold = Set("sold");
    public static readonly HashSet<string> Totals = Set("totals");
    public static readonly HashSet<string> Raised = Set("raised");
    public static readonly HashSet<string> Reported = Set("reported");
    public static readonly HashSet<string> Ties = Set("ties");
    public static readonly HashSet<string> Debt = Set("debt");
    public static readonly HashSet<string> DebtStands = Set("debtStands");
    public static readonly HashSet<string> DebtHeld = Set("debtHeld");
    public static readonly HashSet<string> DebtTies = Set("debtTies");
    public static readonly HashSet<string> Owed = Set("owed");

    /// <summary>True where a word of the set stands in the sentence.</summary>
    public static bool Speaks(this ArticleContext article, int sentence, HashSet<string> words)
    {
        var (from, to) = article.Sentences[sentence];
        for (var i = from; i < to; i++)
        {
            if (words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Tokens.Surface(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Set(string name) => new(List.GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase);
}
