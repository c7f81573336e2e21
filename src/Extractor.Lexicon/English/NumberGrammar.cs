namespace Microsoft.Recognizers.Definitions.English;

/// <summary>
/// The grammar of English numbers as patterns over lower-case text in which hyphens are spaces. It is strict on purpose: a magnitude
/// alone is no number (<c>a few million dollars</c> is vague), and two numbers side by side are not one (<c>five-ten million</c>).
/// </summary>
internal static class NumberGrammar
{
    private static readonly string Digit = Any(NumberWords.Ones);
    private static readonly string BelowHundred = $@"({Any(NumberWords.Tens)}(\s+{Digit})?|{Any(NumberWords.Teens)}|{Digit})";
    private static readonly string BelowThousand = $@"((an?|{BelowHundred})\s+{NumberWords.Hundred}(\s+(and\s+)?{BelowHundred})?|{BelowHundred})";
    private static readonly string Magnitude = Any(NumberWords.Magnitudes.SelectMany(m => m.Forms));
    private static readonly string Half = Any(NumberWords.Fractions.Where(f => f.Parts == 2).SelectMany(f => f.Forms));
    private static readonly string Fraction = Any(NumberWords.Fractions.SelectMany(f => f.Forms));
    private static readonly string Decimals = $@"\s+point((\s+{Any([.. NumberWords.Zero, .. NumberWords.Ones])})+|\s+{BelowHundred})";

    // The engine adds what follows "point" digit by digit: a number must not begin there.
    private static readonly string NotAfterPoint = $@"(?<!\bpoint(\s+{Any([.. NumberWords.Zero, .. NumberWords.Ones, .. NumberWords.Tens])})*\s+)";

    /// <summary><c>twenty five</c>, <c>a hundred and twenty million</c>, <c>two lakh</c>, <c>three hundred and fifty thousand</c>.</summary>
    public static string Integer { get; } = Whole($@"({Descending()}|{Any(NumberWords.Zero)})");

    /// <summary><c>one point two</c>. The magnitude behind it belongs to the unit (<see cref="CurrencyUnits"/>).</summary>
    public static string Decimal { get; } = Whole($"({BelowThousand}|{Any(NumberWords.Zero)}){Decimals}");

    /// <summary><c>two and a half</c>, <c>two and a half billion</c>, <c>a million and a half</c>.</summary>
    public static string Mixed { get; } = Whole(
        $@"({BelowThousand}\s+and\s+(an?|{Digit})\s+{Fraction}(\s+{Magnitude})?|(an?|{BelowThousand})\s+{Magnitude}\s+and\s+an?\s+{Fraction})");

    /// <summary><c>half a million</c>, <c>a half billion</c>, <c>a quarter of a million</c>, <c>three quarters of a billion</c>.</summary>
    public static string Part { get; } = Whole($@"((an?\s+|{Digit}\s+)?{Half}|(an?|{Digit})\s+{Fraction})\s+((of\s+)?an?\s+)?{Magnitude}");

    /// <summary>
    /// The magnitude in a number with a fraction. The group <c>fracMultiplier</c> tells the engine that it multiplies whole and part alike.
    /// </summary>
    public static string Multiplier { get; } =
        $@"\s+((of\s+)?an?\s+(?<multiplier>{Magnitude})|(?<multiplier>{Magnitude})(?<fracMultiplier>))(?=$|\s+and\s+an?\s+{Fraction}$)";

    /// <summary>Digits with a magnitude word (<c>500 crore</c>) or letter (<c>250m</c>).</summary>
    public static string WithMagnitude(string digits) => $@"(?<!\d){digits}\s*({Magnitude}|{Any(NumberWords.Letters.Select(l => l.Letter))})\b";

    /// <summary>Any of the words, longest first.</summary>
    public static string Any(IEnumerable<string> words) => $"({string.Join('|', words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal))})";

    /// <summary>Trillions, then billions and so on down to what is below a thousand: each may be left out, one at least stands there.</summary>
    private static string Descending()
    {
        var start = $@"(an?|{BelowHundred})\b";
        var parts = NumberWords.Magnitudes.Select((m, i) =>
        {
            // "a hundred thousand million", "five lakh crore": a smaller magnitude multiplies the greater one.
            var smaller = NumberWords.Magnitudes.Skip(i + 1).SelectMany(s => s.Forms).ToList();
            var factor = smaller.Count == 0 ? "" : $@"(\s+{Any(smaller)})*";
            return $@"((an?|{BelowThousand}){factor}\s+{Any(m.Forms)}(\s*,?\s+(and\s+)?(?={start}))?)?";
        });
        return $@"(?={start}){NotAfterPoint}{string.Concat(parts)}{BelowThousand}?(?<=\w)";
    }

    private static string Whole(string pattern) => $@"(?<!\w)(?=\w){pattern}(?!\w)";
}
