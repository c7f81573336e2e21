using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>One figure as it stands in the text, and what it means.</summary>
/// <param name="Kind">What sort of figure.</param>
/// <param name="Span">The amount with its unit, currency and number words, as the annotation guide bounds it.</param>
/// <param name="Text">Exactly the span's text.</param>
/// <param name="Value">The normalized value.</param>
/// <param name="Qualifier">How the words around bound it.</param>
/// <param name="QualifierSpan">Where those words stand; null where there are none.</param>
/// <param name="Evidence">Who found it.</param>
public sealed record Mention(Kind Kind, Span Span, string Text, Value Value, Qualifier Qualifier, Span? QualifierSpan, Evidence Evidence)
{
    /// <summary>The span of the amount that this one restates in another currency: <c>€1.2bn ($1.3bn)</c>.</summary>
    public Span? Restates { get; init; }
}

/// <summary>Who found a mention: nothing is found that cannot say so.</summary>
/// <param name="Recognizer">Name of the recognizer, or of the user pattern's source.</param>
/// <param name="Rule">Name of the rule within it.</param>
public sealed record Evidence(string Recognizer, string Rule);
