using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Which action is taken back or done again next: read from the log alone, so that it outlives the program.</summary>
internal static class UndoSteps
{
    /// <summary>The reviewer's actions that stand, the last first; read one by one, as far as is asked.</summary>
    public static IEnumerable<long> Done(Session session, string reviewer)
    {
        for (var before = long.MaxValue; LastDone(session, reviewer, before) is { } action; before = action) yield return action;
    }

    /// <summary>The actions that the reviewer took back, the last first, where nothing was decided since and they were not done again.</summary>
    public static IEnumerable<long> Undone(Session session, string reviewer)
    {
        for (var before = long.MaxValue; LastUndone(session, reviewer, before) is var (undo, action); before = undo) yield return action;
    }

    private static long? LastDone(Session session, string reviewer, long before) => session.List(
        """
        select a.id
        from review_action a
        where a.reviewer = @reviewer and a.kind = 'decide' and a.id < @before
          and coalesce((select t.kind from review_action t where t.undoes = a.id order by t.id desc limit 1), 'redo') = 'redo'
        order by a.id desc
        limit 1
        """, new { reviewer, before }, row => row.Number(0)).FirstOrDefault();

    private static (long Undo, long Action)? LastUndone(Session session, string reviewer, long before) => session.List(
        """
        select u.id, u.undoes
        from review_action u
        where u.reviewer = @reviewer and u.kind = 'undo' and u.id < @before
          and u.id > coalesce((select max(d.id) from review_action d where d.reviewer = @reviewer and d.kind = 'decide'), 0)
          and not exists (select 1 from review_action t where t.undoes = u.undoes and t.id > u.id)
        order by u.id desc
        limit 1
        """, new { reviewer, before }, row => ((long, long)?)(row.Number(0)!.Value, row.Number(1)!.Value)).FirstOrDefault();
}
