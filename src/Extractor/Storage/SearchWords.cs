using System.Text.RegularExpressions;

namespace Extractor.Storage;

/// <summary>What people type as a search, as the full-text index takes it: nothing in it is an operator.</summary>
internal static partial class SearchWords
{
    /// <summary>Every word must stand in the article, the last one as a beginning of a word; what stands in quotes holds together. Null where nothing is asked.</summary>
    public static string? Of(string? text)
    {
        var parts = Part().Matches(text ?? "").Select(m => m.Groups["phrase"].Success ? m.Groups["phrase"].Value : m.Groups["word"].Value).Where(HasLetter).ToList();
        if (parts.Count == 0) return string.IsNullOrWhiteSpace(text) ? null : "\"\"";
        var open = !(text!.EndsWith('"') || char.IsWhiteSpace(text[^1]));
        return string.Join(' ', parts.Select((part, i) => $"\"{part}\"{(open && i == parts.Count - 1 ? "*" : "")}"));
    }

    // A sign alone is no word to the index, which would find nothing for it.
    private static bool HasLetter(string part) => part.Any(char.IsLetterOrDigit);

    // "data centre" Microsoft
    [GeneratedRegex("""  "(?<phrase>[^"]*)"?|(?<word>[^\s"]+)  """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Part();
}
