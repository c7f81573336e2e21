using Extractor.App.Review.Plots;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.App.Review.Dashboard;

/// <summary>The deals of a board as plots.</summary>
internal static class DealCharts
{
    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    /// <summary>Of a type of deals, what it adds up to by status.</summary>
    internal sealed record TypeRow(DealType Type, string Href, IReadOnlyList<BarPart> Parts, int Deals)
    {
        public decimal Total => Parts.Sum(p => p.Value);
    }

    /// <summary>The status of amounts as a plot's parts: the surest at the foot.</summary>
    public static IReadOnlyList<PlotSeries> Series { get; } = [.. Statuses.Select(s => new PlotSeries(Kebab.Write(s), s == Status.Past ? "Recalled" : Words.Title(s)))];

    /// <summary>What was announced each month.</summary>
    public static BarChart Of(DealBoard board, Measure measure)
    {
        var (columns, placed) = (board.Columns(measure), board.Placed(measure));
        var sums = placed.GroupBy(p => (p.Column, p.Status)).ToDictionary(g => g.Key, g => (Value: g.Sum(p => p.Value), Deals: g.Count()));
        return new BarChart(
            measure == Measure.Power ? "power" : "amounts",
            measure == Measure.Power ? $"Gigawatts contracted by {Word(columns)}" : $"Amounts of deals by {Word(columns)}",
            Summary(board, measure, placed), Words.Title(columns.Name), Series,
            [
                .. columns.Starts.Select(start => new BarColumn(columns.Tick(start), columns.Full(start),
                [
                    .. Statuses.Select(status => sums.TryGetValue((start, status), out var sum)
                        ? new BarPart(sum.Value, Words.Count(sum.Deals, "deal"), board.Href(measure, DealBoard.Key(columns.Name, start), status))
                        : new BarPart(0)),
                ])),
            ],
            value => board.Write(measure, value), value => measure == Measure.Power ? Words.Short(value) : Words.Money(value, Sign(board.Shown)));
    }

    /// <summary>What each type of deals adds up to in the period, the most first.</summary>
    public static IReadOnlyList<TypeRow> ByType(DealBoard board) =>
    [
        .. board.Placed(Measure.Amount).GroupBy(p => p.Deal.Type).Select(type => new TypeRow(
            type.Key, board.Href(Measure.Amount, null, null, type.Key),
            [
                .. Statuses.Select(status =>
                {
                    var within = type.Where(p => p.Status == status).ToList();
                    return within.Count == 0 ? new BarPart(0)
                        : new BarPart(within.Sum(p => p.Value), Words.Count(within.Count, "deal"), board.Href(Measure.Amount, null, status, type.Key));
                }),
            ],
            type.DistinctBy(p => p.Deal.Id).Count())).OrderByDescending(r => r.Total),
    ];

    private static string Summary(DealBoard board, Measure measure, IReadOnlyList<PlacedDeal> placed)
    {
        var firm = placed.Where(p => p.Status == Status.Firm).Sum(p => p.Value);
        var shown = placed.Count == 0 ? "" : $"{Words.Count(placed.DistinctBy(p => p.Deal.Id).Count(), "deal")}, {board.Write(measure, placed.Sum(p => p.Value))} together, {board.Write(measure, firm)} of it firm. ";
        var undated = board.Undated(measure);
        return $"{shown}Each deal once, in the {Word(board.Columns(measure))} it was announced; terminated ones are left out"
            + (undated == 0 ? "." : $", and {undated:#,0} whose {Word(board.Columns(measure))} is not known.")
            + (measure == Measure.Amount && board.Unit == CurrencyRates.All ? $" Turned into {board.Shown} by the rates of {Words.Day(board.Rates!.Date)}." : "");
    }

    private static string Word(Buckets columns) => Kebab.Write(columns.Name);

    // The scale of a currency without a sign stands on numbers alone: the title names it.
    private static string? Sign(string? unit) => unit is not null && Words.Money(1, unit).Length <= 3 ? unit : null;
}
