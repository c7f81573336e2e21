using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Definitions.Utilities;

/// <summary>Loads definitions that are pairs of patterns.</summary>
public static class DefinitionLoader
{
    /// <summary>The engine drops a find that the first pattern matches where the second matches the text around it.</summary>
    public static Dictionary<Regex, Regex> LoadAmbiguityFilters(Dictionary<string, string> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        return filters.ToDictionary(f => Pattern(f.Key), f => Pattern(f.Value));
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
