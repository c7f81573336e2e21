using System.Text.RegularExpressions;
using Extractor.Mentions;

namespace Extractor.Evaluation;

/// <summary>
/// When a predicted party is the gold's: gold lists every name that the article uses, and every name predicted must be one of them.
/// Names are compared without case, punctuation and company forms.
/// </summary>
internal static partial class PartyMatch
{
    private static readonly HashSet<string> Ignored = [.. Gazetteer.Open("evaluation").GetProperty("ignoredInNames").Strings()];

    public static bool IsRight(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        var names = Plain(predicted);
        return names.Count > 0 && names.IsSubsetOf(Plain(gold));
    }

    private static HashSet<string> Plain(IReadOnlyList<string> names) => [.. names.Select(Plain).Where(n => n.Length > 0)];

    private static string Plain(string name) => string.Join(' ', Punctuation().Replace(name.ToLowerInvariant(), " ")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Ignored.Contains(word)));

    [GeneratedRegex(@"[^\p{L}\p{N}_ ]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Punctuation();
}
