namespace Extractor.Parties;

/// <summary>How probable it is that an organization gives or gets what a fact states.</summary>
internal readonly record struct PartyChance(string Name, double From, double To);
