namespace Extractor.Articles;

/// <summary>The block between two <c>---</c> lines that may open a text: simple <c>key: value</c> lines of YAML. Nested values are passed over.</summary>
/// <param name="End">Offset of the first character after the block; 0 where there is none.</param>
internal sealed record FrontMatter(int End, IReadOnlyDictionary<string, string> Fields)
{
    private const string Fence = "---";

    /// <summary>A block that has not closed within this many characters is a text that begins with a rule.</summary>
    private const int Longest = 64 * 1024;

    public static FrontMatter None { get; } = new(0, new Dictionary<string, string>());

    public string? Title => Field("title");

    public string? Published => Field("published") ?? Field("date");

    public string? Url => Field("url");

    public string? Author => Field("author");

    public string? Language => Field("language") ?? Field("lang");

    public static FrontMatter Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var number = 0; start < text.Length && start < Longest; number++)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var line = text.AsSpan(start, end - start).TrimEnd();
            start = Math.Min(end + 1, text.Length);
            if (number == 0)
            {
                if (line is not Fence)
                    return None;
            }
            else if (line is Fence or "...")
            {
                return new FrontMatter(start, fields);
            }
            else if (Pair(line) is { } pair)
            {
                fields.TryAdd(pair.Key, pair.Value);
            }
        }
        return None;
    }

    private string? Field(string key) => Fields.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    private static (string Key, string Value)? Pair(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '#' or '-')
            return null;
        return (line[..colon].Trim().ToString(), Unquoted(line[(colon + 1)..].Trim()));
    }

    private static string Unquoted(ReadOnlySpan<char> value)
    {
        if (value is ['"', .. var inner, '"'] && inner.Length >= 0)
            return inner.ToString().Replace("\\\"", "\"", StringComparison.Ordinal);
        if (value is ['\'', .. var single, '\''])
            return single.ToString().Replace("''", "'", StringComparison.Ordinal);
        var comment = value.IndexOf(" #");
        return (comment < 0 ? value : value[..comment].TrimEnd()).ToString();
    }
}
