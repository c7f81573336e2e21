using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Finds what is bought or sold and is no company, in the words of the article: <c>four onshore wind farms</c>, <c>Alder's packaging unit</c>
/// (<c>packaging unit</c>), <c>the Brightwell potash mine</c>. Only the objects of such verbs are looked at.
/// </summary>
internal static class AssetFinder
{
    private const int Longest = 9;
    private const int Most = 12;

    private static readonly HashSet<string> Verbs = PartyWords.Of("asset", "verbs");
    private static readonly HashSet<string> Nouns = PartyWords.Of("asset", "nouns");
    private static readonly HashSet<string> Pays = PartyWords.Of("purchase", "pays");
    // All that an object can follow: one look-up a token.
    private static readonly HashSet<string> Starts = new(Verbs.Concat(Nouns).Concat(Pays), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Heads = PartyWords.Of("asset", "heads");
    private static readonly HashSet<string> Others = PartyWords.Of("asset", "others");
    private static readonly HashSet<string> Tails = PartyWords.Of("asset", "tails");
    private static readonly HashSet<string> Vague = PartyWords.Of("asset", "vague");
    private static readonly HashSet<string> Parts = PartyWords.Of("clause", "parts");
    private static readonly HashSet<string> Determiners = PartyWords.Of("asset", "determiners");

    /// <summary>The organizations with every such thing behind them; what bears the name of one of them (<c>its Brightwell unit</c>, <c>its unit, Brightwell,</c>) is another naming of it.</summary>
    public static IReadOnlyList<Organization> Add(ArticleContext article, IReadOnlyList<Organization> organizations)
    {
        if (article.Mentions.Count == 0)
        {
            return organizations;
        }

        var clause = new Clause(article, PartyRules.Places(article, organizations));
        var namesakes = new Dictionary<(int First, int End), int>();
        var found = new Dictionary<string, List<(int First, int End)>>(StringComparer.OrdinalIgnoreCase);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var (from, to) = article.Sentences[s];
            for (var i = from; i < to; i++)
            {
                if (!clause.Is(Starts, i) || Object(article, clause, i, to) is not (>= 0 and var at) || Read(article, clause, at, to) is not { First: >= 0 } asset)
                {
                    continue;
                }

                if (Namesake(article, clause, organizations, asset, to) is >= 0 and var namesake)
                {
                    namesakes[asset] = namesake;
                    continue;
                }

                // "Alder packaging unit", without an article, is Alder's.
                var owned = !IsDetermined(clause, asset.First) && clause.At(asset.First) >= 0 && clause.Past(asset.First) + 2 <= asset.End ? (clause.Past(asset.First), asset.End) : asset;
                var name = Surface(article, owned);
                if (!found.TryGetValue(name, out var namings))
                {
                    if (IsTakenUp(article, clause, owned, to)) continue;
                    found[name] = namings = [];
                }

                if (!found.Values.Any(f => f.Any(p => p.First < owned.Item2 && owned.Item1 < p.End))) namings.Add(owned);
            }
        }

        var assets = found.Where(f => f.Value.Count > 0).OrderBy(f => f.Value[0].First).Take(Most).Select(f => new Organization(f.Key, [f.Key], [.. f.Value.Order()])).ToList();
        List<(int First, int End)> taken = [.. namesakes.Keys, .. assets.SelectMany(a => a.Places)];
        return taken.Count == 0 ? organizations : [.. organizations.Select((o, i) => o with { Places = [.. o.Places.Where(p => !taken.Any(t => p.First < t.End && t.First < p.End)).Concat(namesakes.Where(n => n.Value == i).Select(n => n.Key)).Order()] })
            .Where(o => o.Places.Count > 0), .. assets];
    }

    private static string Surface(ArticleContext article, (int First, int End) place) =>
        string.Join(' ', article.Reading.Text[article.Tokens[place.First].Start..article.Tokens[place.End - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Whose name the asset bears, where that is named elsewhere too: "the Brightwell mine", "its electricity arm, Brightwell,", "the 200 branches of Brightwell".
    private static int Namesake(ArticleContext article, Clause clause, IReadOnlyList<Organization> organizations, (int First, int End) asset, int to)
    {
        if (asset.End + 1 < to && article.Tokens.Is(asset.End, Role.Of) && clause.Named(asset.End + 1, to) is >= 0 and var whole)
        {
            return whole;
        }

        var comma = asset.End;
        if (comma + 1 < to && article.Tokens.SymbolAt(comma) is ',' or '–' or '—' && clause.At(comma + 1) is >= 0 and var apposed && article.Tokens.SymbolAt(clause.Past(comma + 1)) is ',' or '–' or '—')
        {
            return apposed;
        }

        var named = clause.At(asset.First);
        return named >= 0 && clause.Is(Determiners, asset.First - 1) && organizations[named].Places.Any(p => p.First != clause.First(asset.First) && !clause.Describes(p.End)) ? named : -1;
    }

    private static bool IsDetermined(Clause clause, int first) => clause.Is(Determiners, first - 1) || clause.IsPossessive(first - 2) || clause.IsPower(first - 1) || clause.Tokens.IsSymbol(first - 1, ')');

    // "two sites" and "a second site" name nothing; "the unit" takes up what was named otherwise, unless more is told of it: "the unit that", "the mill at".
    private static bool IsTakenUp(ArticleContext article, Clause clause, (int First, int End) asset, int to) =>
        (asset.End - asset.First == 2 && (article.Tokens[asset.First].Type == TokenType.Number || article.Tokens.WordAt(asset.First)?.Cardinal is not null))
        || clause.Is(Vague, asset.First)
        || (article.Tokens.Is(asset.First - 1, Role.The) && clause.At(asset.First) < 0
        && !(asset.End < to && clause.Is(Tails, asset.End)));

    // Where the object begins of "buy", of "sale of", of "stake in", of "paid $3 million for"; -1 where no such word stands.
    private static int Object(ArticleContext article, Clause clause, int at, int to)
    {
        var tokens = article.Tokens;
        if (clause.Is(Verbs, at))
        {
            return at + 1;
        }

        if (clause.Is(Nouns, at) && (tokens.Is(at + 1, Role.Of) || tokens.Is(at + 1, Role.In)))
        {
            return at + 2;
        }

        for (var i = at + 1; clause.Is(Pays, at) && i < Math.Min(to, at + 6); i++)
        {
            var figure = article.MentionAt(i);
            if (figure >= 0 && article.Mentions[figure].Kind == Kind.Money)
            {
                var end = clause.PastBrackets(article.Ranges[figure].End, to);
                return tokens.Is(end, Role.For) ? end + 1 : -1;
            }
        }

        return -1;
    }

    private static (int First, int End) Read(ArticleContext article, Clause clause, int at, int to)
    {
        var tokens = article.Tokens;
        var first = at;
        while (first < to && (clause.Is(Determiners, first) || clause.IsRatio(first) || clause.IsPower(first) || clause.Is(Parts, first)
            || (first > at && clause.IsPower(first - 1) && clause.PastBrackets(first, to) > first)
            || ((tokens.Is(first, Role.Of) || tokens.Is(first, Role.In)) && first > at && (clause.Is(Parts, first - 1) || clause.IsRatio(first - 1)))
            || (clause.At(first) >= 0 && Owned(clause, first, to) > first)))
        {
            first = clause.At(first) >= 0 ? Owned(clause, first, to) : Math.Max(first + 1, clause.PastBrackets(first, to));
        }

        var end = first;
        while (end < to && end - first < Longest && tokens.Near(Math.Max(first, end - 1)) && IsInside(article, clause, end, to))
        {
            end++;
        }

        if (end - first < 2 || clause.At(end - 1) >= 0 || !tokens.IsWord(end - 1) || tokens.StartsUpper(end - 1) || clause.IsPossessive(end))
        {
            return (-1, -1);
        }

        return clause.Is(Heads, end - 1) || (clause.At(first) >= 0 && IsDetermined(clause, first) && !clause.Is(Others, end - 1)) ? (first, end) : (-1, -1);
    }

    // Behind "Alder's"; the token itself where the name owns nothing.
    private static int Owned(Clause clause, int token, int to)
    {
        var end = clause.Past(token);
        return end + 2 < to && clause.IsPossessive(end) ? end + 2 : token;
    }

    private static bool IsInside(ArticleContext article, Clause clause, int token, int to)
    {
        var tokens = article.Tokens;
        if (clause.At(token) >= 0)
        {
            return true;
        }

        if (article.MentionAt(token) >= 0 || clause.IsFollower(token))
        {
            return false;
        }

        if (tokens.Is(token, Role.And))
        {
            return token + 1 < to && tokens.IsWord(token + 1) && !tokens.StartsUpper(token + 1) && !article.Is(token + 1, GrammarTag.Function | GrammarTag.Verb) && clause.At(token - 1) < 0;
        }

        return tokens.IsSymbol(token, '-') || tokens[token].Type == TokenType.Number
            || (tokens.IsWord(token) && (!article.Is(token, GrammarTag.Function | GrammarTag.Verb | GrammarTag.Preposition | GrammarTag.Auxiliary) || tokens.IsSymbol(token - 1, '-')));
    }
}
