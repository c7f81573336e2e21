namespace Microsoft.Recognizers.Definitions;

/// <summary>Grouped digits in any language; the engine asks for them when it builds its number extractors.</summary>
public static class BaseNumbers
{
    /// <summary><c>25,000,000</c>: the engine gives what may follow and the escaped thousands mark.</summary>
    public static readonly Func<string, string, string> IntegerRegexDefinition =
        (placeholder, thousands) => $@"(?<!\d)\d{{1,3}}({thousands}\d{{3}})+(?={placeholder})";

    /// <summary><c>25,000,000.50</c>: likewise, with the escaped decimal mark.</summary>
    public static readonly Func<string, string, string, string> DoubleRegexDefinition =
        (placeholder, thousands, point) => $@"(?<!\d)\d{{1,3}}({thousands}\d{{3}})+{point}\d+(?={placeholder})";
}
