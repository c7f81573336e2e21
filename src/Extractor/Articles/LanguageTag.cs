namespace Extractor.Articles;

/// <summary>Cuts a declared language down to its ISO 639-1 code: <c>en</c> of <c>en-US</c> or <c>en_GB</c>.</summary>
internal static class LanguageTag
{
    /// <summary>The code in lower case; null where the tag is none.</summary>
    public static string? Code(string? tag)
    {
        var primary = (tag ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary switch { "eng" => "en", "nb" or "nn" => "no", _ => primary } : null;
    }
}
