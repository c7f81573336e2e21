using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Number.English;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.NumberWithUnit.English;

namespace Extractor.Mentions;

/// <summary>
/// The border to Microsoft.Recognizers: its currency and dimension models over our lexicon, with half-open offsets and decimals on this
/// side. The models are made at first use and may be read from many threads.
/// </summary>
internal static class WordsEngine
{
    private const string English = "en-us";

    /// <summary>Longer texts are cut: the engine's time grows faster than the text, and an amount in words is short.</summary>
    private const int Longest = 400;

    private static readonly Lazy<CurrencyExtractorConfiguration> CurrencyWords = new(() => new CurrencyExtractorConfiguration { UnitNumExtractor = Uncached() });

    // Not the merging extractor: it takes the number behind an amount for its cents (three dollars and one share).
    private static readonly Lazy<CurrencyModel> CurrencyModel = new(() => new CurrencyModel(Pair(
        new NumberWithUnitExtractor(CurrencyWords.Value), new NumberWithUnitParser(new CurrencyParserConfiguration()))));

    private static readonly Lazy<DimensionModel> DimensionModel = new(() => new DimensionModel(Pair(
        new NumberWithUnitExtractor(new DimensionExtractorConfiguration { UnitNumExtractor = Uncached() }),
        new NumberWithUnitParser(new DimensionParserConfiguration()))));

    /// <summary>Amounts of money in <paramref name="text"/>, by position. The unit is the lexicon's: <c>USD</c> or, for coins, <c>USD 0.01</c>.</summary>
    /// <param name="text">A window; what goes beyond <paramref name="longest"/> is not read.</param>
    /// <param name="longest">Only a benchmark asks for more than a window.</param>
    public static IReadOnlyList<EngineReading> Currencies(string text, int longest = Longest) => Read(CurrencyModel.Value, text, longest);

    /// <summary>Amounts of power; the unit is <c>GW</c> or <c>MW</c>.</summary>
    public static IReadOnlyList<EngineReading> Dimensions(string text, int longest = Longest) => Read(DimensionModel.Value, text, longest);

    /// <summary>True where <paramref name="between"/> may stand between notes and coins: nothing, or the engine's connector.</summary>
    public static bool Joins(ReadOnlySpan<char> between)
    {
        var word = between.Trim();
        foreach (var match in CurrencyWords.Value.CompoundUnitConnectorRegex.EnumerateMatches(word))
            return match.Index == 0 && match.Length == word.Length;
        return word.IsEmpty;
    }

    private static List<EngineReading> Read(IModel model, string text, int longest) =>
        [.. model.Parse(Plain(text, longest)).Select(ReadingOf).OfType<EngineReading>().OrderBy(r => r.Start)];

    private static EngineReading? ReadingOf(ModelResult result) =>
        result.Resolution is { } resolution
        && resolution.TryGetValue("unit", out var unit) && unit is string { Length: > 0 } name
        && resolution.TryGetValue("value", out var value) && value is string number
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            ? new EngineReading(result.Start, result.End + 1, amount, name) // The engine's end is inclusive.
            : null;

    /// <summary>
    /// Lower case, with every hyphen and white space a plain space: so the lexicon sees <c>two-and-a-half</c> as <c>two and a half</c>.
    /// The length stays, and with it every offset.
    /// </summary>
    private static string Plain(string text, int longest) => string.Create(Math.Min(text.Length, longest), text, static (plain, original) =>
    {
        original.AsSpan(0, plain.Length).ToLowerInvariant(plain);
        for (var i = 0; i < plain.Length; i++)
            if (plain[i] is '-' or '\u2010' or '\u2011' || char.IsWhiteSpace(plain[i])) plain[i] = ' ';
    });

    /// <summary>The engine keeps what it read in a cache that grows with the number of articles; ours would never be asked twice.</summary>
    private static NumberExtractor Uncached() =>
        NumberExtractor.GetInstance(new BaseNumberOptionsConfiguration(English, NumberOptions.NoProtoCache, NumberMode.Unit, @"\D|\b"));

    private static Dictionary<IExtractor, IParser> Pair(IExtractor extractor, IParser parser) => new() { [extractor] = parser };
}

/// <summary>What the engine read: half-open offsets, the number, and the lexicon's unit name.</summary>
internal sealed record EngineReading(int Start, int End, decimal Number, string Unit);
