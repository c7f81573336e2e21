using Extractor.Storage;

namespace Extractor.Review;

/// <summary>Counts what a reviewer decided.</summary>
public static class DecidedSince
{
    /// <summary>Actions that the reviewer did since a time and did not take back. Of a log of millions only its end is read.</summary>
    public static int Count(Store store, string reviewer, DateTimeOffset since) => (int)Math.Max(0, store.Read(s => s.Number(
        """
        select coalesce(sum(case kind when 'undo' then -1 else 1 end), 0)
        from (select kind, at, reviewer from review_action order by id desc limit 20000) latest
        where reviewer = @reviewer and at >= @since
        """, new { reviewer, since = Days.Write(since) })));
}
