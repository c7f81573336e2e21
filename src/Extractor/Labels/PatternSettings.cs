using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Labels;

/// <summary>A rule pattern as <c>pipeline.json</c> states it: words around slots, with the sentences that prove it.</summary>
/// <param name="Name">Its name, unique in the file; reasons and <c>explain</c> give it.</param>
/// <param name="Kind">The kind of figure it speaks of; null where the slot tells it.</param>
/// <param name="Label">The label that it gives to the figure in its slot; null for a pattern that only names a kind.</param>
/// <param name="Status">The status that it gives; null where it says nothing of it.</param>
/// <param name="Pattern">Words and slots: <c>valued at {money}</c>, <c>acquire {party} for {money}</c>.</param>
/// <param name="Examples">Sentences in which it must match.</param>
/// <param name="CounterExamples">Sentences in which it must not match.</param>
public sealed record PatternSettings(string Name, Kind? Kind, Label? Label, Status? Status, string Pattern, IReadOnlyList<string> Examples, IReadOnlyList<string> CounterExamples);
