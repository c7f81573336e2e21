using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Which action is taken back or done again next: read from the log alone, so that it outlives the program.</summary>
internal static class UndoSteps
{
    /// <summary>The reviewer's last action that stands.</summary>
    public static long? LastDone(Session session, string reviewer) => First(session,
        """
        select a.id
        from review_action a
        where a.reviewer = @reviewer and a.kind = 'decide'
          and coalesce((select t.kind from review_action t where t.undoes = a.id order by t.id desc limit 1), 'redo') = 'redo'
        order by a.id desc
        limit 1
        """, reviewer);

    /// <summary>The action that the reviewer took back last, where nothing was decided since and it was not done again.</summary>
    public static long? LastUndone(Session session, string reviewer) => First(session,
        """
        select u.undoes
        from review_action u
        where u.reviewer = @reviewer and u.kind = 'undo'
          and u.id > coalesce((select max(d.id) from review_action d where d.reviewer = @reviewer and d.kind = 'decide'), 0)
          and not exists (select 1 from review_action t where t.undoes = u.undoes and t.id > u.id)
        order by u.id desc
        limit 1
        """, reviewer);

    private static long? First(Session session, string sql, string reviewer) => session.List(sql, new { reviewer }, row => row.Number(0)).FirstOrDefault();
}
