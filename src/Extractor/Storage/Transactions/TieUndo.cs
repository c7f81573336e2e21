using Dapper;
using Extractor.Mentions;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>Takes back and does again what an action decided on merges and splits, of deals and of companies.</summary>
internal static class TieUndo
{
    /// <summary>What others decided on the same pairs since.</summary>
    public static IEnumerable<(string Reviewer, DateTimeOffset At, string Decision)> Since(Session session, long action, string reviewer) =>
        Since(Deals(session), action, reviewer).Concat(Since(Companies(session), action, reviewer));

    public static void TakeBack(Session session, long action, long undo, string reviewer, DateTimeOffset now)
    {
        var written = TakeBack(Deals(session), action, d => TransactionLog.Add(session.Connection, d with { At = now, Reviewer = reviewer }, undo), (d, w) => d with { Decision = w })
            + TakeBack(Companies(session), action, d => CompanyLog.Add(session.Connection, d with { At = now, Reviewer = reviewer }, undo), (d, w) => d with { Decision = w });
        if (written > 0) Consolidation.MarkStale(session);
    }

    public static void Repeat(Session session, long action, long redo, string reviewer, DateTimeOffset now)
    {
        var deals = Deals(session).Where(t => t.Action == action).ToList();
        var companies = Companies(session).Where(t => t.Action == action).ToList();
        foreach (var tie in deals) TransactionLog.Add(session.Connection, tie.Item with { At = now, Reviewer = reviewer }, redo);
        foreach (var tie in companies) CompanyLog.Add(session.Connection, tie.Item with { At = now, Reviewer = reviewer }, redo);
        if (deals.Count + companies.Count > 0) Consolidation.MarkStale(session);
    }

    private static IEnumerable<(string, DateTimeOffset, string)> Since<T>(List<Tie<T>> log, long action, string reviewer)
    {
        var own = log.Where(t => t.Action == action).ToLookup(t => t.Key, t => t.Place);
        return log.Where(t => t.Reviewer != reviewer && own[t.Key].Any(place => place < t.Place)).Select(t => (t.Reviewer, t.At, Kebab.Write(t.Decision)));
    }

    // From the last to the first; where one of them took a decision back itself, that decision is made again.
    private static int TakeBack<T>(List<Tie<T>> log, long action, Action<T> add, Func<T, TieDecision, T> with)
    {
        var own = log.Where(t => t.Action == action).Reverse().ToList();
        foreach (var tie in own)
        {
            if (tie.Decision != TieDecision.Undo) add(with(tie.Item, TieDecision.Undo));
            else if (Standing(log, tie) is { } before) add(before.Item);
        }

        return own.Count;
    }

    private static Tie<T>? Standing<T>(List<Tie<T>> log, Tie<T> tie)
    {
        var stack = new Stack<Tie<T>>();
        foreach (var earlier in log.Where(t => t.Key == tie.Key && t.Place < tie.Place))
        {
            if (earlier.Decision != TieDecision.Undo) stack.Push(earlier);
            else stack.TryPop(out _);
        }

        return stack.TryPeek(out var top) ? top : null;
    }

    private static List<Tie<TransactionDecision>> Deals(Session session) => Read(
        session, "transaction_decision", TransactionLog.List(session.Connection), d => (d.Key, d.Decision, d.Reviewer, d.At));

    private static List<Tie<CompanyDecision>> Companies(Session session) => Read(
        session, "company_decision", CompanyLog.List(session.Connection), d => (d.Key, d.Decision, d.Reviewer, d.At));

    private static List<Tie<T>> Read<T>(Session session, string table, List<T> log, Func<T, (string Key, TieDecision Decision, string Reviewer, DateTimeOffset At)> tell) =>
    [
        .. log.Zip(session.Connection.Query<long?>($"select action_id from {table} order by id")).Select((t, place) =>
        {
            var (key, decision, reviewer, at) = tell(t.First);
            return new Tie<T>(t.First, place, t.Second, key, decision, reviewer, at);
        }),
    ];

    private sealed record Tie<T>(T Item, int Place, long? Action, string Key, TieDecision Decision, string Reviewer, DateTimeOffset At);
}
