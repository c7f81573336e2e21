using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Who buys what by the verbs of a sentence: <c>Alder agreed to buy Brightwell for $3 billion</c>, <c>Brightwell, which Alder acquired in
/// 2024 for $3 billion</c>, <c>Alder sold Brightwell to Corvus for $3 billion</c>, <c>Alder's $3 billion deal to buy Brightwell</c>. Who sells is no party.
/// </summary>
internal sealed class Purchases(ArticleContext article, Clause clause)
{
    private const int LongestTie = 7;

    private static readonly HashSet<string> Buys = PartyWords.Of("purchase", "buys");
    private static readonly HashSet<string> Sells = PartyWords.Of("purchase", "sells");
    private static readonly HashSet<string> Pays = PartyWords.Of("purchase", "pays");
    private static readonly HashSet<string> Takings = PartyWords.Of("purchase", "takings");
    private static readonly HashSet<string> Sales = PartyWords.Of("purchase", "sales");
    private static readonly HashSet<string> Trades = new(Buys.Concat(Sells).Concat(Takings).Concat(Sales), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Offers = PartyWords.Of("purchase", "offers");
    private static readonly HashSet<string> Prices = PartyWords.Of("purchase", "prices");
    private static readonly HashSet<string> Holds = PartyWords.Of("purchase", "holds");
    private static readonly HashSet<string> Held = PartyWords.Of("purchase", "held");
    private static readonly HashSet<string> Stakes = PartyWords.Of("purchase", "stakes");

    private Tokens Tokens => article.Tokens;

    /// <summary>Buyer and what is bought, as indices of organizations; -1 where the sentence does not say.</summary>
    /// <param name="first">First token of the price.</param>
    /// <param name="end">The token after the price.</param>
    public (int From, int To) Of(int first, int end)
    {
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        var told = Before(first, from, to);
        told = told.To >= 0 || told.From >= 0 ? told : After(first, end, from, to);
        return told.From < 0 && clause.Leader(first) is >= 0 and var leader && leader != told.To ? (leader, told.To) : told;
    }

    /// <summary>Holder or buyer and the company held, as indices of organizations; -1 where the sentence does not say.</summary>
    /// <param name="first">First token of the stake.</param>
    /// <param name="end">The token after the stake.</param>
    public (int From, int To) OfStake(int first, int end)
    {
        var (from, to) = article.Sentences[article.Sentences.Of(first)];
        var isHeld = clause.Is(Held, end);
        if (Tokens.Is(isHeld ? end + 1 : end, Role.By))
        {
            // "Brightwell is 48 percent owned by Alder and 52 percent by Corvus"
            return Sides(isHeld ? clause.Subject(first, from) : -1, clause.Named(isHeld ? end + 2 : end + 1, to));
        }

        var company = -1;
        for (var i = end; i < Math.Min(to, end + 4) && company < 0 && clause.At(i) < 0; i++)
        {
            company = Tokens.Is(i, Role.Of) || (Tokens.Is(i, Role.In) && clause.Is(Stakes, i - 1)) ? clause.Named(i + 1, to) : -1;
        }

        return Sides(company, Holder(first, end, from, to));
    }

    // The last verb of buying or selling before the price, tied to it by "for".
    private (int From, int To) Before(int first, int from, int to)
    {
        for (var i = first - 1; i >= from && !clause.IsBreak(i); i--)
        {
            if (!clause.Is(Trades, i))
            {
                continue;
            }

            if (!IsTied(i, first))
            {
                return (-1, -1);
            }

            var isTaking = clause.Is(Takings, i) && Tokens.Is(i + 1, Role.Of);
            var isSale = clause.Is(Sales, i) && Tokens.Is(i + 1, Role.Of);
            var sold = clause.Is(Sells, i);

            if (isTaking || isSale)
            {
                // "Alder completed the acquisition of Brightwell", "the acquisition of Brightwell by Alder"
                var agent = clause.Agent(i, to, isTaking ? Role.By : Role.To);
                return Sides(clause.Named(i + 2, first), agent < 0 && isTaking ? clause.Subject(i, from) : agent);
            }

            if (sold || clause.Is(Buys, i))
            {
                // "bought Alder for $3 billion and Brightwell for $4 billion"
                var second = Second(i, first);
                return second == 0 ? Verb(i, sold, first, from, to) : second < 0 ? (-1, -1)
                    : Sides(clause.Named(second, first), sold ? clause.Agent(second, to, Role.To) : clause.IsPassive(i, from) ? -1 : clause.Subject(i, from));
            }

            return (-1, -1);
        }

        return (-1, -1);
    }

    // Where the next object of a verb begins behind another price; 0 where no other price stands between, -1 where that is followed by no "and".
    private int Second(int verb, int first)
    {
        for (var i = first - 1; i > verb; i--)
        {
            if (article.MentionAt(i) is >= 0 and var mention && article.Mentions[mention].Kind == Kind.Money)
            {
                var next = article.Ranges[mention].End;
                while (next < first && Tokens.SymbolAt(next) is ')' or ',')
                {
                    next++;
                }

                return Tokens.Is(next, Role.And) ? next + 1 : -1;
            }
        }

        return 0;
    }

    private (int From, int To) Verb(int verb, bool sold, int first, int from, int to)
    {
        if (clause.IsPassive(verb, from))
        {
            return Sides(clause.Sufferer(verb, from), clause.Agent(verb, to, sold ? Role.To : Role.By));
        }

        if (clause.Named(verb + 1, first) is >= 0 and var bought)
        {
            return Sides(bought, sold ? clause.Agent(verb, to, Role.To) : clause.Subject(verb, from));
        }

        if (sold)
        {
            return (clause.Agent(verb, to, Role.To), -1);
        }

        if (Tokens.IsSymbol(verb - 1, ','))
        {
            // "Brightwell, bought for"
            return Sides(verb - 2 >= from && clause.At(verb - 2) >= 0 && !clause.IsTiedName(clause.First(verb - 2), from) ? clause.At(verb - 2) : -1, clause.Agent(verb, to, Role.By));
        }

        // "Brightwell, which Alder acquired for"
        var buyer = clause.SubjectAt(verb, from);
        return buyer < 0 ? (-1, -1) : Sides(buyer > from && clause.IsRelative(buyer - 1) ? clause.Antecedent(buyer - 1, from) : -1, clause.At(buyer));
    }

    // "paid $3 billion for Brightwell", "a $3 billion deal to buy Brightwell", "the $3 billion takeover of Brightwell"
    private (int From, int To) After(int first, int end, int from, int to)
    {
        var next = clause.PastBrackets(end, to);
        for (var i = first - 1; i >= Math.Max(from, first - 4) && Tokens.Is(next, Role.For); i--)
        {
            if (clause.Is(Pays, i))
            {
                return Sides(clause.Named(next + 1, to), clause.Subject(i, from));
            }
        }

        if (Tokens.Is(next, Role.For) && clause.Named(next + 1, to) is >= 0 and var bought)
        {
            return (-1, bought);
        }

        var owner = clause.Owner(first, from);
        for (var i = next; i < Math.Min(to, next + 4) && !clause.IsBreak(i) && clause.At(i) < 0; i++)
        {
            if ((clause.Is(Takings, i) && Tokens.Is(i + 1, Role.Of)) || (clause.Is(Offers, i) && Tokens.Is(i + 1, Role.For)))
            {
                return Sides(clause.Named(i + 2, to), owner);
            }

            for (var v = i + 2; clause.Is(Offers, i) && v < Math.Min(to, i + 6) && clause.At(v) < 0 && !clause.IsBreak(v); v++)
            {
                if (clause.Is(Buys, v) && Tokens.Is(v - 1, Role.To))
                {
                    return Sides(clause.Named(v + 1, to), owner);
                }
            }
        }

        return (-1, -1);
    }

    private int Holder(int first, int end, int from, int to)
    {
        // "Alder will hold 48 percent and Corvus 52 percent"
        if (first > from && clause.At(first - 1) >= 0)
        {
            return clause.At(first - 1);
        }

        if (clause.Owner(first, from) is >= 0 and var owner)
        {
            return owner;
        }

        for (var i = first - 1; i >= Math.Max(from, first - LongestTie) && !clause.IsBreak(i) && clause.At(i) < 0 && !clause.IsRatio(i); i--)
        {
            if (clause.Is(Sells, i))
            {
                return clause.Agent(end, to, Role.To);
            }

            if (clause.Is(Holds, i) || clause.Is(Buys, i))
            {
                // "Alder, which owns"
                return clause.IsPassive(i, from) ? -1 : clause.IsRelative(i - 1) ? clause.Antecedent(i - 1, from) : clause.Subject(i, from);
            }
        }

        return -1;
    }

    private bool IsTied(int verb, int first)
    {
        for (var i = first - 1; i > Math.Max(verb, first - LongestTie); i--)
        {
            if (clause.Is(Prices, i))
            {
                return true;
            }
        }

        return false;
    }

    // Nobody buys itself.
    private static (int From, int To) Sides(int bought, int buyer) => bought == buyer ? (-1, -1) : (buyer, bought);
}
