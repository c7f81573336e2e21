using Extractor.Articles;
using Extractor.Deals;
using Extractor.Deals.Transactions;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Tests.Deals;

/// <summary>Tellings made up in one line each.</summary>
internal static class Told
{
    /// <param name="amount">Millions.</param>
    public static Telling By(
        string article, string? published, DealType type, string? from, string? to, decimal? amount = null, DealStage stage = DealStage.Announced,
        string unit = "USD", Qualifier qualifier = Qualifier.Exact, string? announced = null, bool recalled = false, int nth = 0) => new(
        new TellingKey(article, new Span(nth, nth + 1), 0), article, published is null ? null : DateOnly.Parse(published, null),
        new Deal(type, stage, Names(from), Names(to))
        {
            Amount = amount is { } a ? Value.Of(a * 1_000_000, unit) : null, Qualifier = qualifier, Announced = announced, Confidence = 0.8,
        })
    {
        Recalled = recalled,
    };

    /// <summary>The groups as words: the articles of each, in order.</summary>
    public static string Shape(IEnumerable<Transaction> transactions) =>
        string.Join(" | ", transactions.Select(t => string.Join(' ', t.Tellings.Select(m => m.Article).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    public static string Shape(params IEnumerable<Telling> tellings) => Shape(TransactionGrouping.Group(tellings));

    private static string[] Names(string? names) => names?.Split(", ") ?? [];
}
