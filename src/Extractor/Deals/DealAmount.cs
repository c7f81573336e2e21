using Extractor.Facts;
using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Deals;

/// <summary>Which of a deal's amounts is its headline, and which are parts of it.</summary>
internal static class DealAmount
{
    /// <summary>The amount told most often, the title counting double; of equals the one told first. Conditional parts only where nothing else is told.</summary>
    public static int Headline(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<int> amounts)
    {
        var firm = amounts.Where(a => facts[a].Status != Status.Conditional).ToList();
        var told = firm.Count > 0 ? firm : amounts;
        var stated = told.Where(a => facts[a].Mention.Restates is null).ToList();
        var candidates = stated.Count > 0 ? stated : told;
        return candidates.GroupBy(a => (facts[a].Mention.Value.Low, facts[a].Mention.Value.High, facts[a].Mention.Value.Unit))
            .OrderByDescending(g => Weight(article, facts, g)).ThenBy(g => g.Min()).First().Min();
    }

    // The lead tells the deal; what is told more often later is background told again.
    private static double Weight(ArticleContext article, IReadOnlyList<Fact> facts, IEnumerable<int> group)
    {
        var length = Math.Max(1, article.Reading.Text.Length);
        return group.Sum(a => 0.5) + group.Max(a => facts[a].Mention.Span.Start < article.TitleEnd ? 3 : 2.0 * (length - facts[a].Mention.Span.Start) / length);
    }

    /// <summary>The headline's qualifier: that of the first telling which states one.</summary>
    public static Qualifier Qualifier(IReadOnlyList<Fact> facts, IReadOnlyList<int> amounts, int headline) =>
        amounts.Where(a => facts[a].Mention.Value == facts[headline].Mention.Value).Select(a => facts[a].Mention.Qualifier)
            .FirstOrDefault(q => q != Extractor.Mentions.Qualifier.Exact, facts[headline].Mention.Qualifier);

    /// <summary>Smaller amounts of the same deal: those that are conditional, and those that with them make up the whole.</summary>
    public static IReadOnlyList<Tranche> Tranches(ArticleContext article, IReadOnlyList<Fact> facts, IReadOnlyList<int> amounts, int headline)
    {
        if (facts[headline].Mention.Value is not { Low: { } total, Unit: var unit })
        {
            return [];
        }

        var parts = amounts.Where(a => facts[a].Mention.Value is { Low: { } low, High: null } v && v.Unit == unit && low < total && low > 0)
            .DistinctBy(a => facts[a].Mention.Value).ToList();
        var sums = parts.Count is >= 2 and <= 6 && parts.Sum(a => facts[a].Mention.Value.Low!.Value) == total;
        return [.. parts.Where(a => sums || facts[a].Status == Status.Conditional)
            .Select(a => new Tranche(a, facts[a].Status == Status.Conditional ? Condition(article, facts[a]) : null))];
    }

    // The rest of the sentence after the amount says on what it depends.
    private static string Condition(ArticleContext article, Fact fact)
    {
        var tokens = article.Tokens;
        var at = 0;
        while (at < tokens.Count && tokens[at].Start < fact.Mention.Span.End)
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return "";
        }

        var (_, to) = article.Sentences[article.Sentences.Of(Math.Max(0, at - 1))];
        return at >= to ? "" : string.Join(' ', article.Reading.Text[tokens[at].Start..tokens[to - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }
}
