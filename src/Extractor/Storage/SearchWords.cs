using System.Text.RegularExpressions;

namespace Extractor.Storage;

/// <summary>A word of a search, or words that hold together.</summary>
/// <param name="IsBeginning">The last of its words is the beginning of one.</param>
internal sealed record SearchPart(string Text, bool IsBeginning);

/// <summary>What people type as a search: nothing in it is an operator.</summary>
internal static partial class SearchWords
{
    /// <summary>
    /// Every word must stand in the article, the last one as a beginning of a word; what stands in quotes holds together. Null where nothing is
    /// asked; empty for signs alone, which no article holds as words.
    /// </summary>
    public static IReadOnlyList<SearchPart>? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parts = Part().Matches(text).Select(m => m.Groups["phrase"].Success ? m.Groups["phrase"].Value : m.Groups["word"].Value).Where(HasLetter).ToList();
        var open = !(text.EndsWith('"') || char.IsWhiteSpace(text[^1]));
        return [.. parts.Select((part, i) => new SearchPart(part, open && i == parts.Count - 1))];
    }

    private static bool HasLetter(string part) => part.Any(char.IsLetterOrDigit);

    // "data centre" Microsoft
    [GeneratedRegex("""  "(?<phrase>[^"]*)"?|(?<word>[^\s"]+)  """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Part();
}
