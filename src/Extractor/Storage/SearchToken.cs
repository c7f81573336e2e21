using System.Globalization;
using System.Text;
using Extractor.Articles;

namespace Extractor.Storage;

/// <summary>A word of a text as searches compare it.</summary>
/// <param name="Word">Small letters without accents; digits and letters stand together.</param>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
internal readonly record struct SearchToken(string Word, Span Span)
{
    /// <summary>The words of a text, cut as SQLite's <c>unicode61</c> cuts: whatever is neither letter, number nor mark parts them.</summary>
    public static IEnumerable<SearchToken> Of(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsOfWord(text, i)) i += char.IsSurrogatePair(text, i) ? 2 : 1;
            if (i > start && Fold(text[start..i]) is { Length: > 0 } word) yield return new SearchToken(word, new Span(start, i));
            while (i < text.Length && !IsOfWord(text, i)) i += char.IsSurrogatePair(text, i) ? 2 : 1;
        }
    }

    private static bool IsOfWord(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse;

    private static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
