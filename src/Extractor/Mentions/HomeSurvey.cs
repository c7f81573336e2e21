namespace Extractor.Mentions;

/// <summary>What an article says of where it is from: places and exchanges named, dollars told apart, signs and spelling.</summary>
internal sealed class HomeSurvey
{
    public const string DollarFamily = "dollar";
    private static readonly Currencies Currencies = Currencies.English;

    private readonly int[] votes = new int[Home.All.Length];
    private readonly Dictionary<string, int> specified = new(StringComparer.Ordinal);

    public HomeSurvey(Tokens tokens)
    {
        foreach (var i in tokens.Triggered)
        {
            ref readonly var token = ref tokens[i];
            if ((token.Triggers & Trigger.Place) != 0 && IsPlace(tokens, i, token.Word!.Home!))
            {
                votes[token.Word!.Home!.Home.Index] += token.Word.Home.Votes;
            }

            if ((token.Triggers & Trigger.Currency) != 0)
            {
                if (token.Type == TokenType.Symbol)
                {
                    ReadSign(tokens, i);
                }
                else
                {
                    ReadWord(tokens, i, token.Word!);
                }
            }
            else if (token.Word is { } word && word.Is(Role.Per) && tokens.Is(i + 1, Role.Cent))
            {
                PerCents++;
            }
        }
    }

    /// <summary>How often <c>$</c> stands without saying whose it is.</summary>
    public int BareDollars { get; private set; }

    /// <summary>How often <c>per cent</c> is written in two words.</summary>
    public int PerCents { get; private set; }

    /// <summary>True where a sign of another currency than a dollar stands.</summary>
    public bool HasOtherSigns { get; private set; }

    /// <summary>True where a dollar is named or signed.</summary>
    public bool HasDollars { get; private set; }

    /// <summary>ISO 4217 code of another currency that has cents and is named; null where none is.</summary>
    public string? CentsOfOthers { get; private set; }

    /// <summary>The one dollar that the article tells by its letters; null where there is none or more.</summary>
    public string? OnlySpecified => specified.Count == 1 ? specified.Keys.First() : null;

    public int VotesFor(Home home) => votes[home.Index];

    /// <summary>How often the article says that a dollar is this one: <c>A$</c>, <c>$US</c>.</summary>
    public int Specifies(string code) => specified.GetValueOrDefault(code);

    private static bool IsPlace(Tokens tokens, int index, HomeCue cue) => cue.Capitals ? char.IsUpper(tokens.Surface(index)[^1]) : tokens.StartsUpper(index);

    private void ReadSign(Tokens tokens, int index)
    {
        if (!tokens.IsSymbol(index, '$'))
        {
            HasOtherSigns |= !Currencies.IsMinorSign(tokens.SymbolAt(index)) && !Currencies.NeedsMagnitude(tokens.SymbolAt(index));
            NoteCents(Currencies.OfSign(tokens.SymbolAt(index)));
            return;
        }

        HasDollars = true;
        var code = index > 0 && tokens.Glued(index - 1) ? Currencies.OfPrefixed(tokens.Surface(index - 1, index)) : null;
        code ??= tokens.Glued(index) ? Currencies.OfSuffixed(tokens.Surface(index, index + 1)) : null;
        if (code is null)
        {
            BareDollars++;
        }
        else
        {
            specified[code] = specified.GetValueOrDefault(code) + 1;
        }
    }

    private void ReadWord(Tokens tokens, int index, Word word)
    {
        if (word.Currency is { Factor: 1 } currency)
        {
            HasDollars |= currency.Family == DollarFamily;
            NoteCents(currency.Code);
        }
        else if (word.Abbreviations is { } codes && codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tokens.Surface(index), out var code))
        {
            NoteCents(code.Code);
        }
    }

    private void NoteCents(string? code)
    {
        if (CentsOfOthers is null && code is not null && Currencies.HasCents(code))
        {
            CentsOfOthers = code;
        }
    }
}
