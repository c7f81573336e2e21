namespace Extractor.Parties;

/// <summary>A company or institution that an article names, with every way in which it does.</summary>
/// <param name="Name">The name to show: the one the article uses most, without a legal form.</param>
/// <param name="Aliases">Every name as it stands in the article, line breaks as spaces.</param>
/// <param name="Places">Where it is named, in tokens: first and the one after the last, in the order of the text.</param>
public sealed record Organization(string Name, IReadOnlyList<string> Aliases, IReadOnlyList<(int First, int End)> Places);
