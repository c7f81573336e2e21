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
    private const string Mark = "\u0002";

    /// <summary>The articles that hold every word, the last one as the beginning of a word; what stands in quotes holds together. The best first.</summary>
    public static IReadOnlyList<FoundArticle> Find(Store store, string text) => SearchWords.Of(text) is not { } words ? [] : store.Read(s =>
    {
        // Snippets are cut for those alone that are shown.
        var best = s.Connection.Query<long>(
            """
            select w.rowid
            from article_word w join article a on a.current_version_id = w.rowid and a.canonical_id = a.id
            where w.article_word match @words
            order by w.rank
            limit @Most
            """, new { words, Most }).AsList();
        var found = s.Connection.Query<(long Version, long Id, string? Title, string Key, string? Published, string Snippet)>(
            """
            select v.id, a.id, v.title, a.key, v.published, snippet(article_word, 1, @Mark, @Mark, '…', 32)
            from article_word join article_version v on v.id = article_word.rowid join article a on a.current_version_id = v.id and a.canonical_id = a.id
            where article_word match @words and article_word.rowid in @best
            """, new { words, Mark, best }).ToDictionary(r => r.Version);
        return (IReadOnlyList<FoundArticle>)
        [
            .. best.Where(found.ContainsKey).Select(v => found[v]).Select(r => new FoundArticle(
                r.Id, string.IsNullOrWhiteSpace(r.Title) ? r.Key : r.Title, r.Published is null ? null : Days.Read(r.Published), r.Snippet.Split(Mark))),
        ];
    });
}
