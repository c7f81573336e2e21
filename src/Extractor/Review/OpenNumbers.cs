using System.Text.RegularExpressions;
using Dapper;
using Extractor.Articles;
using Extractor.Labels;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>An article with numbers that nothing laid claim to: where a fact may be missing.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="From">How many stand before the first of <paramref name="Numbers"/>.</param>
/// <param name="Numbers">In the order of the text, at most <see cref="OpenNumbers.Window"/>.</param>
/// <param name="Cursor">What <see cref="OpenNumbers.Next"/> goes on from.</param>
public sealed record UnclaimedArticle(long Id, ArticleHeader Article, int Count, int From, IReadOnlyList<OpenNumber> Numbers, string Cursor);

/// <summary>A number in digits that is part of no fact, found, added or rejected.</summary>
/// <param name="Span">UTF-16 code units, half-open.</param>
/// <param name="Sentence">On one line.</param>
public sealed record OpenNumber(Span Span, string Text, string Sentence);

/// <summary>
/// The articles with numbers that no recognizer claimed, the last published first. They are looked for when they are asked for: a text costs
/// less than a millisecond, and most have some. A year alone and numbers of one digit are passed over: dates and lists are full of them.
/// </summary>
public sealed partial class OpenNumbers(ReviewIndex index)
{
    /// <summary>How many numbers of one article are shown at once.</summary>
    public const int Window = 100;

    /// <summary>How many texts without any are read before the search gives up until asked again.</summary>
    private const int Most = 200;

    /// <summary>The next article that has some.</summary>
    /// <param name="after">The cursor of the article before; null for the first.</param>
    /// <param name="from">How many of its numbers are passed over; where it has no more than that, its last ones are shown.</param>
    /// <returns>Null where none is left.</returns>
    /// <exception cref="FormatException"><paramref name="after"/> is no place in a list.</exception>
    public UnclaimedArticle? Next(string? after = null, int from = 0)
    {
        for (var start = after is null ? Place.Before : Place.Parse(after); ;)
        {
            var places = index.Ask(i =>
            {
                var first = new FirstPlaces(Most);
                for (var at = 0; at < i.Articles.Count; at++)
                {
                    var entry = i.Articles.At(at);
                    if (entry.Version > 0 && new Place(-entry.Day, entry.Id) is var place && place > start) first.Offer(place);
                }

                return first.All;
            });
            foreach (var place in places)
            {
                if (Read(place, from) is { Count: > 0 } found) return found;
            }

            if (places.Count < Most) return null;
            start = places[^1];
        }
    }

    private UnclaimedArticle? Read(Place place, int from) => index.Store.InSnapshot(s =>
    {
        var row = s.Connection.QueryFirstOrDefault<(string Item, string Key, string? Title, string? Url, string? Published, string Text)>(
            """
            select (select min(p.item_id) from place p where p.article_id = a.id), a.key, v.title, v.url, v.published, v.text
            from article a join article_version v on v.id = a.current_version_id
            where a.id = @Id and a.canonical_id = a.id
            """, new { place.Id });
        if (row.Text is null) return null;
        var claimed = s.Connection.Query<(int Start, int End)>("select start_utf16, end_utf16 from fact_shown where article_id = @Id order by start_utf16", new { place.Id });
        var numbers = Unclaimed(Number().EnumerateMatches(row.Text), claimed.AsList());
        from = Math.Clamp(from, 0, Math.Max(0, (numbers.Count - 1) / Window * Window));
        var sentences = numbers.Count == 0 ? null : SentenceSpans.Of(row.Text);
        return new UnclaimedArticle(
            place.Id, new ArticleHeader(row.Item, row.Key, row.Title, row.Url, row.Published is null ? null : Days.Read(row.Published)),
            numbers.Count, from, [.. numbers.Skip(from).Take(Window).Select(n => new OpenNumber(n, n.Of(row.Text), sentences!.Show(n)))], place.ToString());
    });

    /// <param name="claimed">By their starts; they may overlap.</param>
    private static List<Span> Unclaimed(Regex.ValueMatchEnumerator matches, List<(int Start, int End)> claimed)
    {
        var (numbers, next, reach) = (new List<Span>(), 0, 0);
        foreach (var match in matches)
        {
            for (; next < claimed.Count && claimed[next].Start < match.Index + match.Length; next++) reach = Math.Max(reach, claimed[next].End);
            if (reach <= match.Index) numbers.Add(new Span(match.Index, match.Index + match.Length));
        }

        return numbers;
    }

    // 42, 1,250.5, 3.5m; not 7, 2026, A380
    [GeneratedRegex(@"(?<![\p{L}\d.,])(?!(19|20)\d\d(?![\d.,]\d))\d[\d.,]*\d(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
