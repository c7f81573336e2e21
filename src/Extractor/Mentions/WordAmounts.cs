using System.Globalization;

namespace Extractor.Mentions;

/// <summary>
/// Reads an amount of money in words (<c>two and a half billion dollars</c>) by the NumberWithUnit engine. It is called on a small
/// window around a number word next to a currency word, never on a whole article.
/// </summary>
internal static class WordAmounts
{
    /// <summary>Reads the first amount in <paramref name="window"/>. Any text is allowed; what cannot be read is false.</summary>
    /// <param name="start">Offset of the amount's first code unit in <paramref name="window"/>.</param>
    /// <param name="end">Offset after its last.</param>
    /// <param name="value">In whole units of <paramref name="isoCode"/>: <c>fifty cents</c> is 0.5.</param>
    /// <param name="isoCode">ISO 4217; of a currency word alone its most common one (<c>dollars</c> are USD).</param>
    public static bool TryRead(ReadOnlySpan<char> window, out int start, out int end, out decimal value, out string isoCode)
    {
        var text = window.ToString();
        var readings = WordsEngine.Currencies(text);
        if (readings.Count == 0 || !TryValue(readings[0], out value, out var factor, out isoCode))
        {
            (start, end, value, isoCode) = (0, 0, 0, "");
            return false;
        }

        (start, end) = (readings[0].Start, readings[0].End);
        if (readings.Count > 1 && factor == 1 && IsCoinOf(isoCode, readings[1], out var coins) && WordsEngine.Joins(window[end..readings[1].Start]))
        {
            end = readings[1].End;
            value += coins;
        }

        return true;
    }

    private static bool IsCoinOf(string isoCode, EngineReading reading, out decimal coins) =>
        TryValue(reading, out coins, out var factor, out var code) && factor < 1 && coins < 1 && code == isoCode;

    /// <summary>The lexicon's unit is a code alone, or a code and what one of the unit is worth.</summary>
    private static bool TryValue(EngineReading reading, out decimal value, out decimal factor, out string isoCode)
    {
        var separator = reading.Unit.IndexOf(' ', StringComparison.Ordinal);
        isoCode = separator < 0 ? reading.Unit : reading.Unit[..separator];
        factor = separator < 0 ? 1 : decimal.Parse(reading.Unit.AsSpan(separator + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
        value = 0;
        if (reading.Number is < 0 or > 1_000_000_000_000_000_000) return false;
        value = reading.Number * factor;
        return true;
    }
}
