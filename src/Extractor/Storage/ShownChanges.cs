using Extractor.Storage.Engines;

namespace Extractor.Storage;

/// <summary>Notes which articles show something else, for those who keep a copy of what is shown.</summary>
internal static class ShownChanges
{
    /// <summary>Within the transaction that changes what they show.</summary>
    public static void Note(Session session, IReadOnlyCollection<long> articles)
    {
        if (articles.Count == 0) return;
        session.Execute("update shown_state set generation = generation + 1");
        session.ExecuteEach(
            """
            insert into shown_change (article_id, generation)
            select @article, generation from shown_state where id = 1
            on conflict (article_id) do update set generation = excluded.generation
            """, articles.Select(article => new { article }));
    }

    /// <summary>What <see cref="Note"/> counts: the same for as long as nothing is shown otherwise.</summary>
    public static long Generation(Session session) => session.Number("select generation from shown_state", new { });

    /// <summary>The articles that show something else since a generation.</summary>
    public static List<long> Articles(Session session, long since) =>
        session.List("select article_id from shown_change where generation > @since", new { since }, row => row.Number(0)!.Value);

    /// <summary>Keys of the articles that show something else since a generation.</summary>
    public static HashSet<string> Keys(Session session, long since) =>
    [
        .. session.List(
            "select a.key from shown_change c join article a on a.id = c.article_id where c.generation > @since", new { since }, row => row.Text(0)!),
    ];
}
