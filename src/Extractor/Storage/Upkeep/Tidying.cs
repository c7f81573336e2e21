using Dapper;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Upkeep;

/// <summary>Takes out of a store what grows night by night and nobody asks for after a year.</summary>
public static class Tidying
{
    // A clock that jumps ahead makes everything old: so many of the last are kept whatever they say.
    private const int Last = 50;

    private const string OldRuns =
        """
        select id from run
        where coalesce(ended, started) < @before and status <> 'running' and id not in (select id from run order by id desc limit @Last)
        order by id
        """;

    // What failed and was not tried since is still to be tried again.
    private const string OldItems = $"from run_item where run_id = @run and not {RunLog.StillFailed}";

    // What is due next follows from the last of each schedule, and whether it is overdue from the last that ended well.
    private const string OldAttempts =
        """
        from scheduled_run
        where due < @before and state not in ('running', 'waiting') and id not in (
            select id from (
                select id, row_number() over (partition by schedule order by due desc, attempt desc) as nth,
                       row_number() over (partition by schedule, state order by ended desc) as nth_of_state
                from scheduled_run) attempts
            where nth <= @Last or nth_of_state = 1)
        """;

    // A page that says how it reserves text and data mining says so of an article that is kept.
    private const string OldPages = "from web_page where fetched < @before and opt_out is null";

    /// <summary>Takes out what is older than the settings keep: run by run, so that nobody waits long to write.</summary>
    /// <param name="recheck">Pages are kept as long as this at least: until they are asked for again.</param>
    /// <param name="dryRun">Only counts.</param>
    /// <exception cref="StoreException">The store is locked or damaged; what was taken out by then is gone.</exception>
    public static Tidied Tidy(Store store, RetentionSettings keep, TimeSpan recheck, bool dryRun = false)
    {
        var now = store.Time.GetUtcNow();
        var (runs, items, attempts, pages) = (0, 0, 0, 0);
        if (keep.RunDays > 0)
        {
            var before = Days.Write(now.AddDays(-keep.RunDays));
            foreach (var run in store.Read(s => s.Connection.Query<long>(OldRuns, new { before, Last }).AsList()))
            {
                var (gone, isWhole) = dryRun ? store.Read(s => Count(s, run)) : store.Write(s => Remove(s, run));
                (runs, items) = (runs + (isWhole ? 1 : 0), items + gone);
            }

            attempts = Take(OldAttempts, new { before, Last });
        }

        if (keep.PageDays > 0) pages = Take(OldPages, new { before = Days.Write(now - TimeSpan.FromDays(Math.Max(keep.PageDays, recheck.TotalDays))) });
        return new Tidied(runs, items, attempts, pages);

        int Take(string rows, object parameters) => dryRun
            ? store.Read(s => s.Connection.ExecuteScalar<int>("select count(*) " + rows, parameters))
            : store.Write(s => s.Connection.Execute("delete " + rows, parameters));
    }

    private static (int Items, bool IsWhole) Count(Session session, long run)
    {
        var items = session.Connection.ExecuteScalar<int>("select count(*) " + OldItems, new { run, RunLog.Waits });
        return (items, items == session.Connection.ExecuteScalar<int>("select count(*) from run_item where run_id = @run", new { run }));
    }

    private static (int Items, bool IsWhole) Remove(Session session, long run) =>
        (session.Connection.Execute("delete " + OldItems, new { run, RunLog.Waits }),
         session.Connection.Execute("delete from run where id = @run and not exists (select 1 from run_item where run_id = @run)", new { run }) > 0);
}

/// <summary>What was taken out of a store.</summary>
/// <param name="Runs">Whole runs.</param>
/// <param name="Items">How items of runs ended.</param>
/// <param name="Attempts">Attempts and missed times of schedules.</param>
/// <param name="Pages">What fetching pages taught.</param>
public sealed record Tidied(int Runs, int Items, int Attempts, int Pages)
{
    /// <summary>True where nothing was old enough.</summary>
    public bool IsNothing => this is { Runs: 0, Items: 0, Attempts: 0, Pages: 0 };
}
