namespace Extractor.Mentions;

/// <summary>The currency that stands on one side of a number.</summary>
/// <param name="Edge">Its token farthest from the number.</param>
/// <param name="Code">ISO 4217 code.</param>
/// <param name="Factor">What the number is multiplied with: 0.01 for cents, a million for <c>MSEK</c>, else 1.</param>
internal readonly record struct CurrencyMark(int Edge, string Code, decimal Factor = 1);
