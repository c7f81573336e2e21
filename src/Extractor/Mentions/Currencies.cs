using System.Text.Json;

namespace Extractor.Mentions;

/// <summary>Currency signs and the letters that specify them, from <c>Gazetteers/en/currencies.json</c>.</summary>
internal sealed class Currencies
{
    public static readonly Currencies English = new(Gazetteer.Open("currencies"));

    private readonly Dictionary<char, string> signs = [];
    private readonly Dictionary<string, string> prefixed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> suffixed = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char> minor = [];
    private readonly HashSet<string> needsGlueOrMagnitude;
    private readonly HashSet<string> penceForms;
    private readonly HashSet<decimal> notPence;
    private readonly HashSet<string> leads;

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

        needsGlueOrMagnitude = [.. list.GetProperty("needsGlueOrMagnitude").Strings()];
        var pence = list.GetProperty("penceSuffix");
        penceForms = [.. pence.GetProperty("forms").Strings()];
        PenceCode = pence.GetProperty("of").GetString()!;
        notPence = [.. pence.GetProperty("refuse").EnumerateArray().Select(e => e.GetDecimal())];
        leads = [.. list.GetProperty("adjectiveLeads").Strings()];
    }

    /// <summary>ISO 4217 code of which a glued <c>p</c> is a hundredth.</summary>
    public string PenceCode { get; }

    public bool IsSign(char c) => signs.ContainsKey(c);

    public bool IsMinorSign(char c) => minor.ContainsKey(c);

    /// <summary>Code of a bare sign; null where the character is none.</summary>
    public string? OfSign(char c) => signs.GetValueOrDefault(c) ?? (minor.TryGetValue(c, out var major) ? signs[major] : null);

    /// <summary>Code of letters before a sign (<c>A$</c>); null where they mean nothing.</summary>
    public string? OfPrefixed(ReadOnlySpan<char> form) => prefixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var code) ? code : null;

    /// <summary>Code of letters after a sign (<c>$US</c>); null where they mean nothing.</summary>
    public string? OfSuffixed(ReadOnlySpan<char> form) => suffixed.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var code) ? code : null;

    public bool NeedsGlueOrMagnitude(ReadOnlySpan<char> form) => needsGlueOrMagnitude.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>True where a letter glued to that number means pence and not, say, lines of a screen.</summary>
    public bool IsPence(ReadOnlySpan<char> form, decimal number) => penceForms.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form) && !notPence.Contains(number);

    /// <summary>True for the first word of a nationality in two: <c>New Zealand</c>, <c>Hong Kong</c>.</summary>
    public bool IsLead(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[Math.Min(form.Length, 16)];
        return form.Length <= lower.Length && form.ToLowerInvariant(lower) == form.Length && leads.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }
}
