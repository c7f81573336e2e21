using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Currency signs and the letters that specify them, from <c>Gazetteers/en/currencies.json</c>.</summary>
internal sealed class Currencies
{
    public static readonly Currencies English = new(Gazetteer.Open("currencies"));

    private readonly Dictionary<char, string> signs = [];
    private readonly Dictionary<char, char> minor = [];
    private readonly Dictionary<string, string> prefixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> prefixedInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> suffixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> spaced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> farSpaced = new(StringComparer.Ordinal);
    private readonly HashSet<char> signsThatNeedMagnitude;
    private readonly HashSet<string> penceForms;
    private readonly HashSet<string> centForms;
    private readonly HashSet<decimal> notPence;
    private readonly HashSet<string> withCents;

    private Currencies(JsonElement list)
    {
        foreach (var sign in list.GetProperty("signs").EnumerateObject())
        {
            signs[sign.Name[0]] = sign.Value.GetString()!;
        }

        foreach (var sign in list.GetProperty("minorSigns").EnumerateObject())
        {
            minor[sign.Name[0]] = sign.Value.GetString()![0];
        }

        foreach (var form in list.GetProperty("prefixedSigns").EnumerateObject())
        {
            prefixed[form.Name] = form.Value.GetString()!;
            if (form.Name.Length > 2)
            {
                prefixedInAnyCase[form.Name] = form.Value.GetString()!;
            }
        }

        Copy(list.GetProperty("suffixedSigns"), suffixed);
        Copy(list.GetProperty("spacedLetters"), spaced);
        Copy(list.GetProperty("spacedLettersOfSpacedSigns"), farSpaced);
        signsThatNeedMagnitude = [.. list.GetProperty("signsThatNeedMagnitude").Strings().Select(s => s[0])];
        var pence = list.GetProperty("penceSuffix");
        penceForms = [.. pence.GetProperty("forms").Strings()];
        PenceCode = pence.GetProperty("of").GetString()!;
        notPence = [.. pence.GetProperty("refuse").EnumerateArray().Select(e => e.GetDecimal())];
        centForms = [.. list.GetProperty("centSuffix").Strings()];
        withCents = [.. list.GetProperty("centsOfOthers").Strings()];
    }

    /// <summary>All signs, those of cents too.</summary>
    public IEnumerable<char> Signs => signs.Keys.Concat(minor.Keys);

    /// <summary>ISO 4217 code of which a glued <c>p</c> is a hundredth.</summary>
    public string PenceCode { get; }

    public bool IsSign(char c) => signs.ContainsKey(c);

    public bool IsMinorSign(char c) => minor.ContainsKey(c);

    /// <summary>Code of a bare sign; null where the character is none.</summary>
    public string? OfSign(char c) => signs.GetValueOrDefault(c) ?? (minor.TryGetValue(c, out var major) ? signs[major] : null);

    /// <summary>True for a sign of other uses (<c>#</c> for pounds in old wire copy) that counts only before a magnitude.</summary>
    public bool NeedsMagnitude(char sign) => signsThatNeedMagnitude.Contains(sign);

    /// <summary>Code of letters before a sign (<c>A$</c>, <c>cad$</c>); null where they mean nothing.</summary>
    public string? OfPrefixed(ReadOnlySpan<char> form) => Of(prefixed, form) ?? Of(prefixedInAnyCase, form);

    /// <summary>Code of letters after a sign (<c>$US</c>); null where they mean nothing.</summary>
    public string? OfSuffixed(ReadOnlySpan<char> form) => Of(suffixed, form);

    /// <summary>Code of letters before <c>$</c> and a space between: <c>HK $5</c>, <c>c $ 5</c>; null where they mean nothing.</summary>
    /// <param name="signStandsAlone">True where a space follows the sign too, as in texts that were cut into tokens.</param>
    public string? OfSpaced(ReadOnlySpan<char> letters, bool signStandsAlone) => Of(spaced, letters) ?? (signStandsAlone ? Of(farSpaced, letters) : null);

    /// <summary>True where a letter glued to that number means pence and not, say, lines of a screen.</summary>
    public bool IsPence(ReadOnlySpan<char> form, decimal number) => Has(penceForms, form) && !notPence.Contains(number);

    /// <summary>True where a letter glued to a number means pence, whatever the number.</summary>
    public bool IsPence(ReadOnlySpan<char> form) => Has(penceForms, form);

    /// <summary>True where a letter glued to a number means cents.</summary>
    public bool IsCents(ReadOnlySpan<char> form) => Has(centForms, form);

    /// <summary>True for a currency that is no dollar and has cents.</summary>
    public bool HasCents(string code) => withCents.Contains(code);

    private static void Copy(JsonElement list, Dictionary<string, string> into)
    {
        foreach (var entry in list.EnumerateObject())
        {
            into[entry.Name] = entry.Value.GetString()!;
        }
    }

    private static string? Of(Dictionary<string, string> forms, ReadOnlySpan<char> form) =>
        forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var code) ? code : null;

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> form) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
}
