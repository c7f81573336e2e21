using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Sources;

/// <summary>
/// A pattern of relative paths: <c>*</c> and <c>?</c> stay within a folder, <c>**</c> crosses folders. A pattern without <c>/</c>
/// is of file names, in any folder. <c>*.txt</c>, <c>2026/**</c>, <c>**/draft-?.md</c>.
/// </summary>
public sealed class Glob
{
    private readonly Regex regex;

    public Glob(string pattern)
    {
        var anywhere = pattern.Contains('/', StringComparison.Ordinal) ? "" : "(?:.*/)?";
        // Users write these: without backtracking none of them can be slow.
        regex = new Regex($"^{anywhere}{Translate(pattern)}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    /// <summary>True where the whole relative path, with <c>/</c> between folders, is of the pattern; case counts.</summary>
    public bool Matches(string path) => regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var built = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                built.Append("(?:.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**"))
            {
                built.Append(".*");
                i++;
            }
            else
            {
                built.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }
        return built.ToString();
    }
}
