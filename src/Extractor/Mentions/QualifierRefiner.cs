using Extractor.Articles;

namespace Extractor.Mentions;

/// <summary>
/// Reads the words before and after an amount that bound it: <c>up to $25 billion</c>, <c>more than 20×</c>,
/// <c>$5 million or more</c>. Small words between (<c>up to an additional $5 billion</c>) are stepped over.
/// <c>over 10 years</c> bounds nothing, it means <em>during</em>; <c>for over 10 years</c> does (annotation guide, section 7).
/// </summary>
internal sealed class QualifierRefiner
{
    private const int LongestSkip = 3;
    private const int LongestLightWord = 6;
    private const int LongestTopic = 5;
    private const Role Light = Role.In | Role.On | Role.To | Role.And | Role.Or | Role.From | Role.For | Role.By | Role.Per | Role.A | Role.The | Role.Of | Role.After | Role.Before;

    private readonly QualifierGazetteer gazetteer = QualifierGazetteer.English;

    /// <summary>Gives each mention, in the order of the text, the qualifier that its neighbours state.</summary>
    public void Refine(Reading reading, List<Mention> mentions)
    {
        var tokens = reading.Tokens;
        var at = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            at = tokens.FirstFrom(mention.Span.Start, at);
            if (mention.Qualifier == Qualifier.Exact)
            {
                var floor = i > 0 ? mentions[i - 1].Span.End : 0;
                var last = tokens.FirstFrom(mention.Span.End, at) - 1;
                if ((Before(tokens, at, last, floor, mention) ?? After(tokens, last, mention)) is var (qualifier, span))
                {
                    mentions[i] = mention with { Qualifier = qualifier, QualifierSpan = span };
                }
            }
        }
    }

    private (Qualifier Qualifier, Span Span)? Before(Tokens tokens, int first, int last, int floor, Mention mention)
    {
        var at = first - 1;
        for (var skipped = 0; skipped <= LongestSkip && at >= 0 && tokens[at].Start >= floor && tokens[at].Type == TokenType.Word && tokens.Near(at); skipped++, at--)
        {
            foreach (var (words, qualifier) in gazetteer.EndingIn(tokens[at].Word))
            {
                var start = at - words.Length + 1;
                if (start >= 0 && tokens[start].Start >= floor && Matches(tokens, start, words) && IsMeant(tokens, start, at, last, mention.Kind, skipped))
                {
                    return (qualifier, new Span(tokens[start].Start, tokens[at].End));
                }
            }

            if (!tokens.Is(at, AmountRole.Skipped))
            {
                return null;
            }
        }

        return null;
    }

    private (Qualifier Qualifier, Span Span)? After(Tokens tokens, int last, Mention mention)
    {
        if (!tokens.Near(last))
        {
            return null;
        }

        // "$100 million, give or take."
        var comma = tokens.IsSymbol(last + 1, ',') && tokens.Near(last + 1);
        var first = comma ? last + 2 : last + 1;
        foreach (var (words, qualifier) in gazetteer.BeginningWith(tokens.WordAt(first)))
        {
            var end = first + words.Length - 1;
            if (Matches(tokens, first, words) && (words.Length > 1 || mention.Kind is not (Kind.Date or Kind.Duration)) && (comma ? qualifier == Qualifier.About && !tokens.IsWord(end + 1) : words.Length > 1 || qualifier != Qualifier.About))
            {
                return (qualifier, new Span(tokens[first].Start, tokens[end].End));
            }
        }

        return null;
    }

    /// <param name="tokens">The text.</param>
    /// <param name="start">First token of the phrase.</param>
    /// <param name="end">Last token of the phrase.</param>
    /// <param name="last">Last token of the amount.</param>
    /// <param name="kind">Kind of the amount.</param>
    /// <param name="skipped">How many small words stand between.</param>
    private static bool IsMeant(Tokens tokens, int start, int end, int last, Kind kind, int skipped)
    {
        var single = start == end;
        if (kind == Kind.Date && !(single && tokens.Is(end, Role.About)))
        {
            // "over 2026", "within 2027" bound no calendar date; "around 2030" does.
            return false;
        }

        if (IsTopic(tokens, end) || (kind == Kind.Date && tokens.Is(end + 1, Role.Last | Role.Next | Role.This)))
        {
            // "talking to the bank about $1.1 billion"; "it was about last month's outage"
            return false;
        }

        if (!single)
        {
            // "adding up to 240 megawatts" is a sum; "more than the £100m that analysts had expected" compares with a figure and tells another.
            return !(tokens.Is(start - 1, AmountRole.Sums) && tokens.Is(end, Role.To) && tokens.Is(start, AmountRole.Move)) && ( skipped == 0 || !(tokens.Is(end + 1, Role.The) && (tokens.WordAt(end)!.Time & TimexRole.Than) != 0));
        }

        // With an article between, a preposition speaks of what the amount describes: "under the $5 million agreement", "under a 15-year pact".
        if (skipped > 0 && tokens[end].Length <= LongestLightWord && (!tokens.Is(end + 1, Role.A) || (tokens.Is(end, AmountRole.Preposition) && NounFollows(tokens, last))))
        {
            return false;
        }

        if (!tokens.Is(end, AmountRole.During))
        {
            return true;
        }

        return tokens.Is(end, Role.Over) && (kind == Kind.Duration ? tokens.Is(start - 1, Role.For | Role.In | Role.Of | Role.After) : !tokens.Is(start - 1, AmountRole.Disputes) && !IsAmount(tokens, start - 1));
    }

    /// <summary>True for the end of another amount, which is spread or divided: <c>A$1.3 billion over 850 MW</c>.</summary>
    private static bool IsAmount(Tokens tokens, int index) => tokens.Near(index) && (tokens.IsNumber(index) || tokens.WordAt(index) is { Magnitude: > 0 });

    /// <summary>True where <c>about</c> opens what is talked of.</summary>
    private static bool IsTopic(Tokens tokens, int about)
    {
        if (!tokens.Is(about, Role.About))
        {
            return false;
        }

        for (var i = about - 1; i >= 0 && i >= about - LongestTopic && tokens.IsWord(i) && tokens.Near(i); i--)
        {
            if (tokens.Is(i, AmountRole.Talks))
            {
                // "in talks to raise about $5 million", "talks at about $5" and "talks valued it at about $5" speak of the amount.
                return i == about - 1 || (tokens.Is(i + 1, Role.To) && tokens.Is(i + 2, Role.The));
            }

            if (tokens.Is(i, Role.To) && !tokens.Is(i + 1, Role.The))
            {
                return false;
            }
        }

        return false;
    }

    private static bool NounFollows(Tokens tokens, int last)
    {
        var next = tokens.IsDash(last + 1) && tokens.Glued(last) ? last + 2 : last + 1;
        return tokens.Near(last) && tokens.IsWord(next) && !tokens.Is(next, Light);
    }

    private static bool Matches(Tokens tokens, int start, Word[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!ReferenceEquals(tokens.WordAt(start + i), words[i]) || (i > 0 && !tokens.Near(start + i - 1)))
            {
                return false;
            }
        }

        return true;
    }
}
