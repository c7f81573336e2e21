namespace Microsoft.Recognizers.Definitions.English;

/// <summary>English units as the engine asks for them: currencies and watts. Ages, lengths and the like are asked for and empty.</summary>
public static class NumbersWithUnitDefinitions
{
    /// <summary>Units behind a number, by unit name: <c>dollars</c>, <c>Swiss francs</c>, <c>billion dollars</c> after a decimal.</summary>
    public static readonly Dictionary<string, string> CurrencySuffixList = Joined([
        .. CurrencyUnits.Notes.Concat(CurrencyUnits.Coins).SelectMany(u => u.Surfaces.Select(s => (u.UnitName, s))), .. CurrencyUnits.ByMagnitude()]);

    /// <summary>Units before a number.</summary>
    public static readonly Dictionary<string, string> CurrencyPrefixList = Joined(CurrencyUnits.Prefixes.SelectMany(u => u.Surfaces.Select(s => (u.UnitName, s))));

    /// <summary>A currency alone is no amount: none of our units counts without its number.</summary>
    public static readonly IList<string> AmbiguousCurrencyUnitList = [.. CurrencySuffixList.Values.Concat(CurrencyPrefixList.Values).SelectMany(v => v.Split('|')).Distinct()];

    /// <summary>
    /// Codes by unit name. Empty: the engine would add the lower-case form of every code to its surface forms (<c>try</c>, <c>all</c>), and
    /// our unit names are the codes.
    /// </summary>
    public static readonly Dictionary<string, string> CurrencyNameToIsoCodeMap = [];

    /// <summary>Coins by unit name: see <see cref="BaseCurrency"/>.</summary>
    public static readonly Dictionary<string, string> FractionalUnitNameToCodeMap = [];

    /// <summary>
    /// Currency words that are other words too: a find that the first pattern matches is dropped where the second matches the text around it.
    /// </summary>
    public static readonly Dictionary<string, string> AmbiguityFiltersDict = new()
    {
        // "ten won prizes", "five marks out of ten", "two crowns": money only with a magnitude.
        [@"\b(won|marks?|crowns?|dong|quid|real)$"] = $@"(?<=\b{NumberGrammar.Any([.. NumberWords.Ones, .. NumberWords.Teens, .. NumberWords.Tens])})\s+(won|marks?|crowns?|dong|quid|real)\b",
        [@"\breal$"] = @"\breal\s+(assets?|estate|growth|life|property|terms|time|wages|world)\b",
        // A weight.
        [@"\bpounds?$"] = @"\bpounds?\s+(of\s+(beef|carbon|cocaine|coffee|copper|cotton|explosives|fish|food|force|gold|lead|lithium|meat|nickel|payload|pork|pressure|silver|sugar|thrust|tin|uranium|waste|zinc)|per\s+square)\b",
    };

    /// <summary>
    /// Watts stand among weights because the engine knows no power; its dimension model returns the unit name, which is all that is used.
    /// </summary>
    public static readonly Dictionary<string, string> WeightSuffixList = new() { ["GW"] = "gw|gigawatt|gigawatts", ["MW"] = "mw|megawatt|megawatts" };

    /// <summary>Dimensions that deal news does not ask the engine for.</summary>
    public static readonly Dictionary<string, string> AgePrefixList = [], AgeSuffixList = [], AngleSuffixList = [], AreaSuffixList = [], InformationSuffixList = [],
        LengthSuffixList = [], LengthUnitToSubUnitMap = [], SpeedSuffixList = [], TemperatureSuffixList = [], VolumeSuffixList = [];

    /// <summary>Nothing to be ambiguous among them.</summary>
    public static readonly Dictionary<string, string> DimensionAmbiguityFiltersDict = [], TemperatureAmbiguityFiltersDict = [];

    /// <summary>Likewise; watts alone are no amount.</summary>
    public static readonly IList<string> AmbiguousAgeUnitList = [], AmbiguousAngleUnitList = [], AmbiguousAreaUnitList = [], AmbiguousDimensionUnitList = [],
        AmbiguousLengthUnitList = [], AmbiguousSpeedUnitList = [], AmbiguousTemperatureUnitList = [], AmbiguousVolumeUnitList = [],
        AmbiguousWeightUnitList = [.. WeightSuffixList.Values.SelectMany(v => v.Split('|'))];

    /// <summary>Feet and inches.</summary>
    public static readonly Dictionary<string, long> LengthSubUnitFractionalRatios = [];

    /// <summary>The engine wants the surface forms of a unit in one string, a bar between them.</summary>
    private static Dictionary<string, string> Joined(IEnumerable<(string UnitName, string Surface)> units) =>
        units.GroupBy(u => u.UnitName).ToDictionary(g => g.Key, g => string.Join('|', g.Select(u => u.Surface).Distinct()));
}
