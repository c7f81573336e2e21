using Extractor.App.Review.Plots;
using Extractor.Mentions;
using Extractor.Review.Tallies;

namespace Extractor.App.Review.Dashboard;

/// <summary>What runs brought and what reviewers did, as plots.</summary>
internal static class NightCharts
{
    // Reviewers beyond these are shown together.
    private const int MostReviewers = 4;

    /// <summary>Facts each night.</summary>
    public static BarChart Facts(IReadOnlyList<Night> nights, DashboardFilter filter, DateOnly today) => Of(nights, filter, today, "facts", "Facts", "found", n => n.Facts);

    /// <summary>Deals each night, as articles tell them.</summary>
    public static BarChart Deals(IReadOnlyList<Night> nights, DashboardFilter filter, DateOnly today) =>
        Of(nights, filter, today, "deals", "Deals", "told by new articles", n => n.Deals);

    /// <summary>Decisions of reviewers.</summary>
    public static BarChart Reviewers(IReadOnlyList<ReviewerDay> days, DashboardFilter filter, DateOnly today)
    {
        var shown = Within(days, d => d.Day, filter, today).ToList();
        var names = shown.GroupBy(d => d.Reviewer, StringComparer.Ordinal).OrderByDescending(g => g.Sum(Decided)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        var apart = names.Count <= MostReviewers + 1 ? names : names[..MostReviewers];
        List<PlotSeries> series = [.. apart.Select((name, i) => new PlotSeries($"series-{i + 1}", name))];
        if (apart.Count < names.Count) series.Add(new PlotSeries($"series-{MostReviewers + 1}", $"{names.Count - apart.Count} others"));
        var columns = Columns([.. shown.Select(d => d.Day)], filter, today);
        var sums = shown.GroupBy(d => (Day: columns.Of(d.Day), Series: apart.IndexOf(d.Reviewer) is >= 0 and var at ? at : MostReviewers)).ToDictionary(g => g.Key, g => g.Sum(Decided));
        var total = shown.Sum(Decided);
        return new BarChart(
            "reviewers", $"Decisions by {Word(columns)}",
            total == 0 ? "" : $"{Words.Count(total, "decision")} on {Words.Count(shown.DistinctBy(d => d.Day).Count(), "day")}, {Words.Count(shown.Sum(d => d.Facts))} on facts and {Words.Count(shown.Sum(d => d.Deals))} on deals.",
            Title(columns), series,
            [.. columns.Starts.Select(start => new BarColumn(columns.Tick(start), columns.Full(start), [.. series.Select((_, i) => new BarPart(sums.GetValueOrDefault((start, i))))]))],
            Count, Words.Short) { Empty = "Nobody has decided anything in this period. The review queue is where to begin." };

        static int Decided(ReviewerDay day) => day.Facts + day.Deals;
    }

    private static BarChart Of(IReadOnlyList<Night> nights, DashboardFilter filter, DateOnly today, string id, string title, string done, Func<Night, int> value)
    {
        var shown = Within(nights, n => n.Day, filter, today).ToList();
        var columns = Columns([.. shown.Select(n => n.Day)], filter, today);
        var sums = shown.GroupBy(n => columns.Of(n.Day)).ToDictionary(g => g.Key, g => (Value: g.Sum(value), Articles: g.Sum(n => n.Articles), Failed: g.Sum(n => n.Failed)));
        return new BarChart(
            id, $"{title} per {Word(columns)}",
            shown.Count == 0 ? "" : $"{Count(shown.Sum(value))} {done} in {Words.Count(shown.Sum(n => n.Articles), "article")} over {Words.Count(shown.Count, "night")}.",
            Title(columns), [new PlotSeries(id, title)],
            [
                .. columns.Starts.Select(start => new BarColumn(columns.Tick(start), columns.Full(start),
                [
                    sums.TryGetValue(start, out var sum)
                        ? new BarPart(sum.Value, Words.Count(sum.Articles, "article") + (sum.Failed == 0 ? "" : $", {Words.Count(sum.Failed)} failed"))
                        : new BarPart(0),
                ])),
            ],
            Count, Words.Short) { Empty = "No run brought anything in this period. 'extractor ingest' reads the sources of the settings." };
    }

    // A plot begins with what there is: what a young store shows of a year is no empty year.
    private static Buckets Columns(IReadOnlyList<DateOnly> days, DashboardFilter filter, DateOnly today)
    {
        var (first, last) = filter.Days(today);
        var begin = days.Count == 0 ? first ?? today : days.Min();
        var end = last is null || last > today ? (days.Count == 0 ? today : days.Max()) : last.Value;
        return Buckets.OfNights(begin, end < begin ? begin : end);
    }

    private static IEnumerable<T> Within<T>(IEnumerable<T> all, Func<T, DateOnly> day, DashboardFilter filter, DateOnly today)
    {
        var (first, last) = filter.Days(today);
        return all.Where(x => (first is null || day(x) >= first) && (last is null || day(x) <= last));
    }

    private static string Count(decimal number) => Words.Count((long)number);

    private static string Word(Buckets columns) => Kebab.Write(columns.Name);

    private static string Title(Buckets columns) => Words.Title(columns.Name);
}
