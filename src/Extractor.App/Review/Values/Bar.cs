namespace Extractor.App.Review.Values;

/// <summary>One bar of <see cref="Bars"/>.</summary>
/// <param name="Parts">From the foot upwards.</param>
public sealed record Bar(string Label, IReadOnlyList<BarPart> Parts);

/// <summary>A part of a bar.</summary>
/// <param name="Look">A class of the stylesheet.</param>
/// <param name="Text">What is counted.</param>
public sealed record BarPart(string Look, string Text, long Value);
