namespace Extractor.Storage;

/// <summary>What an article is to the store before it is recorded.</summary>
/// <param name="Outcome"><see cref="Outcome.New"/>, <see cref="Outcome.Changed"/>, <see cref="Outcome.Unchanged"/> or <see cref="Outcome.Duplicate"/>; whether a text that is new is a copy by likeness shows when it is recorded.</param>
/// <param name="Extract">
/// True where facts must be looked for. A copy under another identity needs it too: its date may differ, and so what <c>Monday</c>
/// means; and which copy counts is decided by the whole set, not by which came first.
/// </param>
public readonly record struct Standing(Outcome Outcome, bool Extract);
