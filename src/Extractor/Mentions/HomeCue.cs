using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>A currency with the families of words that mean it at home: <c>dollars</c> in Australia, <c>crowns</c> in Denmark.</summary>
/// <param name="Index">Its number among all homes.</param>
/// <param name="Code">ISO 4217 code.</param>
/// <param name="Families">The families of currency words.</param>
internal sealed record Home(int Index, string Code, string[] Families)
{
    /// <summary>Every home of the list, in its order.</summary>
    public static readonly Home[] All = [.. Gazetteer.Open("currencies").GetProperty("homes").EnumerateObject().Select(Read)];

    public bool Has(string family) => Array.IndexOf(Families, family) >= 0;

    private static Home Read(JsonProperty entry, int index) => new(index, entry.Name, [.. entry.Value.GetProperty("families").Strings()]);
}

/// <summary>A word that tells that an article is from the home of a currency.</summary>
/// <param name="Home">The currency.</param>
/// <param name="Votes">How much the word says: an exchange says more than a town.</param>
/// <param name="Capitals">True where the word counts in capitals only: <c>US</c>, <c>ASX</c>.</param>
internal sealed record HomeCue(Home Home, int Votes, bool Capitals)
{
    private const int TownVotes = 1;
    private const int ExchangeVotes = 3;

    /// <summary>Gives the words of <paramref name="homes"/> their cues.</summary>
    public static void Read(JsonElement homes, Func<string, Word> wordOf)
    {
        foreach (var home in Home.All)
        {
            var entry = homes.GetProperty(home.Code);
            Give(entry.GetProperty("places"), home, TownVotes, wordOf);
            Give(entry.GetProperty("exchanges"), home, ExchangeVotes, wordOf);
        }
    }

    private static void Give(JsonElement forms, Home home, int votes, Func<string, Word> wordOf)
    {
        foreach (var form in forms.Strings())
        {
            wordOf(form).Home = new HomeCue(home, votes, form.All(char.IsUpper));
        }
    }
}
