using Extractor.Gold;
using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using static Extractor.Facts.LabelWords;

namespace Extractor.Facts;

/// <summary>What the grammar of a sentence states of an amount of money: see <see cref="StatedLabels"/>.</summary>
internal sealed class StatedMoney(ArticleContext article, Clause clause)
{
    private const int LongestNoun = 4;
    private const int LongestSite = 8;
    private const int LongestStake = 12;
    private const decimal Majority = 50;

    private Tokens Tokens => article.Tokens;

    /// <summary>The label and the reason; null where nothing is stated.</summary>
    /// <param name="left">The last token before the amount and the words that qualify it.</param>
    /// <param name="after">The token after the amount and what restates it in brackets.</param>
    /// <param name="from">First token of the sentence.</param>
    /// <param name="to">The token after its last.</param>
    public (Label Label, string Reason)? Of(int left, int after, int from, int to) =>
        Worthy(left, from) ?? Invested(left, from, after, to) ?? Spent(left, after) ?? Sold(left, after, from) ?? OfFirms(left, from) ?? Sized(left, after) ?? Committed(after, to);

    private bool Is(HashSet<string> words, int token) => clause.Is(words, token) && article.MentionAt(token) < 0;

    // "the order, which is valued at {money}", "an acquisition worth {money}"
    private (Label, string)? Worthy(int left, int from)
    {
        var worth = Is(Approach, left) ? left - 1 : left;
        if (!Is(Worth, worth))
        {
            return null;
        }

        var noun = worth - 1;
        while (noun >= from && (Is(Be, noun) || Is(Between, noun) || Tokens.IsSymbol(noun, ',')))
        {
            noun--;
        }

        return noun < from ? null : Is(Takeovers, noun) ? (Label.AcquisitionPrice, "what a purchase is worth") : Is(Orders, noun) ? (Label.Commitment, "what an order is worth") : null;
    }

    // "invests {money} to build", "invests {money} in Orrery", "invests {money} in a plant", and the same with "investment"
    private (Label, string)? Invested(int left, int from, int after, int to)
    {
        if (Is(Investment, after))
        {
            return Tokens.Is(after + 1, Role.To) && Is(Builds, after + 2) ? (Label.Commitment, "investment to build")
                : Is(Into, after + 1) && clause.Named(after + 2, to) >= 0 ? (Label.Investment, "investment in a company")
                : Is(At, after + 1) && IsSite(after + 2, to) ? (Label.Commitment, "investment in a site")
                : null;
        }

        if (Tokens.Is(left, Role.Of) && Is(Plans, left - 1) && Is(Outlays, left - 2))
        {
            return (Label.Commitment, "programme of investment");
        }

        var verb = left;
        while (verb > from && left - verb < LongestNoun && Is(Measures, verb))
        {
            verb--;
        }

        return !Is(Invests, verb) ? null
            : Tokens.Is(after, Role.To) && Is(Builds, after + 1) ? (Label.Commitment, "invested to build")
            : Is(Into, after) && clause.Named(after + 1, to) >= 0 ? (Label.Investment, "invested in a company")
            : Is(At, after) && IsSite(after + 1, to) ? (Label.Commitment, "invested in a site")
            : IsVenture(from, verb) ? (Label.Investment, "invested by a venture firm")
            : null;
    }

    // "at a hybrid and electric vehicle battery factory"
    private bool IsSite(int at, int to)
    {
        for (var i = at; i < Math.Min(to, at + LongestSite) && clause.At(i) < 0 && !clause.IsBreak(i) && !Tokens.IsSymbol(i, ','); i++)
        {
            if (Is(Sites, i))
            {
                return true;
            }
        }

        return false;
    }

    // "Orre Ventures, a venture capital firm with $2 billion under management, plans to invest"
    private bool IsVenture(int from, int verb)
    {
        for (var i = from; i < verb; i++)
        {
            if (Is(Venture, i) && (Is(Funds, i + 1) || Is(Funds, i + 2)))
            {
                return true;
            }
        }

        return false;
    }

    // "spends {money} to buy", "spent {money} on acquiring"; shares that are bought back are none
    private (Label, string)? Spent(int left, int after)
    {
        var buys = (Tokens.Is(after, Role.To) && Is(Buys, after + 1)) || Is(Buying, after + 1);
        return Is(Spends, left) && buys && !Is(Backs, after + 2) ? (Label.AcquisitionPrice, "spent to buy") : null;
    }

    // "asset sales of {money}", "{money} in asset sales", "its 33% stake to Corvus for {money}"
    private (Label, string)? Sold(int left, int after, int from)
    {
        if ((Is(Asset, after + 1) && Is(Sales, after + 2)) || (Tokens.Is(left, Role.Of) && Is(Sales, left - 1) && Is(Asset, left - 2)))
        {
            return (Label.AcquisitionPrice, "sales of assets");
        }

        if (!Tokens.Is(left, Role.For))
        {
            return null;
        }

        for (var i = left - 1; i >= Math.Max(from, left - LongestStake); i--)
        {
            if (article.MentionAt(i) is >= 0 and var other)
            {
                var isMinority = article.Mentions[other] is { Kind: Kind.Ratio, Value.Low: < Majority };
                return isMinority && Enumerable.Range(i + 1, LongestNoun - 1).Any(t => t < left && Is(Stakes, t)) ? (Label.Investment, "the price of a minority stake") : null;
            }
        }

        return null;
    }

    // "companies with {money} in revenue and {money} of profit": nobody named
    private (Label, string)? OfFirms(int left, int from)
    {
        for (var i = left; i > Math.Max(from, left - LongestSite) && (article.MentionAt(i) < 0 || Tokens.Is(left, Role.And)); i--)
        {
            if (Is(Earning, i) && Is(Firms, i - 1))
            {
                return (Label.OtherMoney, "companies that nobody names");
            }
        }

        return null;
    }

    // "the {money} company"
    private (Label, string)? Sized(int left, int end) =>
        Is(Sizes, end) && (Tokens.Is(left, Role.The) || Tokens.Is(left, Role.A)) ? (Label.Valuation, "the size of a company") : null;

    // "Orrery's {money} Halcyon commitment", "a {money} order"
    private (Label, string)? Committed(int after, int to)
    {
        var noun = after;
        while (noun < to && clause.At(noun) >= 0)
        {
            noun++;
        }

        return Is(Commitments, noun) ? (Label.Commitment, "the amount of a commitment") : null;
    }
}
