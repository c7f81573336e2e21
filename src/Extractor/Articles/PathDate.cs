using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Articles;

/// <summary>The date in a file's name or the folders above it: <c>2026-04-21-amazon.txt</c>, <c>amazon_20260421.html</c>, <c>2026/04/21/amazon.md</c>.</summary>
internal static partial class PathDate
{
    /// <summary>The last full date in the path; null where there is none.</summary>
    public static DateOnly? Find(string path)
    {
        DateOnly? found = null;
        foreach (Match match in Dated().Matches(path))
        {
            var written = $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}";
            if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                found = day;
        }
        return found;
    }

    // 2026-04-21, 2026_04_21, 2026.04.21, 2026/04/21, 20260421
    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<separator>[-_./]?)(?<month>[0-9]{2})\k<separator>(?<day>[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dated();
}
