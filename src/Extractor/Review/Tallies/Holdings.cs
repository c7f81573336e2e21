namespace Extractor.Review.Tallies;

/// <summary>How much a store holds.</summary>
/// <param name="Articles">Of copies of one text, one.</param>
/// <param name="Facts">Those that stand: what was rejected is not counted.</param>
/// <param name="Deals">Each once, however many articles tell it.</param>
public sealed record Holdings(long Articles, long Facts, long Deals, long Companies);
