using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Tests.Storage;

namespace Extractor.Tests.App.Review.Dashboard;

/// <summary>Articles of one deal each, with its one figure.</summary>
internal static class TestDeals
{
    /// <param name="amount">In whole units; the text says it in billions.</param>
    public static ExtractedItem Item(
        string path, string from, string to, decimal amount, string unit = "USD", Status status = Status.Firm, string published = "2026-04-21", DealType type = DealType.Investment,
        DealStage stage = DealStage.Announced, string before = "Then ", string? announced = null)
    {
        var figure = $"{unit} {amount / 1_000_000_000m:0.###} billion";
        var text = $"{from} and {to}\n\n{before}{from} puts {figure} into {to}. So it was told in {path}, and nobody has said anything else since.";
        var span = new Span(text.IndexOf(figure, StringComparison.Ordinal), text.IndexOf(figure, StringComparison.Ordinal) + figure.Length);
        return Of(path, text, published, span, figure, Kind.Money, Value.Of(amount, unit), Label.Investment, status, new Deal(type, stage, [from], [to])
        {
            Amount = Value.Of(amount, unit), Announced = announced,
        });
    }

    /// <summary>A deal of power alone.</summary>
    public static ExtractedItem Power(string path, string from, string to, decimal gigawatts, Status status = Status.Firm, string published = "2026-04-21")
    {
        var figure = $"{gigawatts:0.###} GW";
        var text = $"{from} and {to}\n\n{from} takes {figure} of {to}. So it was told in {path}, and nobody has said anything else since.";
        var span = new Span(text.IndexOf(figure, StringComparison.Ordinal), text.IndexOf(figure, StringComparison.Ordinal) + figure.Length);
        return Of(path, text, published, span, figure, Kind.Power, Value.Of(gigawatts, "GW"), Label.Capacity, status, new Deal(DealType.Commercial, DealStage.Announced, [from], [to])
        {
            Capacity = Value.Of(gigawatts, "GW"),
        });
    }

    /// <summary>A firm deal in two tranches, the second of them conditional; billions of dollars.</summary>
    public static ExtractedItem InTranches(string path, string from, string to, int amount, int first, int second)
    {
        var text = $"{from} and {to}\n\n{from} puts ${amount} billion into {to}: ${first} billion now, and ${second} billion once milestones are met. So it was told in {path}.";
        List<Fact> facts = [Told(amount, Status.Firm), Told(first, Status.Firm), Told(second, Status.Conditional)];
        return new ExtractedItem(new Origin("news", path), Sample.Article(path, text, "2026-04-21", null) with { Title = path }, facts,
        [
            new Deal(DealType.Investment, DealStage.Announced, [from], [to])
            {
                Amount = facts[0].Mention.Value, Facts = [0, 1, 2], Confidence = 0.9, Tranches = [new Tranche(1, null), new Tranche(2, "once milestones are met")],
            },
        ]);

        Fact Told(int billions, Status status) => Money(text, $"${billions} billion", billions * 1_000_000_000m, status, from, to);
    }

    private static Fact Money(string text, string figure, decimal amount, Status status, string from, string to) => new(
        new Mention(Kind.Money, new Span(text.IndexOf(figure, StringComparison.Ordinal), text.IndexOf(figure, StringComparison.Ordinal) + figure.Length), figure, Value.Of(amount, "USD"), Qualifier.Exact, null, new Evidence("sample", "search")),
        Label.Investment, status, [from], [to], 0.9, []);

    public static void Ingest(Store store, params IReadOnlyList<ExtractedItem> items)
    {
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [.. items]);
        store.FinishRun(run);
    }

    private static ExtractedItem Of(string path, string text, string published, Span span, string figure, Kind kind, Value value, Label label, Status status, Deal deal) => new(
        new Origin("news", path), Sample.Article(path, text, published, null) with { Title = path },
        [new Fact(new Mention(kind, span, figure, value, Qualifier.Exact, null, new Evidence("sample", "search")), label, status, deal.From, deal.To, 0.9, [])],
        [deal with { Facts = [0], Confidence = 0.9 }]);
}
