namespace Extractor.Mentions;

/// <summary>The marks that belong to an amount's span: a trailing <c>+</c> or <c>-plus</c>, a leading <c>~</c>.</summary>
internal static class Edges
{
    /// <summary>True where <c>+</c> or <c>-plus</c> is glued to the token; <paramref name="last"/> is its last token.</summary>
    public static bool TrySuffix(Tokens tokens, int after, out int last)
    {
        last = after + 1;
        if (!tokens.Glued(after))
        {
            return false;
        }

        if (tokens.IsSymbol(last, '+'))
        {
            return true;
        }

        last++;
        return tokens.IsDash(last - 1) && tokens.Glued(last - 1) && tokens.Is(last, Role.Plus);
    }

    /// <summary>True where <c>~</c> is glued before the token.</summary>
    public static bool TryTilde(Tokens tokens, int first) => first > 0 && tokens.SymbolAt(first - 1) is '~' or '≈' && tokens.Glued(first - 1);
}
