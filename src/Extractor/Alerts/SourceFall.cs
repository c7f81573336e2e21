namespace Extractor.Alerts;

/// <summary>How many facts a source's articles gave to one run.</summary>
/// <param name="Articles">Those that were extracted: new or changed.</param>
internal sealed record SourceYield(string Source, long Run, DateTimeOffset Started, int Articles, int Facts)
{
    public double PerArticle => (double)Facts / Articles;
}

/// <summary>A fall of the facts per article of a source.</summary>
/// <param name="Since">The run with which it began, which names it.</param>
/// <param name="Usual">Facts per article in the median of the thirty days before the last run.</param>
/// <param name="Now">Facts per article of the last run.</param>
internal sealed record SourceFall(string Source, long Since, double Usual, double Now)
{
    // One short notice without a figure is no fall: a few articles, and runs to compare them with.
    private const int LeastArticles = 3;
    private const int LeastRuns = 3;

    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>Whether the last of a source's runs is in a fall; null where it is not.</summary>
    /// <param name="history">Of one source, the oldest first.</param>
    public static SourceFall? Of(IReadOnlyList<SourceYield> history, long run)
    {
        List<SourceYield> telling = [.. history.Where(y => y.Articles >= LeastArticles)];
        if (telling is [] || telling[^1].Run != run || UsualBefore(telling, telling.Count - 1) is not { } usual || !IsHalf(telling[^1], usual)) return null;
        var first = telling.Count - 1;
        while (first > 0 && UsualBefore(telling, first - 1) is { } before && IsHalf(telling[first - 1], before)) first--;
        return new SourceFall(telling[^1].Source, telling[first].Run, usual, telling[^1].PerArticle);
    }

    private static bool IsHalf(SourceYield yield, double usual) => usual > 0 && yield.PerArticle <= usual / 2;

    private static double? UsualBefore(List<SourceYield> history, int index)
    {
        var before = history.Take(index).Where(y => y.Started >= history[index].Started - Window).Select(y => y.PerArticle).Order().ToList();
        return before.Count < LeastRuns ? null : before[(before.Count - 1) / 2];
    }
}
