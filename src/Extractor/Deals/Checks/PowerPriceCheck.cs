using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;

namespace Extractor.Deals.Checks;

/// <summary>
/// What a deal costs for each gigawatt. Power plants cost from about 0.9 (solar, gas) to 14 (nuclear) billion dollars a gigawatt to build
/// (Lazard, LCOE+ 2024), old ones change hands for a third of that and less; an AI data centre with its chips about 50 to 60
/// (Nvidia, results call of August 2025). So 0.2 to 70 is plausible; a slip between megawatts and gigawatts leaves it by far.
/// </summary>
internal static class PowerPriceCheck
{
    private const double Billion = 1e9;

    private static readonly Interval Plausible = new(0.2, 70);

    /// <summary>Null where amount or capacity is not told, the currency has no known rate, or the two need not speak of one thing.</summary>
    public static Check? Of(ArticleContext article, IReadOnlyList<Fact> facts, Deal deal)
    {
        if (deal.Type is not (DealType.Commercial or DealType.Acquisition) || DealFacts.Headline(facts, deal) is not { } price || DealFacts.Capacity(facts, deal) is not { } capacity
            || CheckWords.Dollars(deal.Amount?.Unit) is not { } rate || Interval.Of(facts[price].Mention) is not { } paid || Interval.Of(facts[capacity].Mention) is not { } power)
        {
            return null;
        }

        var each = new Interval(paid.Low / Billion, paid.High / Billion) * rate / power;

        // Less buys an option, a first step or a share of the whole; only too much is a slip, and only told in one sentence.
        if (!each.Meets(Plausible) && (each.High < Plausible.Low || !DealFacts.Together(article, price, capacity)))
        {
            return null;
        }

        var result = each.Against(Plausible, 1);
        var quotient = (double)facts[price].Mention.Value.Low!.Value / (double)facts[capacity].Mention.Value.Low!.Value / Billion;
        return new Check(
            "power-price", result,
            $"{Shown.Of(facts[price])} / {Shown.Of(facts[capacity])} = {Shown.Of(quotient)} billion {deal.Amount!.Unit} for each GW; {Shown.Of(Plausible.Low)} to {Shown.Of(Plausible.High)} billion USD are plausible",
            [price, capacity]);
    }
}
