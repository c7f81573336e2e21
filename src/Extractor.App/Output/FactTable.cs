using Extractor.Deals;
using Extractor.Facts;
using Extractor.Mentions;
using Spectre.Console;

namespace Extractor.App.Output;

/// <summary>The facts and deals of one article as tables for people.</summary>
internal static class FactTable
{
    public static Table Of(IReadOnlyList<Fact> facts)
    {
        var table = Tables.Of("#", "text", "label", "value", "from", "to", "confidence");
        table.Columns[0].Right();
        table.Columns[6].Right();
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            table.Row(
                Figures.Write(i), fact.Mention.Text,
                Kebab.Write(fact.Label) + (fact.Status == Gold.Status.Firm ? "" : $" ({Kebab.Write(fact.Status)})"),
                (fact.Mention.Qualifier is Qualifier.Exact or Qualifier.Range ? "" : Kebab.Write(fact.Mention.Qualifier) + " ") + Figures.Show(fact.Mention.Value),
                string.Join(", ", fact.From), string.Join(", ", fact.To), Figures.Probability(fact.Confidence));
        }

        return table;
    }

    public static Table Of(IReadOnlyList<Deal> deals)
    {
        var table = Tables.Of("deal", "stage", "from", "to", "amount", "announced", "checks", "confidence");
        table.Columns[7].Right();
        foreach (var deal in deals)
        {
            table.Row(
                Kebab.Write(deal.Type), Kebab.Write(deal.Stage), string.Join(", ", deal.From), string.Join(", ", deal.To),
                (deal.Amount is null || deal.Qualifier is Qualifier.Exact or Qualifier.Range ? "" : Kebab.Write(deal.Qualifier) + " ") + Figures.Show(deal.Amount),
                deal.Announced, string.Join("; ", deal.Checks.Select(c => $"{c.Name}: {Kebab.Write(c.Result)} ({c.Arithmetic})")), Figures.Probability(deal.Confidence));
        }

        return table;
    }
}
