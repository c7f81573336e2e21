using Extractor.Articles;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review;

namespace Extractor.App.Review.Queue;

/// <summary>What a reviewer typed as a value: a TIMEX3 value as it is, all else as the article's own words are read.</summary>
internal static class TypedValue
{
    /// <param name="textHash">Names the article's text: its date and home currency count.</param>
    /// <param name="kinds">What the value may be.</param>
    /// <exception cref="FormatException">It is not one figure of these kinds; the message says what to write.</exception>
    public static Mention Read(ValuePreview preview, string textHash, string words, params IReadOnlyList<Kind> kinds)
    {
        words = words.Trim();
        var isTime = kinds.Any(k => k is Kind.Date or Kind.Duration);
        if (isTime && Timex.IsLegal(words))
        {
            return new Mention(words.StartsWith('P') ? Kind.Duration : Kind.Date, new Span(0, words.Length), words, Value.Time(words), Qualifier.Exact, null, new Mentions.Evidence("reviewer", "typed"));
        }

        var mention = preview.OfWords(textHash, words);
        return kinds.Contains(mention.Kind)
            ? mention
            : throw new FormatException($"'{words}' is {Named(mention.Kind)}; here stands {string.Join(" or ", kinds.Select(Named))}");
    }

    private static string Named(Kind kind) => kind switch
    {
        Kind.Money => "an amount of money",
        Kind.Power => "an amount of power",
        Kind.Date => "a date",
        Kind.Duration => "a length of time",
        Kind.Ratio => "a percentage or multiple",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>A value as it stands in a field: what <see cref="Read"/> reads back.</summary>
    public static string Show(Value? value) => value switch
    {
        null => "",
        { Low: { } low, High: { } high } => $"{Output.Figures.Write(low)} to {Output.Figures.Write(high)} {value.Unit}",
        { Low: { } low, Unit: "%" } => $"{Output.Figures.Write(low)}%",
        { Low: { } low, Unit: "x" } => $"{Output.Figures.Write(low)}x",
        _ => Output.Figures.Show(value),
    };
}
