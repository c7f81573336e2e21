namespace Extractor.Mentions;

/// <summary>One article made ready for the recognizers: its text, split once, and its date.</summary>
public readonly record struct Reading(string Text, DateOnly? Published);
