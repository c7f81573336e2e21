using Extractor.Facts;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>
/// How probable it is that a deal is right (a party, and the type or the amount), by a model of its own: what its facts' confidence, how sure
/// they are of its parties, its type and place say together. Deals that are more likely wrong than worth a look are left out, and so is debt that only stands.
/// </summary>
internal sealed class DealConfidence(LinearModel model)
{
    internal const string Model = "deal";
    internal static readonly string[] Classes = ["wrong", "right"];

    // Below it a deal costs more time than it saves; chosen on articles/dev, where F1 is flat from 0.33 to 0.46 and from here on fewer than one false
    // deal comes in 20 articles without any.
    private const double Least = 0.4;

    /// <summary>The deals that are kept, each with its confidence, in the same order.</summary>
    public IReadOnlyList<Deal> Weigh(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<Deal> deals)
    {
        var weighed = new List<Deal>();
        for (var i = 0; i < deals.Count; i++)
        {
            var probability = model.Probabilities(model.Score(Features(article, facts, deals, i)))[1];
            if (probability >= Least && !StandingDebt.Is(article, facts, deals[i]))
            {
                weighed.Add(deals[i] with { Confidence = Math.Round(probability, 4) });
            }
        }

        return weighed;
    }

    /// <summary>What the model looks at in one deal of an article.</summary>
    internal static ulong[] Features(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<Deal> deals, int index)
    {
        var deal = deals[index];
        var sink = new FeatureSink(named: false);
        var type = Kebab.Write(deal.Type);
        var parties = deal.From.Count > 0 ? deal.To.Count > 0 ? "both" : "from" : "to";
        var sure = Bucket(deal.Confidence);
        var amounts = deal.Facts.Where(f => facts[f].Mention.Kind == Kind.Money && facts[f].Mention.Value == deal.Amount).ToList();
        sink.Add("type", type);
        sink.Add("stage", Kebab.Write(deal.Stage));
        sink.Add("parties", parties);
        sink.Add("type-parties", type, parties);
        sink.Add("sure", sure);
        sink.Add("sure-parties", sure, parties);
        sink.Add("sure-type", sure, type);
        sink.Add("amount", deal.Amount is null ? "none" : FeatureSink.Number(Math.Min(3, amounts.Count)), parties);
        sink.Add("order", FeatureSink.Number(Math.Min(3, index)));
        sink.Add("deals", FeatureSink.Number(Math.Min(4, deals.Count)));
        sink.Add("facts", FeatureSink.Number(Math.Min(4, deal.Facts.Count)));
        sink.Add("title", deal.Facts.Any(f => facts[f].Mention.Span.Start < article.TitleEnd) ? "yes" : "no", parties);
        sink.Add("place", deal.Facts.Count == 0 ? "none" : FeatureSink.Number(4 * facts[amounts.Count > 0 ? amounts[0] : deal.Facts[0]].Mention.Span.Start / Math.Max(1, article.Reading.Text.Length)), type);
        sink.Add("status", amounts.Count > 0 ? Kebab.Write(facts[amounts[0]].Status) : "none", type);
        sink.Add("names-told", Told(article, deal));
        Sides(facts, deal, amounts, type, sink);
        return [.. sink.Hashes];
    }

    // How sure the facts are of its parties, and how far the likeliest stand before the next.
    private static void Sides(IReadOnlyList<Fact> facts, Deal deal, List<int> amounts, string type, FeatureSink sink)
    {
        var told = amounts.Count > 0 ? amounts : [.. deal.Facts.Where(f => facts[f].Chances.Count > 0)];
        if (told.Count == 0)
        {
            sink.Add("sides", "none", type);
            return;
        }

        var sides = new DealSides(facts, told);
        var (from, otherFrom) = sides.From(deal.From);
        var (to, otherTo) = sides.To(deal.To);
        sink.Add("from-sure", deal.From.Count == 0 ? "none" : Bucket(from));
        sink.Add("to-sure", deal.To.Count == 0 ? "none" : Bucket(to));
        sink.Add("from-next", Bucket(deal.From.Count == 0 ? otherFrom : from - otherFrom));
        sink.Add("to-next", Bucket(deal.To.Count == 0 ? otherTo : to - otherTo));
        for (var tenth = 1; tenth < 10; tenth++)
        {
            var step = tenth / 10.0;
            if (1 - ((1 - from) * (1 - to)) >= step) sink.Add("either-at-least", FeatureSink.Number(tenth));
            if (deal.Confidence >= step) sink.Add("sure-at-least", FeatureSink.Number(tenth));
            if (Math.Max(from, to) * deal.Confidence >= step) sink.Add("both-at-least", FeatureSink.Number(tenth));
        }
    }

    // How many of its parties the title names.
    private static string Told(ArticleContext article, Deal deal)
    {
        var title = article.Reading.Text.AsSpan(0, article.TitleEnd);
        var told = 0;
        foreach (var name in deal.From.Concat(deal.To))
        {
            told += title.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return article.TitleEnd == 0 ? "untitled" : FeatureSink.Number(Math.Min(2, told));
    }

    private static string Bucket(double confidence) => FeatureSink.Number(Math.Clamp((int)(confidence * 10), 0, 9));

}
