using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Currency signs, the letters that specify them and the words that rule them out, from <c>Gazetteers/en/currencies.json</c>.</summary>
internal sealed class Currencies
{
    public static readonly Currencies English = new(Gazetteer.Open("currencies"));

    private readonly Dictionary<char, string> signs = [];
    private readonly Dictionary<string, string> prefixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> suffixed = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char> minor = [];
    private readonly HashSet<char> signsThatNeedMagnitude;
    private readonly HashSet<string> needsGlueOrMagnitude;
    private readonly HashSet<string> penceForms;
    private readonly HashSet<string> centForms;
    private readonly HashSet<decimal> notPence;
    private readonly HashSet<string> leads;
    private readonly HashSet<string> weights;
    private readonly HashSet<string> weightFollowers;

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
        }

        foreach (var form in list.GetProperty("suffixedSigns").EnumerateObject())
        {
            suffixed[form.Name] = form.Value.GetString()!;
        }

        signsThatNeedMagnitude = [.. list.GetProperty("signsThatNeedMagnitude").Strings().Select(s => s[0])];
        needsGlueOrMagnitude = [.. list.GetProperty("needsGlueOrMagnitude").Strings()];
        var pence = list.GetProperty("penceSuffix");
        penceForms = [.. pence.GetProperty("forms").Strings()];
        PenceCode = pence.GetProperty("of").GetString()!;
        notPence = [.. pence.GetProperty("refuse").EnumerateArray().Select(e => e.GetDecimal())];
        centForms = [.. list.GetProperty("centSuffix").Strings()];
        leads = new(list.GetProperty("adjectiveLeads").Strings(), StringComparer.OrdinalIgnoreCase);
        weights = new(list.GetProperty("weights").Strings(), StringComparer.OrdinalIgnoreCase);
        weightFollowers = new(list.GetProperty("weightFollowers").Strings(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>ISO 4217 code of which a glued <c>p</c> is a hundredth.</summary>
    public string PenceCode { get; }

    public bool IsSign(char c) => signs.ContainsKey(c);

    public bool IsMinorSign(char c) => minor.ContainsKey(c);

    /// <summary>Code of a bare sign; null where the character is none.</summary>
    public string? OfSign(char c) => signs.GetValueOrDefault(c) ?? (minor.TryGetValue(c, out var major) ? signs[major] : null);

    /// <summary>True for a sign of other uses (<c>#</c> for pounds in old wire copy) that counts only before a magnitude.</summary>
    public bool NeedsMagnitude(char sign) => signsThatNeedMagnitude.Contains(sign);

    /// <summary>Code of letters before a sign (<c>A$</c>); null where they mean nothing.</summary>
    public string? OfPrefixed(ReadOnlySpan<char> form) => prefixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var code) ? code : null;

    /// <summary>Code of letters after a sign (<c>$US</c>); null where they mean nothing.</summary>
    public string? OfSuffixed(ReadOnlySpan<char> form) => suffixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var code) ? code : null;

    public bool NeedsGlueOrMagnitude(ReadOnlySpan<char> form) => Has(needsGlueOrMagnitude, form);

    /// <summary>True where a letter glued to that number means pence and not, say, lines of a screen.</summary>
    public bool IsPence(ReadOnlySpan<char> form, decimal number) => Has(penceForms, form) && !notPence.Contains(number);

    /// <summary>True where a letter glued to a number means cents.</summary>
    public bool IsCents(ReadOnlySpan<char> form) => Has(centForms, form);

    /// <summary>True for the first word of a nationality in two: <c>New Zealand</c>, <c>Hong Kong</c>.</summary>
    public bool IsLead(ReadOnlySpan<char> form) => Has(leads, form);

    /// <summary>True for a word near which pounds are a weight.</summary>
    public bool IsWeight(ReadOnlySpan<char> form) => Has(weights, form);

    /// <summary>True for a word after which pounds are a weight: <c>40 pounds of flour</c>.</summary>
    public bool FollowsWeight(ReadOnlySpan<char> form) => Has(weightFollowers, form);

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> form) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);
}
