namespace Extractor.Mentions;

/// <summary>
/// What a bare <c>$</c> means in an article: the dollar of the place where it is plainly from, else the United States'
/// (annotation guide, section 7). An exchange's name counts as three places; an article that writes <c>A$</c> tells
/// the two apart itself, and one that writes <c>US$</c> beside <c>$</c> needs but one hint.
/// </summary>
internal sealed class HomeCurrency(Reading reading)
{
    private const int ExchangeVotes = 3;
    private const int EnoughVotes = 4;
    /// <summary>ISO 4217 code of a bare <c>$</c> that nothing else claims.</summary>
    public const string Default = "USD";

    private static readonly Dictionary<string, (string Code, int Votes)> Cues = ReadCues();

    private string? dollar;

    /// <summary>ISO 4217 code of a bare <c>$</c>; found once, when first asked.</summary>
    public string Dollar => dollar ??= Find();

    private string Find()
    {
        var tokens = reading.Tokens;
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var specified = new HashSet<string>(StringComparer.Ordinal);
        var cues = Cues.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.SymbolAt(i) == '$')
            {
                if (i > 0 && tokens.Glued(i - 1) && Currencies.English.OfPrefixed(tokens.Text.AsSpan(tokens[i - 1].Start, tokens[i].End - tokens[i - 1].Start)) is { } before)
                {
                    specified.Add(before);
                }
                else if (tokens.Glued(i) && Currencies.English.OfSuffixed(tokens.Text.AsSpan(tokens[i].Start, tokens[i + 1].End - tokens[i].Start)) is { } after)
                {
                    specified.Add(after);
                }
            }
            else if (tokens[i].Type == TokenType.Word && tokens[i].Length <= lower.Length && tokens.StartsUpper(i))
            {
                var length = tokens.Surface(i).ToLowerInvariant(lower);
                if (length > 0 && cues.TryGetValue(lower[..length], out var cue))
                {
                    votes[cue.Code] = votes.GetValueOrDefault(cue.Code) + cue.Votes;
                }
            }
        }

        var needed = specified.Contains(Default) ? 1 : EnoughVotes;
        return votes.Where(v => v.Value >= needed && !specified.Contains(v.Key))
            .OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => v.Key).FirstOrDefault(Default);
    }

    private static Dictionary<string, (string Code, int Votes)> ReadCues()
    {
        var cues = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var home in Gazetteer.Open("currencies").GetProperty("homes").EnumerateObject())
        {
            foreach (var exchange in home.Value.GetProperty("exchanges").Strings())
            {
                cues[exchange] = (home.Name, ExchangeVotes);
            }

            foreach (var place in home.Value.GetProperty("places").Strings())
            {
                cues[place] = (home.Name, 1);
            }
        }

        return cues;
    }
}
