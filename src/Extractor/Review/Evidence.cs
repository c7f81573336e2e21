using Extractor.Mentions;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>What speaks for one value of a slot.</summary>
/// <param name="Slot"><c>amount</c>, <c>valuation</c>, <c>stake</c>, <c>announced</c>, <c>completion</c>, <c>term</c>, <c>capacity</c>, or <c>other</c>.</param>
/// <param name="Value">As facts of the same value share it.</param>
/// <param name="Facts">Every fact that says so, each with its sentence: a decision on the deal decides on them all.</param>
public sealed record Evidence(string Slot, Value Value, Qualifier Qualifier, IReadOnlyList<FactInSentence> Facts);

/// <summary>A fact and the sentence that it stands in.</summary>
/// <param name="Sentence">On one line, with an ellipsis where it was cut.</param>
public sealed record FactInSentence(CurrentFact Fact, string Sentence);
