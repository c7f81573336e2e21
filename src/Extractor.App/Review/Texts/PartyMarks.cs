using Extractor.Articles;
using Extractor.Review;

namespace Extractor.App.Review.Texts;

/// <summary>Finds where a text names the parties of a fact.</summary>
internal static class PartyMarks
{
    private const int MostPlaces = 40;
    private const int ShortestPart = 4;

    public static IEnumerable<TextMark> Of(Excerpt excerpt, IReadOnlyList<string> from, IReadOnlyList<string> to) =>
        from.SelectMany(name => Named(excerpt, name).Select(span => new TextMark(span, "party from") { IsFigure = false, Title = $"from: {name}" }))
            .Concat(to.SelectMany(name => Named(excerpt, name).Select(span => new TextMark(span, "party to") { IsFigure = false, Title = $"to: {name}" })));

    // "Eastgate" where the article says "Eastgate Partners" elsewhere.
    private static List<Span> Named(Excerpt excerpt, string name)
    {
        List<Span> whole = [.. Places(excerpt, name)];
        return whole.Count > 0 || name.Split(' ') is not [{ Length: >= ShortestPart } first, _, ..] || !char.IsUpper(first[0]) ? whole : [.. Places(excerpt, first)];
    }

    private static IEnumerable<Span> Places(Excerpt excerpt, string name)
    {
        if (name.Length == 0) yield break;
        var at = -1;
        for (var found = 0; found < MostPlaces && (at = excerpt.Text.IndexOf(name, at + 1, StringComparison.Ordinal)) >= 0; found++)
        {
            // Not within a longer word.
            if (at > 0 && char.IsLetterOrDigit(excerpt.Text[at - 1])) continue;
            if (at + name.Length < excerpt.Text.Length && char.IsLetterOrDigit(excerpt.Text[at + name.Length])) continue;
            yield return new Span(excerpt.Start + at, excerpt.Start + at + name.Length);
        }
    }
}
