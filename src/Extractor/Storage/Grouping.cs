using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// Decides which version of an article and which copy of a text count. Both are pure functions of what is stored, so that the order
/// of arrival leaves no trace; only what a batch touched is decided anew.
/// </summary>
internal sealed class Grouping(SqliteConnection connection)
{
    // SQLite takes some thousands of parameters in a statement; other stores fewer.
    private const int Chunk = 500;

    private readonly SortedSet<long> _articles = [];

    /// <summary>A place came to the article, left it or carries another version of it.</summary>
    public void Touch(long articleId) => _articles.Add(articleId);

    /// <summary>Decides for all that was touched.</summary>
    public void Settle()
    {
        var texts = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var articles in _articles.Chunk(Chunk))
        {
            texts.UnionWith(TextsOf(articles));
            ChooseVersions(articles);
            texts.UnionWith(TextsOf(articles));
        }

        foreach (var text in texts.Chunk(Chunk))
        {
            ChooseCopies(text);
        }

        _articles.Clear();
    }

    /// <summary>Decides everything anew.</summary>
    public static void SettleAll(SqliteConnection connection)
    {
        var grouping = new Grouping(connection);
        grouping._articles.UnionWith(connection.Query<long>("select id from article"));
        grouping.Settle();
    }

    private IEnumerable<string> TextsOf(long[] articles) => connection.Query<string>(
        "select v.text_hash from article a join article_version v on v.id = a.current_version_id where a.id in @articles", new { articles });

    // Of the versions that places carry now: the latest by publication, then the smallest hash. An article that no place carries
    // any longer (its page took another url) has none, and stands in no group.
    private void ChooseVersions(long[] articles) => connection.Execute(
        """
        update article
        set current_version_id = (
                select v.id
                from place p join article_version v on v.id = p.version_id
                where p.article_id = article.id
                order by v.published is null, v.published desc, v.content_hash
                limit 1),
            canonical_id = case when exists (select 1 from place p where p.article_id = article.id) then canonical_id end
        where id in @articles
        """, new { articles });

    // Of the articles with equal text: the earliest published, then the smallest key.
    private void ChooseCopies(string[] texts)
    {
        var chosen = connection.Query<(string Text, long Id)>(
            """
            select text_hash, id
            from (
                select v.text_hash, a.id,
                       row_number() over (partition by v.text_hash order by v.published is null, v.published, a.key) as place
                from article_version v
                join article a on a.current_version_id = v.id
                where v.text_hash in @texts) ranked
            where place = 1
            """, new { texts }).AsList();
        connection.Execute(
            """
            update article
            set canonical_id = @Id
            where current_version_id in (select id from article_version where text_hash = @Text) and canonical_id is distinct from @Id
            """, chosen.Select(c => new { c.Text, c.Id }));
    }
}
