namespace Extractor.Articles;

/// <summary>Makes any string storable as text: NUL, which SQLite and PostgreSQL cut at or refuse, and lone surrogates become U+FFFD.</summary>
internal static class Mending
{
    public const char Replacement = '\uFFFD';

    /// <summary>The same string where nothing is to mend; the length never changes.</summary>
    /// <param name="count">How many characters were replaced.</param>
    public static string Mend(string text, out int count)
    {
        count = text.AsSpan().Count('\0');
        if (count > 0)
            text = text.Replace('\0', Replacement);
        char[]? mended = null;
        for (var i = NextSurrogate(text, 0); i < text.Length; i = NextSurrogate(text, i + 1))
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            mended ??= text.ToCharArray();
            mended[i] = Replacement;
            count++;
        }
        return mended is null ? text : new string(mended);
    }

    private static int NextSurrogate(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF');
        return at < 0 ? text.Length : from + at;
    }
}
