using System.Globalization;
using Extractor.Facts;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>How checks write out what they compared: amounts as the article has them, results to three digits or so.</summary>
internal static class Shown
{
    /// <summary>The amount as written, after the word for what bounds it: <c>more-than 20×</c>.</summary>
    public static string Of(Fact fact)
    {
        var text = string.Join(' ', fact.Mention.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return fact.Mention.Qualifier is Qualifier.Exact or Qualifier.Range ? text : $"{Kebab.Write(fact.Mention.Qualifier)} {text}";
    }

    /// <summary>A number without noise: <c>21.1</c>, <c>0.49</c>, <c>25,000,000,000</c>.</summary>
    public static string Of(double number) => number.ToString(
        Math.Abs(number) >= 1000 ? "#,0" : Math.Abs(number) >= 10 ? "0.#" : Math.Abs(number) >= 0.1 ? "0.##" : "0.#####", CultureInfo.InvariantCulture);
}
