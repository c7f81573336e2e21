using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Parties that the grammar of a sentence states outright: <c>invests $25 million in Orrery</c>, <c>spend $3 billion on Halcyon
/// Cloud</c>, <c>Orrery's $3 billion commitment</c>, <c>Orrery commits to spending over $3 billion</c>. The words stand in
/// <c>Gazetteers/en/parties.json</c>; what no rule states is the classifier's to decide.
/// </summary>
public sealed class PartyRules(ArticleContext article, IReadOnlyList<Organization> organizations)
{
    private const int LongestReach = 12;

    private static readonly Dictionary<Label, HashSet<string>> Into = Read("into");
    private static readonly Dictionary<Label, HashSet<string>> Gives = Read("gives");
    private static readonly Dictionary<Label, HashSet<string>> Gets = Read("gets");
    private static readonly Dictionary<Label, HashSet<string>> Owns = Read("owns");
    private static readonly Dictionary<Label, HashSet<string>> Led = Read("led");
    private static readonly HashSet<string> Reciprocal = new(Gazetteer.Open("parties").GetProperty("reciprocal").Strings(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The amount before that this one answers in the same sentence: in <c>a $50 million investment in Orrery paired with a $90 million
    /// supply contract</c> the money flows back. -1 where none.
    /// </summary>
    public int Answers(int mention, Func<int, Label> labelOf)
    {
        var (first, _) = article.Ranges[mention];
        var sentence = article.Sentences.Of(first);
        var previous = mention - 1;
        while (previous >= 0 && article.Mentions[previous].Kind != Kind.Money)
        {
            previous--;
        }

        if (previous < 0 || article.Sentences.Of(article.Ranges[previous].First) != sentence
            || (labelOf(previous), labelOf(mention)) is not ((Label.Investment, Label.Commitment) or (Label.Commitment, Label.Investment)))
        {
            return -1;
        }

        for (var i = article.Ranges[previous].End; i < first; i++)
        {
            if (Has(Reciprocal, i))
            {
                return previous;
            }
        }

        return -1;
    }

    /// <summary>The name of who gives by the grammar of the sentence; null where no rule tells.</summary>
    public string? Giver(int mention, Label label)
    {
        var (from, _) = Of(mention, label);
        return from >= 0 ? organizations[from].Name : null;
    }

    private readonly Clause clause = new(article, Places(article, organizations));

    /// <summary>Who stands where in the article's sentences.</summary>
    internal Clause Clause => clause;

    /// <summary>Who gives and who gets, as indices of organizations; -1 where no rule tells.</summary>
    public (int From, int To) Of(int mention, Label label)
    {
        var (first, end) = article.Ranges[mention];
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        var getter = Getter(end, to, label) is >= 0 and var tied ? tied : Subject(first, end, from, to, label, Gets);
        var giver = Subject(first, end, from, to, label, Gives) is >= 0 and var acts ? acts : Leader(end, to, label);
        var stated = label switch
        {
            Label.AcquisitionPrice => new Purchases(article, clause).Of(first, end),
            Label.Stake => new Purchases(article, clause).OfStake(first, end),
            Label.Financials or Label.Growth or Label.Valuation or Label.SharePrice => (From: -1, To: new Accounts(article, clause).Of(first)),
            Label.Investment => new Raisings(article, clause).Of(first, end),
            _ => (From: -1, To: -1),
        };
        getter = stated.To >= 0 ? stated.To : getter;
        giver = stated.From >= 0 ? stated.From : giver;
        return (giver == getter ? -1 : giver, getter);
    }

    // "$25 million in Orrery", "$5 million investment in Orrery", "$3 billion on Halcyon Cloud"
    private int Getter(int end, int to, Label label)
    {
        if (!Into.TryGetValue(label, out var ties))
        {
            return -1;
        }

        for (var i = end; i < Math.Min(to, end + 3); i++)
        {
            if (clause.At(i) >= 0 || article.MentionAt(i) >= 0 || article.Tokens[i].Type != TokenType.Word)
            {
                return -1;
            }

            var owns = i == end || (Owns.TryGetValue(label, out var nouns) && Has(nouns, i - 1));
            if (owns && Has(ties, i) && i + 1 < to && clause.At(i + 1) >= 0)
            {
                return clause.At(i + 1);
            }
        }

        return -1;
    }

    // "€35 million in a round led by Lucerne, with money from Alder"
    private int Leader(int end, int to, Label label)
    {
        if (!Led.TryGetValue(label, out var words))
        {
            return -1;
        }

        for (var i = end; i + 2 < to; i++)
        {
            if (article.MentionAt(i) is >= 0 and var other && article.Mentions[other].Kind == Kind.Money)
            {
                return -1;
            }

            if (Has(words, i) && article.Tokens.Is(i + 1, Role.By) && clause.At(i + 2) >= 0)
            {
                // "led by Dana Frost at Lucerne": the person leads for the firm.
                var after = clause.Past(i + 2);
                return after + 1 < to && article.Tokens.WordAt(after) is { } word && (word.Time & TimexRole.At) != 0 && clause.At(after + 1) >= 0 ? clause.At(after + 1) : clause.At(i + 2);
            }
        }

        return -1;
    }

    // "Orrery's $3 billion commitment", "Orrery will invest up to $25 million"; of those who get: "Orrery secured access to 5 gigawatts"
    private int Subject(int first, int end, int from, int to, Label label, Dictionary<Label, HashSet<string>> does)
    {
        if (!does.TryGetValue(label, out var verbs))
        {
            return -1;
        }

        var verb = false;
        for (var i = first - 1; i >= Math.Max(from, first - LongestReach); i--)
        {
            if (article.MentionAt(i) >= 0 || article.Tokens.SymbolAt(i) is ':' or ';' or '(' or '"' or '“' or '”')
            {
                return -1;
            }

            if (clause.At(i) >= 0)
            {
                var owned = clause.IsPossessive(i + 1) && Owns.TryGetValue(label, out var nouns) && (Has(nouns, end) || Has(nouns, end + 1) || (verb && Has(nouns, i + 3)));
                var next = i + 1 < to && (article.Tokens.Near(i) || article.Tokens.Glued(i)) && article.Tokens[i + 1].Type == TokenType.Word;
                // A name after a preposition is not the subject: "a deal with Orrery to spend".
                var subject = i == from || article.Tokens[clause.First(i) - 1 < 0 ? 0 : clause.First(i) - 1] is var before && (clause.First(i) == from || before.Type == TokenType.Symbol || !article.Tokens.Is(clause.First(i) - 1, Role.In | Role.On | Role.To | Role.From | Role.By | Role.Of | Role.For));
                return owned || (verb && next && subject) ? clause.At(i) : -1;
            }

            verb |= Has(verbs, i);
        }

        return -1;
    }

    private bool Has(HashSet<string> words, int token) =>
        (uint)token < (uint)article.Tokens.Count && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(article.Tokens.Surface(token));

    /// <summary>Index of the organization that each token names; -1 for none.</summary>
    internal static int[] Places(ArticleContext article, IReadOnlyList<Organization> organizations)
    {
        var at = new int[article.Tokens.Count];
        Array.Fill(at, -1);
        for (var o = 0; o < organizations.Count; o++)
        {
            foreach (var (first, end) in organizations[o].Places)
            {
                at.AsSpan(first, end - first).Fill(o);
            }
        }

        return at;
    }

    private static Dictionary<Label, HashSet<string>> Read(string name) => Gazetteer.Open("parties").GetProperty(name).EnumerateObject()
        .ToDictionary(p => Kebab.Read<Label>(p.Name), p => new HashSet<string>(p.Value.Strings(), StringComparer.OrdinalIgnoreCase));
}
