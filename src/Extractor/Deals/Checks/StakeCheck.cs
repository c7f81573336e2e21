using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals.Checks;

/// <summary>A stake of a company that is worth so much costs so much: stake × valuation ≈ amount.</summary>
internal static class StakeCheck
{
    // Equity and enterprise value, fees and rounding of the writer: nearer than this is no news.
    private const double Near = 0.15;

    /// <summary>Null where stake, valuation and amount are not all told, or disagree and may well speak of different things.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        if (deal.Type is not (DealType.Investment or DealType.Acquisition) || deal.Amount?.Unit != deal.Valuation?.Unit || deal.Stake?.Unit != "%"
            || DealFacts.Headline(facts, deal) is not { } price || DealFacts.Stake(facts, deal) is not { } stake || DealFacts.Valuation(facts, deal) is not { } worth
            || Interval.Of(facts[price].Mention) is not { } paid || Interval.Of(facts[stake].Mention) is not { } part || Interval.Of(facts[worth].Mention) is not { } whole)
        {
            return null;
        }

        part = new Interval(part.Low / 100, part.High / 100);

        // The valuation may be what the company is worth with the money or without it.
        var result = (part * whole).Against(paid, Near);
        if (result != CheckResult.Ok && (part * (whole + paid)).Meets(paid))
        {
            result = CheckResult.Ok;
        }

        // Told apart, the three may speak of different stakes or times.
        if (result == CheckResult.Contradiction && !InOneBreath(article, facts, price, stake, worth))
        {
            return null;
        }

        var product = (double)facts[stake].Mention.Value.Low!.Value / 100 * (double)facts[worth].Mention.Value.Low!.Value;
        return new Check("stake", result, $"{Shown.Of(facts[stake])} × {Shown.Of(facts[worth])} = {Shown.Of(product)} {deal.Amount!.Unit}, told: {Shown.Of(facts[price])}", [price, stake, worth]);
    }

    // In one sentence, with no fourth amount or ratio among them.
    private static bool InOneBreath(ArticleContext article, IReadOnlyList<Fact> facts, params int[] three) =>
        three.All(f => DealFacts.Together(article, f, three[0]))
        && Enumerable.Range(three.Min(), three.Max() - three.Min()).All(f => three.Contains(f) || facts[f].Mention.Kind is not (Kind.Money or Kind.Ratio));
}
