namespace Microsoft.Recognizers.Definitions.English;

/// <summary>
/// English numbers as the engine asks for them. It binds to these members by name when its extractors and parsers are made; all are
/// asked for, and those that deal news does not need never match.
/// </summary>
public static class NumbersDefinitions
{
    /// <summary>Whole numbers in words.</summary>
    public static readonly string AllIntRegexWithLocks = NumberGrammar.Integer;

    /// <summary><c>two dozen</c>: no amount of money is told so.</summary>
    public static readonly string AllIntRegexWithDozenSuffixLocks = Never.Matches, NumbersWithDozenSuffix = Never.Matches;

    /// <summary>Numbers that are none where the words around say so; asked for outside units only.</summary>
    public static readonly Dictionary<string, string> AmbiguityFiltersDict = [];

    /// <summary>What each cardinal word is worth.</summary>
    public static readonly Dictionary<string, long> CardinalNumberMap = NumberWords.Cardinals();

    /// <summary>What each fraction word divides by: the engine calls denominators ordinals.</summary>
    public static readonly Dictionary<string, long> OrdinalNumberMap = NumberWords.Divisors();

    /// <summary>What each magnitude multiplies by, words and letters.</summary>
    public static readonly Dictionary<string, long> RoundNumberMap = NumberWords.Multipliers();

    /// <summary>The magnitude within a number in digits.</summary>
    public static readonly string DigitalNumberRegex = $@"(?<=\b|\d){NumberGrammar.Any(RoundNumberMap.Keys)}\b";

    /// <summary><c>one point two</c>.</summary>
    public static readonly string DoubleAllFloatRegex = NumberGrammar.Decimal;

    /// <summary><c>1.2</c>, followed by what the engine says.</summary>
    public static readonly Func<string, string> DoubleDecimalPointRegex = placeholder => $@"(?<!\d)\d+\.\d+(?!\.\d)(?={placeholder})";

    /// <summary><c>.5</c>, likewise.</summary>
    public static readonly Func<string, string> DoubleWithoutIntegralRegex = placeholder => $@"(?<=\s|^)\.\d+(?={placeholder})";

    /// <summary><c>1.2bn</c>, <c>1.2 billion</c>.</summary>
    public static readonly string DoubleWithMultiplierRegex = NumberGrammar.WithMagnitude(@"\d+\.\d+"), DoubleWithRoundNumber = Never.Matches;

    /// <summary>Powers of ten in figures: no article writes them.</summary>
    public static readonly string DoubleCaretExponentialNotationRegex = Never.Matches, DoubleExponentialNotationRegex = Never.Matches;

    /// <summary><c>25</c>, followed by what the engine says.</summary>
    public static readonly Func<string, string> NumbersWithPlaceHolder = placeholder => $@"(?<!\d[\.,]?)\d+(?!([\.,]?\d))(?={placeholder})";

    /// <summary><c>25m</c>, <c>25 million</c>, <c>500 crore</c>.</summary>
    public static readonly string NumbersWithSuffix = NumberGrammar.WithMagnitude(@"\d+"), RoundNumberIntegerRegexWithLocks = Never.Matches;

    /// <summary><c>two and a half billion</c>.</summary>
    public static readonly string FractionNounRegex = NumberGrammar.Mixed;

    /// <summary><c>half a million</c>, <c>three quarters of a billion</c>.</summary>
    public static readonly string FractionNounWithArticleRegex = NumberGrammar.Part;

    /// <summary>The magnitude in a number with a fraction.</summary>
    public static readonly string RoundMultiplierRegex = NumberGrammar.Multiplier;

    /// <summary>Other fractions: <c>1/2</c>, <c>three over four</c>, <c>two in five</c>.</summary>
    public static readonly string FractionNotationRegex = Never.Matches, FractionNumberWithSuffixPercentage = Never.Matches,
        FractionPrepositionRegex = Never.Matches, FractionPrepositionWithinPercentModeRegex = Never.Matches;

    /// <summary>The sign in words; its group is what the engine cuts off.</summary>
    public static readonly string NegativeNumberSignRegex = @"^(?<negTerm>(minus|negative)\s+)";

    /// <summary>Percentages, ranges and comparisons have models of their own in the engine, which we do not call.</summary>
    public static readonly string NumberWithPrefixPercentage = Never.Matches, NumberWithPrepositionPercentage = Never.Matches, NumberWithSuffixPercentage = Never.Matches,
        LessOrEqual = Never.Matches, MoreOrEqual = Never.Matches, OneNumberRangeEqualRegex = Never.Matches,
        OneNumberRangeLessRegex1LB = Never.Matches, OneNumberRangeLessRegex2 = Never.Matches, OneNumberRangeLessSeparateRegex = Never.Matches,
        OneNumberRangeMoreRegex1LB = Never.Matches, OneNumberRangeMoreRegex2 = Never.Matches, OneNumberRangeMoreSeparateRegex = Never.Matches,
        TwoNumberRangeRegex1 = Never.Matches, TwoNumberRangeRegex2 = Never.Matches, TwoNumberRangeRegex3 = Never.Matches, TwoNumberRangeRegex4 = Never.Matches;

    /// <summary>Ordinals (<c>third</c> as a place) are another model of the engine.</summary>
    public static readonly string OrdinalEnglishRegex = Never.Matches, OrdinalRoundNumberRegex = Never.Matches;

    /// <summary><c>the last one</c>: part of the ordinal model.</summary>
    public static readonly Dictionary<string, string> RelativeReferenceOffsetMap = [], RelativeReferenceRelativeToMap = [];

    /// <summary>Cultures that write 1.000,00 in English: none here.</summary>
    public static readonly IList<string> NonStandardSeparatorVariants = [];

    /// <summary>The words that join the parts of a number.</summary>
    public static readonly string[] WrittenDecimalSeparatorTexts = ["point"], WrittenFractionSeparatorTexts = ["and"], WrittenIntegerSeparatorTexts = ["and"];

    /// <summary>A word for the thousands mark: English has none.</summary>
    public static readonly string[] WrittenGroupSeparatorTexts = [];
}
