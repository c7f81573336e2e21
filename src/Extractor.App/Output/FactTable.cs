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
                Figures.Write(i), fact.Mention.Text, LabelOf(fact), ValueOf(fact.Mention), string.Join(", ", fact.From), string.Join(", ", fact.To),
                Figures.Probability(fact.Confidence));
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
                Kebab.Write(deal.Type), Kebab.Write(deal.Stage), string.Join(", ", deal.From), string.Join(", ", deal.To), AmountOf(deal), deal.Announced,
                ChecksOf(deal), Figures.Probability(deal.Confidence));
        }

        return table;
    }

    /// <summary>The label, and the status where it is not firm.</summary>
    public static string LabelOf(Fact fact) => Kebab.Write(fact.Label) + (fact.Status == Gold.Status.Firm ? "" : $" ({Kebab.Write(fact.Status)})");

    /// <summary>The value and what bounds it.</summary>
    public static string ValueOf(Mention mention) => Bounded(mention.Qualifier, mention.Value);

    public static string AmountOf(Deal deal) => Bounded(deal.Qualifier, deal.Amount);

    /// <summary>The checks that did not come out well: a table has no room for the others.</summary>
    public static string ChecksOf(Deal deal) => string.Join("; ", deal.Checks.Where(IsShown).Select(CheckOf));

    /// <summary>True for what a reader should look at.</summary>
    public static bool IsShown(Check check) => check.Result is CheckResult.Near or CheckResult.Contradiction;

    public static string CheckOf(Check check) => $"{check.Name}: {Kebab.Write(check.Result)} ({check.Arithmetic})";

    private static string Bounded(Qualifier qualifier, Value? value) =>
        value is null || qualifier is Qualifier.Exact or Qualifier.Range ? Figures.Show(value) : $"{Kebab.Write(qualifier)} {Figures.Show(value)}";
}
