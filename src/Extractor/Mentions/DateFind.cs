namespace Extractor.Mentions;

/// <summary>A date found in a text.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Value">What it means.</param>
/// <param name="Rule">Name of the rule that read it.</param>
internal readonly record struct DateFind(int First, int Last, Timex Value, string Rule);
