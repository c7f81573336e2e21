namespace Extractor.Mentions;

/// <summary>The nationality before a currency's word: <c>Australian</c>, <c>New Zealand</c>, <c>U.S.</c>, <c>West German</c>.</summary>
internal static class Nationality
{
    private static readonly Dictionary<string, string>? UnitedStates = Vocabulary.English.Find("us")?.Nationality;

    /// <summary>Steps over a nationality; <paramref name="currency"/> is the token of the currency's word, <paramref name="index"/> itself where there is none.</summary>
    public static bool TryRead(Tokens tokens, int index, out Dictionary<string, string>? nationality, out int currency)
    {
        nationality = null;
        currency = index;
        if (IsDotted(tokens, index) && tokens.WordAt(index + 4)?.Currency is not null)
        {
            currency = index + 4;
            nationality = UnitedStates;
            return true;
        }

        var at = index;
        if (tokens.Is(at, AmountRole.Lead) && tokens.Near(at) && tokens.WordAt(at + 1)?.Nationality is not null)
        {
            at++;
        }

        // "Australian dollars", "D-marks"
        var word = tokens.IsDash(at + 1) && tokens.Glued(at) ? at + 2 : at + 1;
        if (tokens.WordAt(at)?.Nationality is { } found && tokens.Near(at) && tokens.WordAt(word)?.Currency is not null)
        {
            currency = word;
            nationality = found;
            return true;
        }

        return false;
    }

    /// <summary>True for the four tokens of <c>U.S.</c> from this one on.</summary>
    public static bool IsDotted(Tokens tokens, int index) =>
        tokens.IsSymbol(index + 1, '.') && tokens.IsSymbol(index + 3, '.') && tokens.Glued(index) && tokens.Glued(index + 1) && tokens.Glued(index + 2)
        && tokens.Surface(index) is "U" && tokens.Surface(index + 2) is "S";
}
