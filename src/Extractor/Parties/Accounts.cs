using Extractor.Labels;
using Extractor.Mentions;

namespace Extractor.Parties;

/// <summary>
/// Whose a figure is that tells of one company alone, where the name stands right at what is told of it: <c>Alder shares fell 5%</c>,
/// <c>Alder's stock</c>, <c>shares in Alder</c>, <c>Alder, which had revenue of $3 million</c>, <c>a bid that values Alder at $3 billion</c>.
/// </summary>
internal sealed class Accounts(ArticleContext article, Clause clause)
{
    private const int LongestReach = 10;

    private static readonly HashSet<string> Shares = PartyWords.Of("account", "shares");
    private static readonly HashSet<string> Reports = PartyWords.Of("account", "reports");
    private static readonly HashSet<string> Values = PartyWords.Of("account", "values");

    /// <summary>Index of the organization; -1 where the sentence does not say.</summary>
    /// <param name="first">First token of the figure.</param>
    public int Of(int first)
    {
        var (from, _) = article.Sentences[article.Sentences.Of(first)];
        var at = first - 1;
        while (at >= Math.Max(from, first - LongestReach) && clause.At(at) < 0 && !clause.IsBreak(at))
        {
            at--;
        }

        if (at < from || clause.At(at) < 0)
        {
            return -1;
        }

        var (start, end) = (clause.First(at), at + 1);
        var after = clause.IsPossessive(end) ? end + 2 : end;
        var isShare = clause.Is(Shares, after) || (article.Tokens.Is(start - 1, Role.In | Role.Of) && clause.Is(Shares, start - 2));
        var reports = article.Tokens.IsSymbol(end, ',') && clause.IsRelative(end + 1) && clause.Is(Reports, end + 2);
        return isShare || reports || clause.Is(Values, start - 1) ? clause.At(at) : -1;
    }
}
