using System.Text.Json;
using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>
/// The log of decisions as JSON lines, oldest first: each action, then its verdicts by content hash and span, and its merges and splits by
/// names and texts. No row of a store is named by its number, so that the lines hold for any store of the same articles.
/// </summary>
public static class VerdictLines
{
    /// <summary>Writes the whole log; lines end with a line feed.</summary>
    public static void Write(Store store, TextWriter output) => store.Read(session =>
    {
        var connection = session.Connection;

        // One transaction: what is decided meanwhile is in no part of it, or in all.
        using var snapshot = session.Snapshot();
        foreach (var tie in Ties(session, null).ToList())
        {
            Put(output, Line.Of(-1, new ReviewAction(0, Days.ReadTime(tie.At!), tie.Reviewer!, ActionKind.Decide, null, tie.Decision!)));
            Put(output, tie);
        }

        foreach (var action in connection.Query<long>("select id from review_action order by id").AsList())
        {
            Put(output, Line.Of(action, ActionLog.Get(session, action)));
            foreach (var (id, restores, verdict) in VerdictLog.Parts(connection, action)) Put(output, Line.Of(id, restores, verdict));
            foreach (var tie in Ties(session, action).ToList()) Put(output, tie);
        }

        return 0;
    });

    private static void Put(TextWriter output, Line line)
    {
        output.Write(JsonSerializer.Serialize(line, Line.Options));
        output.Write('\n');
    }

    // Those from before there were actions have none.
    private static IEnumerable<Line> Ties(Session session, long? action) => session.Connection.Query<Line>(
        """
        select 'deal-decision' as row, at, reviewer, decision, telling, others as others_json, null as left_name, null as right_name
        from transaction_decision
        where action_id is not distinct from @action
        union all
        select 'company-decision', at, reviewer, decision, null, null, left_name, right_name
        from company_decision
        where action_id is not distinct from @action
        """, new { action }).Select(l => l with { Others = l.OthersJson is null ? null : JsonText.Read<string>(l.OthersJson), OthersJson = null });
}
