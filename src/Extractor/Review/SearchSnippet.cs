using Extractor.Storage;

namespace Extractor.Review;

/// <summary>The part of a text that holds most of what was searched for.</summary>
internal static class SearchSnippet
{
    private const int Words = 32;

    /// <summary>Some words of a text around those that were searched for: what was found stands at the odd places. The beginning where the text holds none.</summary>
    public static IReadOnlyList<string> Of(string text, IReadOnlyList<SearchPart> parts)
    {
        var tokens = SearchToken.Of(text).ToList();
        var found = Found(tokens, parts);
        bool[] isPhrase = [.. parts.Select(p => SearchToken.Of(p.Text).Skip(1).Any())];
        var first = Window(found, tokens.Count);
        var last = Math.Min(first + Words, tokens.Count) - 1;
        if (last < 0) return [text];
        var (pieces, at) = (new List<string>(), first == 0 ? 0 : tokens[first].Span.Start);
        for (var i = first; i <= last; i++)
        {
            if (found[i] < 0) continue;
            var end = i;
            while (end < last && found[end + 1] == found[i] && isPhrase[found[i]]) end++;
            pieces.Add(text[at..tokens[i].Span.Start]);
            pieces.Add(text[tokens[i].Span.Start..tokens[end].Span.End]);
            (at, i) = (tokens[end].Span.End, end);
        }

        pieces.Add(last == tokens.Count - 1 ? text[at..] : text[at..tokens[last].Span.End] + "…");
        if (first > 0) pieces[0] = "…" + pieces[0];
        return pieces;
    }

    // By token: which part it is of, or -1.
    private static int[] Found(List<SearchToken> tokens, IReadOnlyList<SearchPart> parts)
    {
        var found = new int[tokens.Count];
        Array.Fill(found, -1);
        for (var p = 0; p < parts.Count; p++)
        {
            var words = SearchToken.Of(parts[p].Text).Select(t => t.Word).ToList();
            for (var i = 0; words.Count > 0 && i + words.Count <= tokens.Count; i++)
            {
                var matches = true;
                for (var w = 0; matches && w < words.Count; w++)
                {
                    matches = parts[p].IsBeginning && w == words.Count - 1
                        ? tokens[i + w].Word.StartsWith(words[w], StringComparison.Ordinal)
                        : tokens[i + w].Word == words[w];
                }

                if (matches) Array.Fill(found, p, i, words.Count);
            }
        }

        return found;
    }

    // The first that holds the most parts, begun a little before what it holds first.
    private static int Window(int[] found, int count)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            if (found[i] < 0) continue;
            var parts = found[i..Math.Min(i + Words, count)].Where(f => f >= 0).Distinct().Count();
            if (parts > most) (best, most) = (i, parts);
        }

        const int Before = 6;
        return Math.Max(0, Math.Min(best - Before, count - Words));
    }
}
