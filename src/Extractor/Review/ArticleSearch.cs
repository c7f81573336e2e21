using Dapper;
using Extractor.Storage;

namespace Extractor.Review;

/// <summary>An article that holds the words that were searched for.</summary>
/// <param name="Id">The article's number in the store.</param>
/// <param name="Snippet">The text around them; what was found stands at the odd places.</param>
public sealed record FoundArticle(long Id, string Name, DateOnly? Published, IReadOnlyList<string> Snippet);

/// <summary>Full-text search over the titles and texts that stand, accents and case aside.</summary>
public static class ArticleSearch
{
    private const int Most = 20;
    /// <summary>The articles that hold every word, the last one as the beginning of a word; what stands in quotes holds together. The best first.</summary>
    public static IReadOnlyList<FoundArticle> Find(Store store, string text) => SearchWords.Of(text) is not { } parts ? [] : store.Read(s =>
    {
        var words = FullText.Of(s.Connection);
        var best = s.Connection.Query<long>(words.Best, new { Text = words.Write(parts), Most }).AsList();
        if (best.Count == 0) return [];
        var found = s.Connection.Query<(long Version, long Id, string? Title, string Key, string? Published, string Text)>(
            """
            select v.id, a.id, v.title, a.key, v.published, v.text
            from article_version v join article a on a.current_version_id = v.id and a.canonical_id = a.id
            where v.id in (select cast(value as bigint) from json_each(@best))
            """, new { best = JsonText.Write<long>(best) }).ToDictionary(r => r.Version);
        return (IReadOnlyList<FoundArticle>)
        [
            .. best.Where(found.ContainsKey).Select(v => found[v]).Select(r => new FoundArticle(
                r.Id, string.IsNullOrWhiteSpace(r.Title) ? r.Key : r.Title, r.Published is null ? null : Days.Read(r.Published), SearchSnippet.Of(r.Text, parts))),
        ];
    });
}
