using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>One article made ready for the recognizers: its text, split once, and what the text is read against.</summary>
public sealed class Reading
{
    internal Reading(Tokens tokens, DateOnly? published)
    {
        Tokens = tokens;
        Published = published;
        Home = new HomeCurrency(this);
    }

    /// <summary>The article's text.</summary>
    public string Text => Tokens.Text;

    /// <summary>The day against which relative dates resolve; null where the article has none.</summary>
    public DateOnly? Published { get; }

    internal Tokens Tokens { get; }

    /// <summary>What a bare dollar means here.</summary>
    internal HomeCurrency Home { get; }

    /// <summary>Splits a text. Never throws, whatever the text.</summary>
    public static Reading Of(string text, DateOnly? published) => new(Tokens.Split(text, Vocabulary.English), published);

    /// <summary>The mention from one offset of the text to another.</summary>
    internal Mention Mention(Kind kind, int start, int end, Value value, Evidence evidence, Qualifier qualifier = Qualifier.Exact, Span? qualifierSpan = null) =>
        new(kind, new Span(start, end), Text[start..end], value, qualifier, qualifierSpan, evidence);
}
