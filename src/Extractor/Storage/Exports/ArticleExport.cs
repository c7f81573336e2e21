using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Extractor.Storage.Exports;

/// <summary>Reads one article for other programs.</summary>
internal static class ArticleExport
{
    /// <param name="named">The article's number in the store, its id or its key; of several of one id the first by key.</param>
    public static ExportedArticle? Find(DbConnection connection, string named) => connection.QueryFirstOrDefault<Row>(
        """
        select (select min(p.item_id) from place p where p.article_id = a.id) as article, a.key as article_key, v.title, v.url, v.published,
               v.text_hash, v.language, v.text
        from article a
        join article_version v on v.id = a.current_version_id
        where a.id in (
                select id from article where id = @number or key = @named
                union
                select article_id from place where item_id = @named)
          and a.canonical_id = a.id
        order by a.id <> coalesce(@number, -1), a.key
        limit 1
        """,
        new { named, number = long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null })?.ToExported();

    private sealed class Row
    {
        public string Article { get; init; } = "";
        public string ArticleKey { get; init; } = "";
        public string? Title { get; init; }
        public string? Url { get; init; }
        public string? Published { get; init; }
        public string TextHash { get; init; } = "";
        public string? Language { get; init; }
        public string Text { get; init; } = "";

        public ExportedArticle ToExported() =>
            new(new ArticleHeader(Article, ArticleKey, Title, Url, Published is null ? null : Days.Read(Published)), TextHash, Language, Text);
    }
}
