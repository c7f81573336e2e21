namespace Extractor.Articles;

/// <summary>The title of an article that has no field for it: its first line, where it is short and a blank line parts it from the rest.</summary>
internal static class FirstLine
{
    private const int LongestTitle = 200;

    /// <summary>The title, or null.</summary>
    /// <param name="from">Offset to begin at, after front matter.</param>
    /// <param name="marks">Characters that mark a heading and are no part of it: <c>#</c> of Markdown.</param>
    public static string? Title(string text, int from = 0, string marks = "")
    {
        var rest = text.AsSpan(from).TrimStart();
        var end = rest.IndexOf('\n');
        if (end < 0)
            return null;
        var line = rest[..end].TrimEnd();
        var isHeading = line.Length > 0 && marks.Contains(line[0], StringComparison.Ordinal);
        var title = isHeading ? line.Trim(marks + " ") : line;
        if (title.IsEmpty || title.Length > LongestTitle)
            return null;
        rest = rest[(end + 1)..];
        var next = rest.IndexOf('\n');
        return isHeading || (next < 0 ? rest : rest[..next]).IsWhiteSpace() ? title.ToString() : null;
    }
}
