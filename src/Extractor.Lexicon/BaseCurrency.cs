using Microsoft.Recognizers.Definitions.English;

namespace Microsoft.Recognizers.Definitions;

/// <summary>How coins make up notes; the engine asks so that it can add <c>fifty cents</c> to <c>three hundred dollars</c>.</summary>
public static class BaseCurrency
{
    /// <summary>Coins in a note, by the coin's unit name.</summary>
    public static readonly Dictionary<string, long> CurrencyFractionalRatios = CurrencyUnits.Coins.ToDictionary(c => c.UnitName, _ => 100L);

    /// <summary>Coins that a currency may be told in, by the currency's code as the engine sees it.</summary>
    public static readonly Dictionary<string, string> CurrencyFractionMapping = CurrencyUnits.Notes
        .Select(n => n.Code).Distinct().ToDictionary(CurrencyUnits.HiddenCode, code => code == "GBP" ? CurrencyUnits.Penny : CurrencyUnits.Cent);

    /// <summary>Notes that are not a hundred coins: the engine asks, deal news does not tell them.</summary>
    public static readonly Dictionary<string, long> NonStandardFractionalSubunits = [];
}
