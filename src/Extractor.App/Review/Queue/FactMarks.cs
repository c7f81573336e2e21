using Extractor.App.Review.Texts;
using Extractor.App.Review.Values;
using Extractor.Facts;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>What stands out in the sentence of a fact: its figure, the words that bound it, its parties, and other facts.</summary>
internal static class FactMarks
{
    public static IReadOnlyList<TextMark> Of(FactCase found)
    {
        var span = found.Fact.Mention.Span;
        return
        [
            new TextMark(span, $"figure {Kebab.Write(found.Fact.Mention.Kind)}") { Id = "span", Fact = found.Id, Title = Phrases.Value(found.Fact) },
            .. Bound(found.Fact),
            .. PartyMarks.Of(found.Excerpt, found.Fact.From, found.Fact.To).Where(m => !m.Span.Overlaps(span)),
            .. found.Near.Where(n => n.Id != found.Id && !n.Span.Overlaps(span)).Select(n => new TextMark(n.Span, $"other {Kebab.Write(n.Kind)}{(n.Decision == Decision.Reject ? " struck" : "")}")
            {
                Fact = n.Id, Title = Written.Word(n.Label),
            }),
        ];
    }

    /// <summary>The words that bound the figure: <c>up to</c>.</summary>
    public static IEnumerable<TextMark> Bound(Fact fact) => fact.Mention.QualifierSpan is { } words
        ? [new TextMark(words, "bound") { IsFigure = false, Title = Written.Word(fact.Mention.Qualifier) }]
        : [];
}
