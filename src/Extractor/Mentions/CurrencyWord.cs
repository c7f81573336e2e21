namespace Extractor.Mentions;

/// <summary>A word that names a currency.</summary>
/// <param name="Family">Its family (<c>dollar</c>), which a nationality completes.</param>
/// <param name="Code">ISO 4217 code without a nationality.</param>
/// <param name="Factor">1, or 0.01 for cents and pence.</param>
/// <param name="NeedsMagnitude">True where the word is common in other senses (<c>won</c>, <c>mark</c>) and so counts only after a magnitude.</param>
/// <param name="Until">Last year in which <paramref name="Earlier"/> was meant; 0 where never.</param>
/// <param name="Earlier">ISO 4217 code before that (<c>francs</c> of 1987 are French).</param>
/// <param name="Leads">True where the word may stand before its number: <c>rupees 500 crore</c>.</param>
internal sealed record CurrencyWord(string Family, string Code, decimal Factor, bool NeedsMagnitude, int Until, string? Earlier, bool Leads)
{
    /// <summary>The code meant in an article of that date.</summary>
    public string CodeIn(DateOnly? published) => Earlier is not null && published is { } day && day.Year <= Until ? Earlier : Code;
}

/// <summary>A code or abbreviation of a currency, in exactly these letters.</summary>
/// <param name="Code">ISO 4217 code.</param>
/// <param name="Family">The family of currency words that it abbreviates (<c>Rs</c> are rupees), null for codes.</param>
/// <param name="Factor">What the number is multiplied with: a million for <c>MSEK</c>.</param>
/// <param name="Stands">Where it counts.</param>
internal sealed record CurrencyCode(string Code, CurrencyWord? Family, decimal Factor, CurrencyCodeStands Stands);

/// <summary>Where a code or abbreviation counts as a currency.</summary>
internal enum CurrencyCodeStands
{
    /// <summary>Before and after any number.</summary>
    Anywhere,

    /// <summary>Only beside a number with a magnitude, glued to it where it is a single letter: <c>R5bn</c>, <c>DM 500 million</c>.</summary>
    WithMagnitude,

    /// <summary>Only glued before its number: <c>Fl112</c>.</summary>
    Glued,

    /// <summary>Not behind the number of a thing that is called by a name: <c>42 LE</c>, not <c>Bluetooth 5.0 LE</c>.</summary>
    NotAfterName,

    /// <summary>Only glued before a large number: <c>PS21,700</c>, a pound sign spoiled on its way.</summary>
    GluedToLarge,
}
