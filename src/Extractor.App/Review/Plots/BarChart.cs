namespace Extractor.App.Review.Plots;

/// <summary>What a plot of bars over time shows.</summary>
/// <param name="Id">Names it within the page.</param>
/// <param name="Summary">What it shows, in a sentence or two for people who see it and for those who hear it.</param>
/// <param name="Over">What a column is: night, month, ...</param>
/// <param name="Series">The parts of a bar, from the foot up.</param>
/// <param name="Write">A value in full.</param>
/// <param name="Tick">A value of the scale, in short.</param>
public sealed record BarChart(
    string Id, string Title, string Summary, string Over, IReadOnlyList<PlotSeries> Series, IReadOnlyList<BarColumn> Columns, Func<decimal, string> Write, Func<decimal, string> Tick)
{
    /// <summary>What to do where there is nothing to show.</summary>
    public string Empty { get; init; } = "Nothing in this period.";

    public bool IsEmpty => Columns.All(c => c.Parts.All(p => p.Value == 0));
}

/// <param name="Look">Its class, which gives it colour and stripes.</param>
public sealed record PlotSeries(string Look, string Name);

/// <summary>One bar.</summary>
/// <param name="Tick">Below it, in short.</param>
/// <param name="Name">In full.</param>
/// <param name="Parts">One for each series.</param>
public sealed record BarColumn(string Tick, string Name, IReadOnlyList<BarPart> Parts)
{
    public decimal Total => Parts.Sum(p => p.Value);
}

/// <summary>One part of a bar.</summary>
/// <param name="Note">What else is to be said of it, such as the number of deals; null for nothing.</param>
/// <param name="Href">What stands behind it.</param>
public sealed record BarPart(decimal Value, string? Note = null, string? Href = null);
