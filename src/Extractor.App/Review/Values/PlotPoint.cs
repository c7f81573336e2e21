using Extractor.Mentions;

namespace Extractor.App.Review.Values;

/// <summary>One point of a <see cref="PointPlot"/>.</summary>
/// <param name="Value">The lower end is what is drawn.</param>
/// <param name="Text">What it is of.</param>
/// <param name="Href">Where it leads.</param>
public sealed record PlotPoint(DateOnly Day, Value Value, string Text, string Href);
