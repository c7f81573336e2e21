using Extractor.Mentions;

namespace Extractor.Storage;

/// <summary>The log of what reviewers did; verdicts and decisions on merges are its parts.</summary>
internal static class ActionLog
{
    /// <returns>Its number; that of <paramref name="action"/> is not looked at.</returns>
    public static long Add(Session session, ReviewAction action) => session.Number(
        """
        insert into review_action (at, reviewer, kind, undoes, summary) values (@At, @Reviewer, @Kind, @Undoes, @Summary) returning id
        """,
        new { At = Days.Write(action.At), action.Reviewer, Kind = Kebab.Write(action.Kind), action.Undoes, action.Summary });
}
