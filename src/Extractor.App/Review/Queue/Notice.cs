namespace Extractor.App.Review.Queue;

/// <summary>What a page has to say before it goes on: a conflict, a mistake in a form, an undo.</summary>
/// <param name="IsProblem">Nothing was written; the reader must look.</param>
public sealed record Notice(string Title, string Text, bool IsProblem);
