namespace Extractor.Review.Tallies;

/// <summary>What the runs of one day brought.</summary>
/// <param name="Day">The day on which they began, in UTC.</param>
/// <param name="Articles">New and changed ones.</param>
/// <param name="Facts">Found in those; a copy's are not counted again.</param>
/// <param name="Deals">As those articles tell them.</param>
public sealed record Night(DateOnly Day, int Runs, int Articles, int Facts, int Deals, int Failed);
