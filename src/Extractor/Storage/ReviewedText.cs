using Extractor.Articles;
using Extractor.Gold;

namespace Extractor.Storage;

/// <summary>A text that stands, with what people decided of its facts: what a model may learn from.</summary>
/// <param name="ArticleKey">The article's identity; copies of it bear the same.</param>
/// <param name="TextHash">Hash of the text.</param>
/// <param name="BodyStart">UTF-16 offset of the body.</param>
/// <param name="Facts">The facts that people decided, in the order of the text; what was accepted by confidence alone is not among them.</param>
public sealed record ReviewedText(string ArticleKey, string TextHash, string Text, int BodyStart, DateOnly? Published, IReadOnlyList<ReviewedFact> Facts);

/// <summary>One fact that a reviewer decided.</summary>
/// <param name="Span">Where it stands as shown, half-open, in UTF-16 units.</param>
/// <param name="Decision"><see cref="Decision.Accept"/>, <see cref="Decision.Correct"/>, one that was added, or <see cref="Decision.Reject"/>.</param>
/// <param name="Fact">The fact as shown: right, unless it was rejected.</param>
public sealed record ReviewedFact(Span Span, Decision Decision, GoldFact Fact);
