using Extractor.Articles;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Articles, their versions and the places that carry them.</summary>
internal static class ArticleTable
{
    public static long Add(Session session, string key, DateTimeOffset now) => session.Number(
        "insert into article (key, first_seen) values (@key, @now) returning id", new { key, now = Days.Write(now) });

    public static long AddVersion(
        Session session, long articleId, Known known, Article article, Recipe recipe, string? skipped, DateTimeOffset now) =>
        session.AddWords(session.Number(
            """
            insert into article_version (
                article_id, number, content_hash, text_hash, published, published_basis, published_start_utf16, published_end_utf16,
                title, url, site, author, language, body_start_utf16, warnings, first_seen,
                model_id, rules_hash, program_version, extracted, skipped, text)
            values (
                @articleId, (select coalesce(max(number), 0) + 1 from article_version where article_id = @articleId),
                @ContentHash, @TextHash, @Published, @PublishedBasis, @PublishedStart, @PublishedEnd,
                @Title, @Url, @Site, @Author, @Language, @BodyStart, @Warnings, @Now,
                @Model, @Rules, @ProgramVersion, @Now, @skipped, @Text)
            returning id
            """,
            new
            {
                articleId, known.ContentHash, known.TextHash,
                Published = article.Published is { } p ? Days.Write(p.Day) : null,
                PublishedBasis = article.Published is { } b ? Kebab.Write(b.Basis) : null,
                PublishedStart = article.Published?.Span?.Start, PublishedEnd = article.Published?.Span?.End,
                article.Title, article.Url, article.Site, article.Author, article.Language, article.BodyStart,
                Warnings = JsonText.Write(article.Warnings), Now = Days.Write(now),
                recipe.Model, recipe.Rules, recipe.ProgramVersion, skipped, article.Text,
            }), article.Title, article.Text);

    /// <summary>Notes what a version's facts are now made with.</summary>
    public static void Stamp(Session session, long versionId, Recipe recipe, string? skipped, DateTimeOffset now) => session.Execute(
        """
        update article_version
        set model_id = @Model, rules_hash = @Rules, program_version = @ProgramVersion, extracted = @now, skipped = @skipped
        where id = @versionId
        """,
        new { versionId, recipe.Model, recipe.Rules, recipe.ProgramVersion, skipped, now = Days.Write(now) });

    /// <summary>Notes which version a place carries from now on, and the page that it was read from.</summary>
    public static void Place(Session session, long sourceId, string path, Article article, long articleId, long versionId, string? pageHash) =>
        session.Execute(
            """
            insert into place (source_id, path, item_id, article_id, version_id, page_hash, charset, charset_basis)
            values (@sourceId, @path, @Id, @articleId, @versionId, @pageHash, @Charset, @CharsetBasis)
            on conflict (source_id, path) do update
            set item_id = excluded.item_id, article_id = excluded.article_id, version_id = excluded.version_id,
                page_hash = excluded.page_hash, charset = excluded.charset, charset_basis = excluded.charset_basis
            """,
            new
            {
                sourceId, path, article.Id, articleId, versionId, pageHash, Charset = article.Charset?.Name,
                CharsetBasis = article.Charset is { } charset ? Kebab.Write(charset.Basis) : null,
            });
}
