namespace Extractor.Mentions;

/// <summary>What joins the two ends of a range.</summary>
internal static class RangeSeparator
{
    /// <summary>
    /// Finds a separator after a token: a dash, <c>to</c>, or <c>and</c> where <c>between</c> stands before the first end.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">First token of the first end.</param>
    /// <param name="last">Last token of the first end.</param>
    /// <param name="next">The token after the separator.</param>
    public static bool TryFind(Tokens tokens, int first, int last, out int next)
    {
        next = last + 2;
        if (!tokens.Near(last) || !tokens.Near(last + 1))
        {
            return false;
        }

        if (tokens.IsDash(last + 1))
        {
            // "5 -3" is no range: a dash stands between spaces or between neither.
            return tokens.Glued(last) == tokens.Glued(last + 1);
        }

        var between = tokens.Is(first - 1, Role.Between) || (tokens.Is(first - 2, Role.Between) && !tokens.IsNumber(first - 1));
        return tokens.Is(last + 1, Role.To) || (tokens.Is(last + 1, Role.And) && between);
    }
}
