using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Reads <c>Gazetteers/en/currencies.json</c> into the vocabulary.</summary>
internal static class CurrencyGazetteer
{
    /// <summary>Gives the words of <paramref name="currencies"/> their currencies.</summary>
    /// <param name="currencies">The list.</param>
    /// <param name="wordOf">Finds or makes the word of a surface form.</param>
    public static void Read(JsonElement currencies, Func<string, Word> wordOf)
    {
        var families = new Dictionary<string, CurrencyWord>(StringComparer.Ordinal);
        foreach (var family in currencies.GetProperty("words").EnumerateObject())
        {
            var entry = family.Value;
            var word = new CurrencyWord(
                family.Name,
                entry.GetProperty("default").GetString()!,
                1,
                entry.TryGetProperty("needsMagnitude", out var needs) && needs.GetBoolean(),
                entry.TryGetProperty("until", out var until) ? until.GetInt32() : 0,
                entry.TryGetProperty("earlier", out var earlier) ? earlier.GetString() : null);
            families[family.Name] = word;
            foreach (var form in entry.GetProperty("forms").Strings())
            {
                wordOf(form).Currency = word;
            }
        }

        foreach (var minor in currencies.GetProperty("minorWords").EnumerateObject())
        {
            var major = families[minor.Value.GetProperty("of").GetString()!];
            foreach (var form in minor.Value.GetProperty("forms").Strings())
            {
                wordOf(form).Currency = major with { Factor = 0.01m };
            }
        }

        foreach (var code in currencies.GetProperty("codes").Strings())
        {
            Abbreviate(wordOf(code), code, code, 1);
            foreach (var magnitude in currencies.GetProperty("codeMagnitudes").EnumerateObject())
            {
                Abbreviate(wordOf(magnitude.Name + code), magnitude.Name + code, code, magnitude.Value.GetDecimal());
            }
        }

        foreach (var entry in currencies.GetProperty("abbreviations").EnumerateObject())
        {
            Abbreviate(wordOf(entry.Name), entry.Name, entry.Value.GetString()!, 1);
        }

        foreach (var adjective in currencies.GetProperty("adjectives").EnumerateObject())
        {
            wordOf(adjective.Name).Nationality = adjective.Value.EnumerateObject()
                .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        }
    }

    private static void Abbreviate(Word word, string form, string code, decimal factor) =>
        (word.Abbreviations ??= new(StringComparer.Ordinal))[form] = (code, factor);
}
