using Dapper;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>Which action is taken back or done again next: read from the log alone, so that it outlives the program.</summary>
internal static class UndoSteps
{
    // In the order of the index, kind by kind, and not by number alone: a server that does not know the reviewer would go through the whole log
    // from its end, sure to meet him soon.
    private const string LastDone =
        """
        select a.id
        from review_action a
        where a.reviewer = @reviewer and a.kind between 'decide' and 'decide' and a.id < @before
          and not exists (
              select 1 from review_action t
              where t.undoes = a.id and t.kind = 'undo' and not exists (select 1 from review_action l where l.undoes = a.id and l.id > t.id))
        order by a.kind desc, a.id desc
        limit 1
        """;

    private const string LastUndone =
        """
        select u.id, u.undoes
        from review_action u
        where u.reviewer = @reviewer and u.kind between 'undo' and 'undo' and u.id < @before
          and u.id > coalesce((select d.id from review_action d where d.reviewer = @reviewer and d.kind between 'decide' and 'decide' order by d.kind desc, d.id desc limit 1), 0)
          and not exists (select 1 from review_action t where t.undoes = u.undoes and t.id > u.id)
        order by u.kind desc, u.id desc
        limit 1
        """;

    /// <summary>The reviewer's actions that stand, the last first; read one by one, as far as is asked.</summary>
    public static IEnumerable<long> Done(Session session, string reviewer)
    {
        for (var before = long.MaxValue; session.List(LastDone, new { reviewer, before }, row => row.Number(0)).FirstOrDefault() is { } action; before = action) yield return action;
    }

    /// <summary>The actions that the reviewer took back, the last first, where nothing was decided since and they were not done again.</summary>
    public static IEnumerable<long> Undone(Session session, string reviewer)
    {
        for (var before = long.MaxValue; session.List(LastUndone, new { reviewer, before }, row => ((long, long)?)(row.Number(0)!.Value, row.Number(1)!.Value)).FirstOrDefault() is var (undo, action); before = undo) yield return action;
    }

    /// <summary>Asks what <see cref="Read"/> reads.</summary>
    public const string Next =
        $"""
        select s.step, id, at, reviewer, kind, undoes, summary
        from (
            select 'done' as step, (select id from ({LastDone}) d) as action
            union all
            select 'undone', (select undoes from ({LastUndone}) u)) s
        join review_action on id = s.action
        """;

    /// <summary>What would be taken back first, and what done again; null for nothing.</summary>
    public static (ReviewAction? Done, ReviewAction? Undone) Read(SqlMapper.GridReader answers)
    {
        var found = answers.Read<(string Step, long Id, string At, string Reviewer, string Kind, long? Undoes, string Summary)>()
            .ToDictionary(a => a.Step, a => new ReviewAction(a.Id, Days.ReadTime(a.At), a.Reviewer, Kebab.Read<ActionKind>(a.Kind), a.Undoes, a.Summary));
        return (found.GetValueOrDefault("done"), found.GetValueOrDefault("undone"));
    }
}
