using System.Globalization;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review.Tallies;

namespace Extractor.App.Review.Dashboard;

/// <summary>
/// The deals of a dashboard, chosen and added up: each once, by the month in which it was announced, amounts of one currency alone,
/// firm, conditional and reported ones apart. What stands behind a bar is chosen here too, so that it is what was added up.
/// </summary>
public sealed class DealBoard
{
    private readonly IReadOnlyList<CountedDeal> deals;
    private readonly DashboardFilter filter;
    private readonly DateOnly today;

    // Each is asked for several times while a page is written.
    private readonly Dictionary<Measure, Buckets> columns = [];
    private readonly Dictionary<Measure, IReadOnlyList<PlacedDeal>> placed = [];

    /// <param name="deals">All of the store.</param>
    /// <param name="rates">What amounts of several currencies may be added up by; null where that is not wished.</param>
    public DealBoard(IReadOnlyList<CountedDeal> deals, DashboardFilter filter, DateOnly today, CurrencyRates? rates)
    {
        (this.deals, this.filter, this.today, Rates) = (deals, filter, today, rates);
        Units = [.. deals.Where(d => d is { Amount: not null, Unit: not null }).GroupBy(d => d.Unit!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))];
        Unit = filter.Unit ?? (Units.Count == 0 ? null : Units[0].Unit);
        if (Unit == CurrencyRates.All && rates is null) throw new BadHttpRequestException("unit: amounts of several currencies are added up only where the settings name a file of rates (review.rates).");
    }

    /// <summary>What amounts of several currencies are added up by; null where they are not.</summary>
    public CurrencyRates? Rates { get; }

    /// <summary>The currencies and how many deals each has, most first.</summary>
    public IReadOnlyList<(string Unit, int Deals)> Units { get; }

    /// <summary>The currency that is shown, or <see cref="CurrencyRates.All"/>; null where no deal has an amount.</summary>
    public string? Unit { get; }

    /// <summary>The currency in which amounts are written.</summary>
    public string? Shown => Unit == CurrencyRates.All ? Rates!.Base : Unit;

    /// <summary>The columns that a measure is shown in.</summary>
    public Buckets Columns(Measure measure) => columns.TryGetValue(measure, out var known) ? known : columns[measure] = Cut(measure);

    /// <summary>The deals that a measure counts in the period, each with its column; one whose amount is partly conditional by its two parts.</summary>
    public IReadOnlyList<PlacedDeal> Placed(Measure measure) => placed.TryGetValue(measure, out var known) ? known : placed[measure] = Place(measure);

    private Buckets Cut(Measure measure)
    {
        var (first, last) = filter.Days(today);
        if (first is null || last is null)
        {
            var known = deals.Where(d => IsOf(d, measure) && d.Year is not null).ToList();
            first ??= known.Count == 0 ? today : known.Min(d => d.First);
            last ??= known.Count == 0 ? today : known.Max(d => d.Last);
        }

        return Buckets.OfMonths(first!.Value, last!.Value < first.Value ? first.Value : last.Value);
    }

    private IReadOnlyList<PlacedDeal> Place(Measure measure)
    {
        var (cut, (first, last)) = (Columns(measure), filter.Days(today));
        return
        [
            .. from deal in deals
               where IsOf(deal, measure)
               let column = cut.Name == Bucket.Month ? deal.Month : deal.Year
               where column is not null && (first is null || deal.First >= first) && (last is null || deal.Last <= last)
               from part in Parts(deal, measure)
               select new PlacedDeal(deal, column.Value, part.Status, part.Value),
        ];
    }

    /// <summary>Deals that the measure would count, were it known when they were announced.</summary>
    public int Undated(Measure measure)
    {
        var byMonth = Columns(measure).Name == Bucket.Month;
        return deals.Count(d => IsOf(d, measure) && (byMonth ? d.Month : d.Year) is null);
    }

    /// <summary>What stands behind one bar or one part of it, the greatest first.</summary>
    /// <param name="when">A month or year as addresses write it; null for all of the period.</param>
    public IReadOnlyList<PlacedDeal> Behind(Measure measure, string? when, Status? status)
    {
        var cut = Columns(measure);
        return
        [
            .. (status is null ? Placed(measure).GroupBy(p => p.Deal).Select(Whole) : Placed(measure).Where(p => p.Status == status))
                .Where(p => when is null || Key(cut.Name, p.Column) == when)
                .OrderByDescending(p => p.Value).ThenBy(p => p.Deal.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A column as addresses write it: <c>2026-04</c>, <c>2026</c>.</summary>
    public static string Key(Bucket bucket, DateOnly column) => column.ToString(bucket == Bucket.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The address of what stands behind a bar.</summary>
    public string Href(Measure measure, string? when, Status? status, DealType? type = null) => (filter with { Unit = measure == Measure.Amount ? Unit : filter.Unit, Type = type ?? filter.Type })
        .Address("/dashboard/deals", ("of", measure == Measure.Power ? Kebab.Write(measure) : null), ("when", when), ("status", status is { } s ? Kebab.Write(s) : null));

    /// <summary>A value of a measure for people.</summary>
    public string Write(Measure measure, decimal value) => measure == Measure.Power ? Words.Gigawatts(value) : Words.Money(value, Shown);

    private bool IsOf(CountedDeal deal, Measure measure) => deal.Stage != DealStage.Terminated && (filter.Type is null || deal.Type == filter.Type) && (measure == Measure.Power
        ? deal.Gigawatts is not null
        : deal is { Amount: not null, Unit: not null } && (Unit == CurrencyRates.All ? Rates!.Knows(deal.Unit) : deal.Unit == Unit));

    private IEnumerable<(Status Status, decimal Value)> Parts(CountedDeal deal, Measure measure) => measure == Measure.Power ? [(deal.CapacityStatus, deal.Gigawatts!.Value)]
        : deal.AmountParts.Select(p => (p.Status, Unit == CurrencyRates.All ? Rates!.Convert(p.Value, deal.Unit!) : p.Value));

    // By the status of most of it.
    private static PlacedDeal Whole(IGrouping<CountedDeal, PlacedDeal> parts) => parts.MaxBy(p => p.Value)! with { Value = parts.Sum(p => p.Value) };
}

/// <summary>A deal, or its firm or conditional part, where it is counted.</summary>
/// <param name="Column">The first day of its month or year.</param>
/// <param name="Status">Of the value.</param>
/// <param name="Value">In the currency shown, or in gigawatts.</param>
public sealed record PlacedDeal(CountedDeal Deal, DateOnly Column, Status Status, decimal Value);

/// <summary>What of a deal is added up.</summary>
public enum Measure
{
    Amount,
    Power,
}
