using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Parties.Companies;

namespace Extractor.Evaluation;

/// <summary>Merges the deals found in a whole folder and compares the groups with the transactions of its gold.</summary>
public static class MergingScorer
{
    /// <summary>
    /// The score; null where no deal of the gold bears a transaction. Gold deals are paired with those found as when deals are scored.
    /// A deal found that is no gold deal counts neither way; one whose gold bears no transaction stands in its article alone, so that it
    /// counts against the precision of a group that takes it in.
    /// </summary>
    public static MergingScore? Score(IReadOnlyList<MergingCase> cases, CompanyIndex? companies = null, ICollection<MergingMiss>? misses = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (!cases.Any(c => c.Gold.Deals.Any(d => d.Transaction is not null))) return null;
        var transactions = TransactionGrouping.Group(cases.SelectMany(TellingsOf), companies);
        var groups = transactions.SelectMany(t => t.Tellings.Select(m => (m.Key, t.Id))).ToDictionary(p => p.Key, p => p.Id);
        List<MergedDeal> deals = [.. cases.SelectMany(c => DealsOf(c, groups))];
        if (misses is not null) Misses(deals, misses);
        return Score(deals);
    }

    internal static MergingScore Score(IReadOnlyList<MergedDeal> deals)
    {
        var items = deals.Where(d => d.Transaction is not null).ToList();
        var found = items.Where(d => d.Group is not null).ToList();
        var inGroup = deals.Where(d => d.Group is not null).ToLookup(d => d.Group);
        var inTransaction = items.ToLookup(d => d.Transaction);
        double precision = 0, recall = 0, recallOfAll = 0;
        foreach (var item in items)
        {
            var told = inTransaction[item.Transaction];
            var together = item.Group is null ? 1 : inGroup[item.Group].Count(d => d.Transaction == item.Transaction);
            recallOfAll += together / (double)told.Count();
            if (item.Group is null) continue;
            precision += together / (double)inGroup[item.Group].Count();
            recall += together / (double)told.Count(d => d.Group is not null);
        }

        return new MergingScore(
            Mean(precision, found.Count), Mean(recall, found.Count), Mean(recallOfAll, items.Count), items.Count, found.Count,
            inTransaction.Count, inTransaction.Count(t => t.Select(d => d.Article).Distinct(StringComparer.Ordinal).Count() >= 3));
    }

    /// <summary>The tellings of one article of a folder, by its id in place of the hash of its text.</summary>
    private static IEnumerable<Telling> TellingsOf(MergingCase one) => one.Deals.Select((deal, i) => new Telling(KeyOf(one, i), one.Gold.Id, one.Published, deal)
    {
        Recalled = Recalls.IsRecalled(deal, one.Facts), Title = one.Title, Named = [.. one.Facts.SelectMany(f => f.From.Concat(f.To)).Distinct(StringComparer.Ordinal)],
    });

    private static IEnumerable<MergedDeal> DealsOf(MergingCase one, Dictionary<TellingKey, string> groups)
    {
        var pairs = DealPairs.Of(one.Gold.Deals, Prediction.Of(one.Gold.Id, one.Facts, one.Deals).Deals);
        return one.Gold.Deals.Zip(pairs, (deal, pair) => new MergedDeal(
            one.Gold.Id, deal.Transaction is { } slug ? $"{one.Gold.Story}/{slug}" : null, pair is { } i ? groups[KeyOf(one, i)] : null));
    }

    private static TellingKey KeyOf(MergingCase one, int deal) => new(one.Gold.Id, new Span(deal, deal), 0);

    private static double Mean(double sum, int count) => count == 0 ? 0 : sum / count;

    private static void Misses(List<MergedDeal> deals, ICollection<MergingMiss> misses)
    {
        foreach (var told in deals.Where(d => d.Transaction is not null).GroupBy(d => d.Transaction))
        {
            var parts = told.Where(d => d.Group is not null).GroupBy(d => d.Group).ToList();
            if (parts.Count > 1) misses.Add(new MergingMiss(told.Key!, "split: " + string.Join(" | ", parts.Select(p => string.Join(' ', p.Select(d => d.Article))))));
        }

        foreach (var group in deals.Where(d => d.Group is not null).GroupBy(d => d.Group))
        {
            var kinds = group.GroupBy(d => d.Transaction).ToList();
            if (kinds.Count > 1) misses.Add(new MergingMiss(kinds.Select(k => k.Key).FirstOrDefault(k => k is not null) ?? "", "merged: " + string.Join(" | ", kinds.Select(k => $"{k.Key ?? "no transaction"}: {string.Join(' ', k.Select(d => d.Article))}"))));
        }
    }
}

/// <summary>One article of a folder, what its gold says and what was found.</summary>
public sealed record MergingCase(GoldArticle Gold, string? Title, DateOnly? Published, IReadOnlyList<Fact> Facts, IReadOnlyList<Deal> Deals);

/// <summary>A transaction that was told apart, or taken together with another.</summary>
public sealed record MergingMiss(string Transaction, string What);
