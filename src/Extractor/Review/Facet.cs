namespace Extractor.Review;

/// <summary>A part of a filter, with what there is to choose.</summary>
/// <param name="Key">The filter's key in a query string; <c>confidence</c> and <c>published</c> stand for two keys each.</param>
/// <param name="Values">Those that some fact or deal has, the most frequent first; bands of confidence and months in their order.</param>
public sealed record Facet(string Key, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">As the filter writes it: <c>money</c>; a band of confidence as <c>0.8-0.9</c>, a month as <c>2026-04</c>.</param>
/// <param name="Count">How many it would leave.</param>
public sealed record FacetValue(string Value, int Count);
