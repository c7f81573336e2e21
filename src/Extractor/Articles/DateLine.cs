using System.Text.RegularExpressions;

namespace Extractor.Articles;

/// <summary>Judges whether a line tells when its article was published, by what stands before and after the full day in it.</summary>
internal static partial class DateLine
{
    /// <summary>Dashes, slashes and bars that close a dateline or part the pieces of a byline.</summary>
    private const string Separators = "-–—―|/·•‧∙";

    private static readonly char[] Digits = [.. "0123456789"];

    private static PublicationWords Words => PublicationWords.English;

    /// <summary>A cheap look at the first word: could a label begin this line?</summary>
    public static bool MayBeLabeled(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !char.IsLetter(line[start]))
            start++;
        var end = start;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return end > start && Words.MayBeginLabel(line[start..end]);
    }

    /// <summary>Reads one line.</summary>
    /// <param name="isWhole">False where the line goes on beyond <paramref name="line"/>.</param>
    /// <param name="isHead">True for the first lines, where datelines and bylines stand.</param>
    /// <returns>The day, its place in the line and what it is of; null where the line tells nothing.</returns>
    public static (DateOnly Day, Span Span, DateLabel Label)? Read(string line, bool isWhole, bool isHead)
    {
        if (CalendarDay.Find(line) is not { } found)
            return null;
        var before = line[..found.Span.Start];
        var after = line[found.Span.End..];
        var words = Word().Matches(before);
        if (words.Count > 0 && LabelOf(before, words[0]) is { } label && words.Skip(label.Words).All(IsFiller))
            return (found.Day, found.Span, label.Label);
        var isDateline = isHead && (words.Count > 0 && Words.IsByline(words[0].Value)
            ? words.Skip(1).Any(word => !IsFiller(word)) && (StartsApart(after) || (isWhole && IsOnlyTime(after)))
            : words.Count > 0 && Words.IsNoPlace(words[0].Value) ? false
            : words.All(IsFiller)
                ? StartsApart(after) || (isWhole && IsOnlyTime(after))
                : IsPlace(before, words) && (StartsApart(after) || (isWhole && EndsParted(before) && IsOnlyTime(after))));
        return isDateline ? (found.Day, found.Span, DateLabel.Dateline) : null;
    }

    private static (DateLabel Label, int Words)? LabelOf(string line, Match first)
    {
        var second = first.NextMatch();
        if (second.Success && line.AsSpan(first.Index + first.Length, second.Index - first.Index - first.Length) is " "
            && Words.LabelOf($"{first.Value} {second.Value}") is { } two)
            return (two, 2);
        return Words.LabelOf(first.Value) is { } one ? (one, 1) : null;
    }

    /// <summary>True for weekdays, times of day and zones: <c>Tuesday</c>, <c>10:30</c>, <c>9am</c>, <c>ET</c>.</summary>
    private static bool IsFiller(Match word) => word.Value.TrimStart(Digits) is var letters && (letters.Length == 0 || Words.IsFiller(letters));

    private static bool IsOnlyTime(string after) => Word().Matches(after).All(IsFiller);

    /// <summary>A dash, slash or bar, or a bracket with the agency, follows the date: <c>— </c>, <c>/PRNewswire/</c>, <c>(Reuters)</c>.</summary>
    private static bool StartsApart(string after)
    {
        var rest = after.AsSpan().TrimStart(" \u00A0,.)");
        return rest.Length > 0 && (Separators.Contains(rest[0], StringComparison.Ordinal) || rest[0] == '(');
    }

    private static bool EndsParted(string before) => before.AsSpan().TrimEnd() is [.., var last] && (last is ',' or '(' || Separators.Contains(last, StringComparison.Ordinal));

    /// <summary>
    /// Names only, parted from the date or in capitals: <c>LONDON, </c>, <c>San Francisco, Calif. – </c>, <c>NEW YORK </c>, <c>Jane Roe | </c>.
    /// A word in small letters makes it a sentence.
    /// </summary>
    private static bool IsPlace(string before, MatchCollection words) =>
        before.Length <= 100
        && words.All(word => char.IsUpper(word.Value[0]) || IsFiller(word))
        && (EndsParted(before) || before.TrimEnd().EndsWith(')') || words.All(word => !word.Value.Any(char.IsLower)));

    // Amazon's, 10, 9am
    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
