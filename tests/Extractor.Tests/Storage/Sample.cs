using Extractor.Articles;
using Extractor.Deals;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Tests.Storage;

/// <summary>Made-up articles with facts and a deal, found by plain search so that spans are right by construction.</summary>
internal static class Sample
{
    public const string Text = "Northwind puts $25 billion into Contoso\r\n\r\nOn April 21, 2026 it said so. About $5 billion comes first.";

    public static ExtractedItem Item(
        string path = "a.txt", string text = Text, string source = "news", string? published = "2026-04-21", string? url = null, string? title = null)
    {
        var article = Article(path, text, published, url) with { Title = title };
        var facts = Facts(text, article.Published?.Day);
        return new ExtractedItem(new Origin(source, path), article, facts, Deals(facts));
    }

    public static Article Article(string path, string text, string? published, string? url) => new(Path.ChangeExtension(path, null), text)
    {
        Published = published is null ? null : new PublicationDate(DateOnly.Parse(published, null), PublicationBasis.Metadata),
        Url = url,
        Language = "en",
    };

    /// <summary>Every <c>$N billion</c> is an investment, every <c>April N, 2026</c> the announcement, every <c>Monday</c> depends on the date.</summary>
    public static List<Fact> Facts(string text, DateOnly? published)
    {
        var facts = new List<Fact>();
        foreach (var (surface, kind, value, label) in Known(published))
        {
            for (var at = text.IndexOf(surface, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surface, at + 1, StringComparison.Ordinal))
            {
                facts.Add(Fact(new Span(at, at + surface.Length), surface, kind, value, label));
            }
        }

        return [.. facts.OrderBy(f => f.Mention.Span.Start)];
    }

    public static Fact Fact(Span span, string surface, Kind kind, Value value, Label label) => new(
        new Mention(kind, span, surface, value, Qualifier.Exact, null, new Evidence("sample", "search")), label, Status.Firm,
        label.HasParties() ? ["Northwind"] : [], label.HasParties() ? ["Contoso", "Contoso \"AI\" Größe"] : [], 0.9321,
        [new Reason("label", "into", 1.5), new Reason("from", "subject")])
    {
        RunnerUp = kind == Kind.Money ? (Label.Commitment, 0.0512) : null,
    };

    private static List<Deal> Deals(List<Fact> facts)
    {
        var amounts = facts.FindAll(f => f.Label == Label.Investment);
        return amounts.Count == 0 ? [] :
        [
            new Deal(DealType.Investment, DealStage.Announced, ["Northwind"], ["Contoso"])
            {
                Amount = amounts[0].Mention.Value,
                Announced = facts.Find(f => f.Label == Label.Announced)?.Mention.Value.Timex,
                Facts = [.. Enumerable.Range(0, facts.Count)],
                Tranches = [.. amounts.Skip(1).Select(a => new Tranche(facts.IndexOf(a), "first"))],
                Checks = [new Check("tranches", CheckResult.Near, "5 of 25", [0])],
                Confidence = 0.8,
            },
        ];
    }

    private static IEnumerable<(string Surface, Kind Kind, Value Value, Label Label)> Known(DateOnly? published) =>
    [
        ("$25 billion", Kind.Money, Value.Of(25_000_000_000m, "USD"), Label.Investment),
        ("$5 billion", Kind.Money, Value.Of(5_000_000_000.00m, "USD"), Label.Investment),
        ("$1.5-2 million", Kind.Money, Value.Between(1_500_000m, 2_000_000m, "USD"), Label.Financials),
        ("0.000125 GW", Kind.Power, Value.Of(0.000125m, "GW"), Label.Capacity),
        ("April 21, 2026", Kind.Date, Value.Time("2026-04-21"), Label.Announced),
        ("Monday", Kind.Date, Value.Time(published?.AddDays(-1).ToString("yyyy-MM-dd", null)), Label.OtherTime),
    ];
}
