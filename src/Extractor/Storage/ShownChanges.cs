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
}
