namespace Microsoft.Recognizers.Definitions;

/// <summary>How coins make up notes. The engine asks; we add coins to notes ourselves, so that no other number is taken for coins.</summary>
public static class BaseCurrency
{
    /// <summary>Coins in a note, by unit name.</summary>
    public static readonly Dictionary<string, long> CurrencyFractionalRatios = [];

    /// <summary>Coins of a currency.</summary>
    public static readonly Dictionary<string, string> CurrencyFractionMapping = [];

    /// <summary>Notes that are not a hundred coins.</summary>
    public static readonly Dictionary<string, long> NonStandardFractionalSubunits = [];
}
