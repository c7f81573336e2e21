namespace Extractor.Review.Tallies;

/// <summary>How many decisions a reviewer took on one day; what was taken back later counts, taking it back does not.</summary>
/// <param name="Day">In UTC.</param>
public sealed record ReviewerDay(DateOnly Day, string Reviewer, int Facts, int Deals);
