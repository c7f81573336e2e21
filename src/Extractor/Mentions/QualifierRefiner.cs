using System.Text.Json;
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

    private readonly Dictionary<string, (string[] Words, Qualifier Qualifier)[]> before = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string[] Words, Qualifier Qualifier)[]> after = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> skips;
    private readonly HashSet<string> during;
    private readonly HashSet<string> notBeforeOver;

    public QualifierRefiner()
    {
        var list = Gazetteer.Open("qualifiers");
        Read(list.GetProperty("before"), before, words => words[^1]);
        Read(list.GetProperty("after"), after, words => words[0]);
        skips = new(list.GetProperty("skips").Strings(), StringComparer.OrdinalIgnoreCase);
        during = new(list.GetProperty("during").Strings(), StringComparer.OrdinalIgnoreCase);
        notBeforeOver = new(Gazetteer.Open("words").GetProperty("notPrecededByOver").Strings(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gives each mention, in the order of the text, the qualifier that its neighbours state.</summary>
    public void Refine(Reading reading, List<Mention> mentions)
    {
        var tokens = reading.Tokens;
        var at = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            while (at < tokens.Count && tokens[at].Start < mention.Span.Start)
            {
                at++;
            }

            if (mention.Qualifier is Qualifier.Exact or Qualifier.About && mention.QualifierSpan is null or { Length: 1 })
            {
                var floor = i > 0 ? mentions[i - 1].Span.End : 0;
                var found = Before(tokens, at, floor, mention) ?? After(tokens, at, mention);
                if (found is var (qualifier, span) && mention.Qualifier == Qualifier.Exact)
                {
                    mentions[i] = mention with { Qualifier = qualifier, QualifierSpan = span };
                }
            }
        }
    }

    private (Qualifier Qualifier, Span Span)? Before(Tokens tokens, int first, int floor, Mention mention)
    {
        var at = first - 1;
        for (var skipped = 0; skipped <= LongestSkip && at >= 0 && tokens[at].Start >= floor && tokens.Near(at); skipped++, at--)
        {
            if (tokens[at].Type != TokenType.Word)
            {
                return null;
            }

            if (before.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Surface(at), out var phrases))
            {
                foreach (var (words, qualifier) in phrases)
                {
                    var start = at - words.Length + 1;
                    if (start >= 0 && tokens[start].Start >= floor && Matches(tokens, start, words) && IsMeant(tokens, start, at, words, mention, skipped))
                    {
                        return (qualifier, new Span(tokens[start].Start, tokens[at].End));
                    }
                }
            }

            if (!skips.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Surface(at)))
            {
                return null;
            }
        }

        return null;
    }

    private (Qualifier Qualifier, Span Span)? After(Tokens tokens, int first, Mention mention)
    {
        var at = first;
        while (at < tokens.Count && tokens[at].Start < mention.Span.End)
        {
            at++;
        }

        if (at >= tokens.Count || at == 0 || !tokens.Near(at - 1) || tokens[at].Type != TokenType.Word
            || !after.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Surface(at), out var phrases))
        {
            return null;
        }

        foreach (var (words, qualifier) in phrases)
        {
            if (at + words.Length <= tokens.Count && Matches(tokens, at, words) && (words.Length > 1 || mention.Kind is not (Kind.Date or Kind.Duration)))
            {
                return (qualifier, new Span(tokens[at].Start, tokens[at + words.Length - 1].End));
            }
        }

        return null;
    }

    private bool IsMeant(Tokens tokens, int start, int last, string[] words, Mention mention, int skipped)
    {
        var single = words.Length == 1 ? words[0] : null;
        if (mention.Kind == Kind.Date && (single is null || !tokens.Is(last, Role.About)))
        {
            // "over 2026", "within 2027" bound no calendar date; "around 2030" does.
            return false;
        }

        if (single is null)
        {
            return true;
        }

        // A single preposition with an article between speaks of something else: "under the $5 million agreement".
        if (skipped > 0 && tokens[last].Length <= 6 && !tokens.Is(last + 1, Role.A))
        {
            return false;
        }

        if (during.Contains(single))
        {
            if (mention.Kind == Kind.Duration)
            {
                return single.Length == 4 && tokens.Is(start - 1, Role.For);
            }

            return single.Length == 4 && !(start > 0 && notBeforeOver.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens.Surface(start - 1)));
        }

        return true;
    }

    private static bool Matches(Tokens tokens, int start, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[start + i].Type != TokenType.Word || (i > 0 && !tokens.Near(start + i - 1)) || !tokens.Surface(start + i).Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static void Read(JsonElement list, Dictionary<string, (string[] Words, Qualifier Qualifier)[]> into, Func<string[], string> keyOf)
    {
        var phrases = list.EnumerateObject().SelectMany(q => q.Value.Strings().Select(p => (Words: p.Split(' '), Qualifier: Kebab.Read<Qualifier>(q.Name))));
        foreach (var group in phrases.GroupBy(p => keyOf(p.Words), StringComparer.OrdinalIgnoreCase))
        {
            // The longest phrase first: "no more than" is not "more than".
            into[group.Key] = [.. group.OrderByDescending(p => p.Words.Length)];
        }
    }
}
