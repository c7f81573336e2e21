using System.Data.Common;
using Dapper;
using Extractor.Storage;

namespace Extractor.Review.Tallies;

/// <summary>Counts the decisions of reviewers.</summary>
internal static class ReviewerDayQuery
{
    /// <summary>By day and reviewer.</summary>
    public static IReadOnlyList<ReviewerDay> List(DbConnection connection) =>
    [
        .. connection.Query<(string Day, string Reviewer, int Facts, int Deals)>(
            """
            select substr(r.at, 1, 10) as day, r.reviewer, count(*) filter (where r.target = 'fact'), count(*) filter (where r.target = 'deal')
            from verdict r
            join review_action a on a.id = r.action_id
            where a.kind = 'decide' and r.decision in ('accept', 'correct', 'reject', 'add')
            group by day, r.reviewer
            order by day, r.reviewer
            """).Select(r => new ReviewerDay(Days.Read(r.Day), r.Reviewer, r.Facts, r.Deals)),
    ];
}
