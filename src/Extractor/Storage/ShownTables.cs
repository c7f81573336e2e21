using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>
/// Keeps what is shown (<c>fact_shown</c>, <c>deal_shown</c>, <c>deal_shown_fact</c>), so that lists and queues read it by index. It is
/// a pure function of the other tables: made anew for the articles that a change touched, it is as if all were made anew.
/// </summary>
internal static class ShownTables
{
    /// <summary>Makes anew what articles show. One that stands no longer, or is a copy, shows nothing.</summary>
    public static void Refresh(Session session, IReadOnlyCollection<long> articles)
    {
        ShownChanges.Note(session, articles);

        // What goes goes first: a copy that comes to stand for a text shows what people said of it under the same ids.
        var standing = new List<ShownVersion>();
        foreach (var article in articles)
        {
            ShownFactTable.Clear(session, article);
            if (Standing(session, article) is { } version) standing.Add(version);
            else ShownDealTable.Clear(session, article);
        }

        foreach (var version in standing)
        {
            ShownFactTable.Add(session, version);
            ShownDealTable.Replace(session, version);
        }
    }

    /// <summary>Makes anew what a text shows of these keys, after verdicts on them: an article of thousands of facts waits for none of the others.</summary>
    public static void RefreshKeys(Session session, string textHash, IReadOnlyCollection<VerdictKey> keys)
    {
        var articles = session.List(
            "select a.id from article_version v join article a on a.current_version_id = v.id where v.text_hash = @textHash and a.canonical_id = a.id",
            new { textHash }, row => row.Number(0)!.Value);
        ShownChanges.Note(session, articles);
        foreach (var version in articles.Select(a => Standing(session, a)!))
        {
            var moved = ShownFactTable.Judge(session, version, keys.Where(k => k.Target == VerdictTarget.Fact));
            ShownDealTable.Judge(session, version, [.. keys.Where(k => k.Target == VerdictTarget.Deal)], moved);
        }
    }

    /// <summary>Makes everything anew.</summary>
    public static void RefreshAll(Session session)
    {
        // Deals are changed in place: what hangs on them goes only with them.
        session.Connection.Execute(
            """
            delete from fact_shown;
            delete from deal_shown where article_id not in (select id from article where canonical_id = id and current_version_id is not null)
            """);
        Refresh(session, session.Connection.Query<long>("select id from article where canonical_id = id").AsList());
    }

    private static ShownVersion? Standing(Session session, long article) => session.List(
        """
        select v.id, v.text_hash, exists (select 1 from verdict r where r.text_hash = v.text_hash and r.after is not null)
        from article a join article_version v on v.id = a.current_version_id
        where a.id = @article and a.canonical_id = a.id
        """, new { article }, row => new ShownVersion(article, row.Number(0)!.Value, row.Text(1)!, row.Number(2) == 1)).FirstOrDefault();
}

/// <summary>What of an article is shown.</summary>
/// <param name="IsJudged">Somebody said what holds of a fact or a deal of the text.</param>
internal sealed record ShownVersion(long ArticleId, long VersionId, string TextHash, bool IsJudged);
