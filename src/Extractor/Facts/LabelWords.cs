using Extractor.Mentions;

namespace Extractor.Facts;

/// <summary>The words of <c>Gazetteers/en/labels.json</c>, compared without case: by them the grammar of a sentence states a label.</summary>
internal static class LabelWords
{
    public static readonly HashSet<string> Be = Of("be");
    public static readonly HashSet<string> Between = Of("between");
    public static readonly HashSet<string> Worth = Of("worth");
    public static readonly HashSet<string> Approach = Of("approach");
    public static readonly HashSet<string> Takeovers = Of("purchases");
    public static readonly HashSet<string> Orders = Of("orders");
    public static readonly HashSet<string> Invests = Of("invests");
    public static readonly HashSet<string> Investment = Of("investment");
    public static readonly HashSet<string> Measures = Of("measures");
    public static readonly HashSet<string> Into = Of("into");
    public static readonly HashSet<string> Sites = Of("sites");
    public static readonly HashSet<string> At = Of("at");
    public static readonly HashSet<string> Outlays = Of("outlays");
    public static readonly HashSet<string> Plans = Of("plans");
    public static readonly HashSet<string> Venture = Of("venture");
    public static readonly HashSet<string> Funds = Of("funds");
    public static readonly HashSet<string> Growth = Of("growth");
    public static readonly HashSet<string> Builds = Of("builds");
    public static readonly HashSet<string> Spends = Of("spends");
    public static readonly HashSet<string> Buys = Of("buys");
    public static readonly HashSet<string> Buying = Of("buying");
    public static readonly HashSet<string> Backs = Of("backs");
    public static readonly HashSet<string> Asset = Of("asset");
    public static readonly HashSet<string> Sales = Of("sales");
    public static readonly HashSet<string> Firms = Of("firms");
    public static readonly HashSet<string> Sizes = Of("sizes");
    public static readonly HashSet<string> Earning = Of("earning");
    public static readonly HashSet<string> Stakes = Of("stakes");
    public static readonly HashSet<string> Rises = Of("rises");
    public static readonly HashSet<string> Papers = Of("papers");
    public static readonly HashSet<string> Records = Of("records");
    public static readonly HashSet<string> DealNouns = Of("deals");
    public static readonly HashSet<string> Until = Of("until");
    public static readonly HashSet<string> Agencies = Of("agencies");
    public static readonly HashSet<string> Commitments = Of("commitments");

    private static HashSet<string> Of(string name) => new(Gazetteer.Open("labels").GetProperty(name).Strings(), StringComparer.OrdinalIgnoreCase);
}
