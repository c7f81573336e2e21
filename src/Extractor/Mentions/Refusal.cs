using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>A figure that was looked at and not taken, and why: what <c>extractor explain</c> shows beside the finds.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly the span's text.</param>
/// <param name="Recognizer">Who refused it: a recognizer, a refiner, or <c>numbers</c> where nobody laid claim to a number.</param>
/// <param name="Reason">Why, in plain words.</param>
public sealed record Refusal(Span Span, string Text, string Recognizer, string Reason);
