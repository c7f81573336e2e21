using System.Data.Common;
using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Decides which version of an article and which copy of a text count. Both are pure functions of what is stored, so that the order
/// of arrival leaves no trace; only what a batch touched is decided anew.
/// </summary>
internal sealed class Grouping(Session session)
{
    private readonly DbConnection connection = session.Connection;
    private readonly CopyGroups _copies = new(session);
    private readonly SortedSet<long> _articles = [];

    /// <summary>Notes a text that the store did not have, by its first version.</summary>
    /// <returns>True where it is a copy of a text that stands.</returns>
    public bool AddText(long versionId, string text) => _copies.Add(versionId, text);

    /// <summary>A place came to the article, left it or carries another version of it.</summary>
    public void Touch(long articleId) => _articles.Add(articleId);

    /// <summary>Decides for all that was touched.</summary>
    /// <returns>The articles that may show something else now.</returns>
    public IReadOnlyCollection<long> Settle()
    {
        var texts = new SortedSet<long>();
        texts.UnionWith(TextsOf());
        ChooseVersions();
        texts.UnionWith(TextsOf());

        _copies.Settle(texts);
        SortedSet<long> changed = [.. _articles, .. _copies.Moved];
        _articles.Clear();
        _copies.Moved.Clear();
        return changed;
    }

    /// <summary>Decides everything anew.</summary>
    public static void SettleAll(Session session)
    {
        var grouping = new Grouping(session);
        grouping._articles.UnionWith(session.Connection.Query<long>("select id from article"));
        grouping.Settle();
    }

    /// <summary>Brings a store from before copies were told by likeness up to it.</summary>
    public static void SignAll(Session session)
    {
        var grouping = new Grouping(session);
        foreach (var (version, text) in session.Connection.Query<(long, string)>(
            "select id, text from article_version where id in (select min(id) from article_version group by text_hash) order by id").AsList())
        {
            grouping.AddText(version, text);
        }

        SettleAll(session);
    }

    // Texts go by the first version that has them.
    private IEnumerable<long> TextsOf() => connection.Query<long>(
        """
        select (select min(t.id) from article_version t where t.text_hash = v.text_hash)
        from article a join article_version v on v.id = a.current_version_id
        where a.id in (select cast(value as bigint) from json_each(@articles))
        """, new { articles = JsonText.Write<long>([.. _articles]) });

    // Of the versions that places carry now: the latest by publication, then the smallest hash. An article that no place carries
    // any longer (its page took another url) has none, and stands in no group.
    private void ChooseVersions() => connection.Execute(
        """
        update article
        set current_version_id = (
                select v.id
                from place p join article_version v on v.id = p.version_id
                where p.article_id = article.id
                order by v.published is null, v.published desc, v.content_hash
                limit 1),
            canonical_id = case when exists (select 1 from place p where p.article_id = article.id) then canonical_id end
        where id in (select cast(value as bigint) from json_each(@articles))
        """, new { articles = JsonText.Write<long>([.. _articles]) });
}
