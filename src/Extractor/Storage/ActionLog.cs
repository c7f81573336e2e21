using Extractor.Mentions;
using Extractor.Storage.Engines;

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

    public static ReviewAction Get(Session session, long id) => session.Single(Columns + " where id = @id", new { id }, Read);

    /// <summary>Newest first.</summary>
    public static List<ReviewAction> List(Session session, int most, long before) =>
        session.List(Columns + " where id < @before order by id desc limit @most", new { before, most }, Read);

    private const string Columns = "select id, at, reviewer, kind, undoes, summary from review_action";

    private static ReviewAction Read(Statement row) => new(
        row.Number(0)!.Value, Days.ReadTime(row.Text(1)!), row.Text(2)!, Kebab.Read<ActionKind>(row.Text(3)!), row.Number(4), row.Text(5)!);
}
