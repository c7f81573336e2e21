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
        var families = Words(currencies, wordOf);
        Codes(currencies, families, wordOf);
        foreach (var adjective in currencies.GetProperty("adjectives").EnumerateObject())
        {
            wordOf(adjective.Name).Nationality = adjective.Value.EnumerateObject()
                .ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
        }

        Mark(currencies.GetProperty("adjectiveLeads"), AmountRole.Lead, wordOf);
        Mark(currencies.GetProperty("penceSuffix").GetProperty("forms"), AmountRole.CoinLetter, wordOf);
        Mark(currencies.GetProperty("centSuffix"), AmountRole.CoinLetter, wordOf);
        Mark(currencies.GetProperty("weights"), AmountRole.Weight, wordOf);
        Mark(currencies.GetProperty("weightFollowers"), AmountRole.WeightFollower, wordOf);
        HomeCue.Read(currencies.GetProperty("homes"), wordOf);
    }

    private static Dictionary<string, CurrencyWord> Words(JsonElement currencies, Func<string, Word> wordOf)
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
                entry.TryGetProperty("earlier", out var earlier) ? earlier.GetString() : null,
                entry.TryGetProperty("leads", out var leads) && leads.GetBoolean());
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
                wordOf(form).Currency = major with { Factor = 0.01m, NeedsMagnitude = false, Leads = false };
            }
        }

        return families;
    }

    private static void Codes(JsonElement currencies, Dictionary<string, CurrencyWord> families, Func<string, Word> wordOf)
    {
        var small = currencies.GetProperty("codesInSmallLetters").Strings().ToHashSet(StringComparer.Ordinal);
        foreach (var code in currencies.GetProperty("codes").Strings())
        {
            Abbreviate(wordOf, code, new CurrencyCode(code, null, 1, CurrencyCodeStands.Anywhere));
            if (small.Contains(code))
            {
                Abbreviate(wordOf, code.ToLowerInvariant(), new CurrencyCode(code, null, 1, CurrencyCodeStands.Anywhere));
            }

            foreach (var magnitude in currencies.GetProperty("codeMagnitudes").EnumerateObject())
            {
                Abbreviate(wordOf, magnitude.Name + code, new CurrencyCode(code, null, magnitude.Value.GetDecimal(), CurrencyCodeStands.Anywhere));
            }
        }

        var stands = Enum.GetValues<CurrencyCodeStands>().Where(s => s != CurrencyCodeStands.Anywhere)
            .SelectMany(s => currencies.GetProperty(Kebab.Write(s)).Strings().Select(form => (form, s))).ToDictionary(p => p.form, p => p.s, StringComparer.Ordinal);
        foreach (var entry in currencies.GetProperty("abbreviations").EnumerateObject())
        {
            var meant = entry.Value.GetString()!;
            var family = families.GetValueOrDefault(meant);
            Abbreviate(wordOf, entry.Name, new CurrencyCode(family?.Code ?? meant, family, 1, stands.GetValueOrDefault(entry.Name)));
        }
    }

    private static void Abbreviate(Func<string, Word> wordOf, string form, CurrencyCode code) =>
        (wordOf(form).Abbreviations ??= new(StringComparer.Ordinal))[form] = code;

    private static void Mark(JsonElement forms, AmountRole role, Func<string, Word> wordOf)
    {
        foreach (var form in forms.Strings())
        {
            wordOf(form).Amounts |= role;
        }
    }
}
