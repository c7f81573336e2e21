using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Reads who stands where in a sentence: the subject of a verb, its object behind what describes it, who is named behind <c>by</c>, whom
/// <c>which</c> stands for. Tokens in, tokens or indices of organizations out; -1 where nobody stands there.
/// </summary>
internal sealed class Clause(ArticleContext article, int[] organizationAt)
{
    private const int LongestObject = 8;
    private const int LongestSubject = 14;

    private static readonly HashSet<string> Parts = PartyWords.Of("clause", "parts");
    private static readonly HashSet<string> Shares = PartyWords.Of("clause", "shares");
    private static readonly HashSet<string> Participles = PartyWords.Of("clause", "participles");
    private static readonly HashSet<string> Be = PartyWords.Of("clause", "be");
    private static readonly HashSet<string> Relative = PartyWords.Of("clause", "relative");
    private static readonly HashSet<string> Leads = PartyWords.Of("clause", "leads");
    private static readonly HashSet<string> Conjunctions = PartyWords.Of("clause", "conjunctions");
    private static readonly HashSet<string> Followers = PartyWords.Of("clause", "followers");

    public Tokens Tokens => article.Tokens;

    /// <summary>Index of the organization that a token names; -1 for none.</summary>
    public int At(int token) => (uint)token < (uint)organizationAt.Length ? organizationAt[token] : -1;

    /// <summary>True where a word of the set stands outside of names.</summary>
    public bool Is(HashSet<string> words, int token) => (uint)token < (uint)Tokens.Count && organizationAt[token] < 0 && words.Has(Tokens.Surface(token));

    /// <summary>
    /// The organization that a verb or a preposition has as its object, behind what describes it (<c>the Canadian oil company Brightwell</c>);
    /// what belongs to a name (<c>Brightwell's assets</c>, <c>the Brightwell mine</c>) is not the name.
    /// </summary>
    public int Named(int at, int stop)
    {
        for (var i = at; i < Math.Min(stop, at + LongestObject); i++)
        {
            if (organizationAt[i] >= 0)
            {
                var after = Past(i);
                var owned = IsPossessive(after) ? after + 2 : after;
                if (IsPossessive(after) && owned < stop && organizationAt[owned] >= 0)
                {
                    return Describes(Past(owned)) ? -1 : organizationAt[owned];
                }

                return (owned > after && !Is(Shares, owned)) || Describes(owned) || Tokens.IsSymbol(owned, '-') ? -1 : organizationAt[i];
            }

            if (i > at && IsPower(i - 1) && PastBrackets(i, stop) is var behind && behind > i)
            {
                // "the 579-megawatt (MW) Brightwell mine"
                i = behind - 1;
                continue;
            }

            // "a fifth of the venture and Alder"
            if (Tokens.Is(i, Role.And) && i + 1 < stop && organizationAt[i + 1] >= 0)
            {
                return -1;
            }

            var isLink = Tokens.Is(i, Role.Of) || Tokens.Is(i, Role.In);
            if ((isLink && !(i > at && (Is(Parts, i - 1) || Is(Shares, i - 1) || IsRatio(i - 1)))) || IsBreak(i) || Tokens.IsSymbol(i, ',')
                || (!isLink && !Tokens.IsSymbol(i, '-') && (article.Is(i, GrammarTag.Preposition) || (article.MentionAt(i) >= 0 && !IsRatio(i) && !IsPower(i)))))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The organization named behind a preposition, anywhere after a verb.</summary>
    public int Agent(int verb, int to, Role tie)
    {
        for (var i = verb + 1; i + 1 < to && !Tokens.IsSymbol(i, ';'); i++)
        {
            if (Tokens.Is(i, tie) && Named(i + 1, to) is >= 0 and var agent)
            {
                return agent;
            }
        }

        return -1;
    }

    /// <summary>The organization that <see cref="SubjectAt"/> finds.</summary>
    public int Subject(int verb, int from) => SubjectAt(verb, from) is >= 0 and var at ? organizationAt[at] : -1;

    /// <summary>First token of the nearest name before a verb that no preposition ties to something else and that owns nothing.</summary>
    public int SubjectAt(int verb, int from)
    {
        for (var i = verb - 1; i >= Math.Max(from, verb - LongestSubject) && !IsBreak(i); i--)
        {
            if (organizationAt[i] < 0)
            {
                continue;
            }

            var end = i + 1;
            i = Math.Max(from, First(i));
            if (!IsTiedName(i, from) && !IsPossessive(end) && !Tokens.IsSymbol(end, '-') && !(end < verb && Describes(end)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The organization that is the subject of <c>was bought</c>: what stands between the two describes it and is nothing of its own (<c>Alder said its unit was bought</c>).</summary>
    public int Sufferer(int verb, int from)
    {
        var at = SubjectAt(verb, from);
        if (at < 0)
        {
            return -1;
        }

        var isApposition = false;
        for (var i = Past(at); i < verb; i++)
        {
            isApposition |= Tokens.IsSymbol(i, ',');
            if (!isApposition && !article.Is(i, GrammarTag.Auxiliary) && Tokens.IsWord(i) && article.MentionAt(i) < 0 && !Tokens.Is(i, Role.To) && !GrammarWords.IsAdverb(Tokens.Surface(i)))
            {
                return -1;
            }
        }

        return organizationAt[at];
    }

    /// <summary>True where a preposition ties a name to something else (<c>backed by Alder</c>, <c>with the Dutch bank Alder</c>), unless it opens a clause.</summary>
    public bool IsTiedName(int first, int from)
    {
        for (var i = first - 1; i >= Math.Max(from, first - 4); i--)
        {
            if (article.Is(i, GrammarTag.Preposition))
            {
                return !Is(Conjunctions, i);
            }

            if (!IsPossessive(i) && !Tokens.Is(i, Role.Possessive) && (!Tokens.IsWord(i) || (article.Is(i, GrammarTag.Function | GrammarTag.Verb) && !Tokens.Is(i, Role.The) && !Tokens.Is(i, Role.A))))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True for a common noun behind a name: the name is no more than a part of what is named.</summary>
    public bool Describes(int token) => Tokens.IsWord(token) && Tokens.Near(token - 1) && !Tokens.StartsUpper(token) && article.MentionAt(token) < 0
        && !article.Is(token, GrammarTag.Function | GrammarTag.Verb | GrammarTag.Preposition | GrammarTag.Auxiliary) && !GrammarWords.IsAdverb(Tokens.Surface(token)) && !Is(Shares, token) && !Is(Followers, token);

    /// <summary>True for <c>which</c> and <c>that</c>.</summary>
    public bool IsRelative(int token) => Is(Relative, token);

    /// <summary>Whom <c>which</c> stands for: the organization named before it and its comma.</summary>
    public int Antecedent(int relative, int from)
    {
        var at = Tokens.IsSymbol(relative - 1, ',') ? relative - 2 : relative - 1;
        return at >= from ? organizationAt[at] : -1;
    }

    /// <summary>Whose a figure is: <c>Alder's $3 billion deal</c>.</summary>
    public int Owner(int first, int from) =>
        first - 3 >= from && organizationAt[first - 3] >= 0 && IsPossessive(first - 2) ? organizationAt[first - 3] : -1;

    /// <summary>Who leads what a figure measures: <c>an Alder-led $3 billion bid</c>.</summary>
    public int Leader(int first) => first >= 3 && Is(Leads, first - 1) && Tokens.IsSymbol(first - 2, '-') ? At(first - 3) : -1;

    /// <summary>True where a verb tells what was done to its subject.</summary>
    public bool IsPassive(int verb, int from) => verb > from && (Is(Be, verb - 1) || (verb - 2 >= from && Is(Be, verb - 2) && GrammarWords.IsAdverb(Tokens.Surface(verb - 1))))
        && (Is(Participles, verb) || GrammarWords.IsVerb(Tokens.Surface(verb)));

    /// <summary>True where another thought begins.</summary>
    public bool IsBreak(int token) => Tokens.SymbolAt(token) is ';' or ':' or '"' or '“' or '”';

    /// <summary>True for words that follow a name and are no noun: <c>last</c>, <c>outright</c>, <c>takes</c>.</summary>
    public bool IsFollower(int token) => Is(Followers, token);

    /// <summary>True where a name ends in <c>'s</c>.</summary>
    public bool IsPossessive(int token) => token + 1 < Tokens.Count && Tokens.SymbolAt(token) is '\'' or '’' && Tokens.Is(token + 1, Role.Possessive);

    /// <summary>True inside a percentage or a multiple.</summary>
    public bool IsRatio(int token) => article.MentionAt(token) is >= 0 and var mention && article.Mentions[mention].Kind == Kind.Ratio;

    /// <summary>True inside an amount of power.</summary>
    public bool IsPower(int token) => article.MentionAt(token) is >= 0 and var mention && article.Mentions[mention].Kind == Kind.Power;

    /// <summary>The first token of the name that a token is part of.</summary>
    public int First(int token)
    {
        while (token > 0 && organizationAt[token - 1] == organizationAt[token])
        {
            token--;
        }

        return token;
    }

    /// <summary>The token behind the name that a token is part of.</summary>
    public int Past(int token)
    {
        while (token + 1 < organizationAt.Length && organizationAt[token + 1] == organizationAt[token])
        {
            token++;
        }

        return token + 1;
    }

    /// <summary>The token behind a pair of brackets, as in <c>$25 million (£20 million)</c>; the same token where none opens.</summary>
    public int PastBrackets(int token, int to)
    {
        if (!Tokens.IsSymbol(token, '('))
        {
            return token;
        }

        var close = token + 1;
        while (close < to && !Tokens.IsSymbol(close, ')'))
        {
            close++;
        }

        return close + 1;
    }
}
