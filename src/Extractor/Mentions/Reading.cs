using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>One article made ready for the recognizers: its text, split once, and what the text is read against.</summary>
public sealed class Reading
{
    private readonly List<Refusal>? refusals;

    internal Reading(Tokens tokens, DateOnly? published, List<Refusal>? refusals = null)
    {
        Tokens = tokens;
        Published = published;
        Home = new HomeCurrency(this);
        this.refusals = refusals;
    }

    /// <summary>The article's text.</summary>
    public string Text => Tokens.Text;

    /// <summary>The day against which relative dates resolve; null where the article has none.</summary>
    public DateOnly? Published { get; }

    internal Tokens Tokens { get; }

    /// <summary>What a bare dollar means here.</summary>
    internal HomeCurrency Home { get; }

    /// <summary>True where somebody wants to know what is refused.</summary>
    internal bool IsTraced => refusals is not null;

    /// <summary>Splits a text. Never throws, whatever the text.</summary>
    public static Reading Of(string text, DateOnly? published) => new(Tokens.Split(text, Vocabulary.English), published);

    /// <summary>The mention from one offset of the text to another.</summary>
    internal Mention Mention(Kind kind, int start, int end, Value value, Evidence evidence, Qualifier qualifier = Qualifier.Exact, Span? qualifierSpan = null) =>
        new(kind, new Span(start, end), Text[start..end], value, qualifier, qualifierSpan, evidence);

    /// <summary>The same article; what its recognizers and refiners refuse is added to the list.</summary>
    internal Reading Traced(List<Refusal> refusals) => new(Tokens, Published, refusals);

    /// <summary>Notes that something was looked at and not taken. Costs nothing where nobody asked.</summary>
    internal void Refuse(Span span, string recognizer, string reason) => refusals?.Add(new Refusal(span, Text[span.Start..span.End], recognizer, reason));

    /// <summary>As above, from the first code unit of one token to the last of another.</summary>
    internal void Refuse(int firstToken, int lastToken, string recognizer, string reason)
    {
        if (IsTraced)
        {
            Refuse(new Span(Tokens[firstToken].Start, Tokens[lastToken].End), recognizer, reason);
        }
    }
}
