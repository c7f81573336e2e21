namespace Extractor.Mentions;

/// <summary>Codes and abbreviations of currencies in a text.</summary>
internal static class CurrencyCodes
{
    /// <summary>The code that a token is, letter for letter; null where it is none.</summary>
    public static CurrencyCode? Of(Tokens tokens, int index) =>
        tokens.WordAt(index)?.Abbreviations is { } codes && codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Surface(index), out var code) ? code : null;

    /// <summary>The code whose two letters stand with full stops, <c>L.E.</c>; <paramref name="last"/> is its last token.</summary>
    public static CurrencyCode? OfDotted(Tokens tokens, int index, out int last)
    {
        last = index + 2;
        if (!tokens.IsSymbol(index + 1, '.') || !tokens.Glued(index) || !tokens.Glued(index + 1) || !tokens.IsWord(last) || tokens[index].Length != 1 || tokens[last].Length != 1)
        {
            return null;
        }

        ReadOnlySpan<char> letters = [char.ToUpperInvariant(tokens.Surface(index)[0]), char.ToUpperInvariant(tokens.Surface(last)[0])];
        if (Vocabulary.English.Find(letters)?.Abbreviations is not { } codes || !codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var code))
        {
            return null;
        }

        // The last full stop belongs to it, unless it ends the sentence.
        last = tokens.IsSymbol(last + 1, '.') && tokens.Glued(last) && (tokens.Glued(last + 1) || !tokens.StartsUpperAt(last + 2)) ? last + 1 : last;
        return code;
    }

    /// <summary>True where the token is a code glued to the number after it, and so speaks of that one: <c>3 USD50 cards</c>.</summary>
    public static bool BelongsToNext(Tokens tokens, int index) => tokens.Glued(index) && tokens.IsNumber(index + 1);
}
