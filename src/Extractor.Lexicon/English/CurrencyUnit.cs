using System.Globalization;

namespace Microsoft.Recognizers.Definitions.English;

/// <summary>One way of saying one currency.</summary>
/// <param name="Code">ISO 4217.</param>
/// <param name="Forms">The currency's words.</param>
/// <param name="Origins">Words before it that make it this currency; an empty one where it is this without any.</param>
/// <param name="Factor">What one of it is worth in whole units of <paramref name="Code"/>.</param>
internal sealed record CurrencyUnit(string Code, string Forms, string Origins, decimal Factor = 1)
{
    /// <summary>
    /// The name under which the engine returns the unit, <c>USD</c> or <c>USD 0.01</c>: code and factor, so that no second table is
    /// needed behind the engine.
    /// </summary>
    public string UnitName => Name(Code, Factor);

    /// <summary>Every surface form, without doubles.</summary>
    public IEnumerable<string> Surfaces => Origins.Split('|')
        .SelectMany(origin => Forms.Split('|').Select(form => origin.Length == 0 ? form : $"{origin} {form}")).Distinct();

    public static string Name(string code, decimal factor) => factor == 1 ? code : string.Create(CultureInfo.InvariantCulture, $"{code} {factor}");
}
