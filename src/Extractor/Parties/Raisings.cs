using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Who raises money and from whom by the verbs of a sentence: <c>Alder has raised $3 million from Corvus</c>, <c>Alder's $3 million round</c>,
/// <c>a $3 million round for Alder</c>, <c>$3 million raised by Alder</c>.
/// </summary>
internal sealed class Raisings(ArticleContext article, Clause clause)
{
    private const int LongestReach = 10;
    private const int LongestObject = 6;

    private static readonly HashSet<string> Gets = PartyWords.Of("raising", "gets");
    private static readonly HashSet<string> Rounds = PartyWords.Of("raising", "rounds");
    private static readonly HashSet<string> Money = PartyWords.Of("raising", "money");
    private static readonly HashSet<string> Buys = PartyWords.Of("purchase", "buys");
    private static readonly HashSet<string> Shares = PartyWords.Of("clause", "shares");
    private static readonly HashSet<string> Issues = PartyWords.Of("raising", "issues");
    private static readonly HashSet<string> Each = PartyWords.Of("raising", "each");

    /// <summary>Who gives and who gets, as indices of organizations; -1 where the sentence does not say.</summary>
    /// <param name="first">First token of the amount.</param>
    /// <param name="end">The token after the amount.</param>
    public (int From, int To) Of(int first, int end)
    {
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        for (var i = end; i < to; i++)
        {
            // "Alder and Corvus raised $3 million and $5 million, respectively"
            if (clause.Is(Each, i))
            {
                return (-1, -1);
            }
        }

        if (Subscription(first, end, from, to) is { To: >= 0 } subscription)
        {
            return subscription;
        }

        var getter = Getter(first, end, from, to);
        var leader = clause.Leader(first);
        return (leader >= 0 ? leader : getter >= 0 ? Giver(end, to) : -1, getter);
    }

    // "will buy $3 million of new shares from Alder"; "Alder will issue shares to Corvus, raising $3 million"
    private (int From, int To) Subscription(int first, int end, int from, int to)
    {
        for (var i = first - 1; i >= Math.Max(from, first - LongestObject) && clause.At(i) < 0 && !clause.IsBreak(i); i--)
        {
            for (var s = end; clause.Is(Buys, i) && s < Math.Min(to, end + LongestObject) && clause.At(s) < 0; s++)
            {
                if (clause.Is(Shares, s) && (article.Tokens.Is(s + 1, Role.From) || article.Tokens.Is(s + 1, Role.In)))
                {
                    return (clause.Subject(i, from), clause.Named(s + 2, to));
                }
            }
        }

        for (var i = from; i < first; i++)
        {
            if (clause.Is(Issues, i) && clause.Agent(i, first, Role.To) is >= 0 and var buyer && clause.Subject(i, from) is >= 0 and var issuer)
            {
                return issuer == buyer ? (-1, -1) : (buyer, issuer);
            }
        }

        return (-1, -1);
    }

    private int Getter(int first, int end, int from, int to)
    {
        for (var i = first - 1; i >= Math.Max(from, first - LongestObject) && clause.At(i) < 0 && !clause.IsBreak(i); i--)
        {
            if (clause.Is(Gets, i))
            {
                return clause.IsPassive(i, from) ? -1 : clause.IsRelative(i - 1) ? clause.Antecedent(i - 1, from) : clause.Subject(i, from);
            }
        }

        var next = clause.PastBrackets(end, to);
        for (var i = first - 1; i > from && article.Tokens.Is(next, Role.From); i--)
        {
            // "Alder will receive $3 million from Corvus and $4 million from Brightwell"
            if (clause.Is(Gets, i) && article.MentionAt(i + 1) >= 0)
            {
                return clause.Subject(i, from);
            }
        }

        if (clause.Is(Gets, next) && article.Tokens.Is(next + 1, Role.By))
        {
            return clause.Named(next + 2, to);
        }

        for (var i = next; i < Math.Min(to, next + 4) && clause.At(i) < 0; i++)
        {
            if (clause.Is(Rounds, i) && clause.Owner(first, from) is >= 0 and var owner)
            {
                return owner;
            }

            if (clause.Is(Money, i) && (article.Tokens.Is(i + 1, Role.For) || article.Tokens.Is(i + 1, Role.In)))
            {
                return clause.Named(i + 2, to);
            }
        }

        return -1;
    }

    // "raised $3 million from Corvus"
    private int Giver(int end, int to)
    {
        for (var i = end; i < Math.Min(to, end + LongestReach) && clause.At(i) < 0; i++)
        {
            if (article.Tokens.Is(i, Role.From))
            {
                return clause.Named(i + 1, to);
            }
        }

        return -1;
    }
}
