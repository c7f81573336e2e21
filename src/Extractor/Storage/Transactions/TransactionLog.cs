using System.Data.Common;
using Dapper;
using Extractor.Deals.Transactions;
using Extractor.Mentions;

namespace Extractor.Storage.Transactions;

/// <summary>A person said that a telling is of the same transaction as others, or of another.</summary>
public sealed record TransactionDecision(DateTimeOffset At, string Reviewer, TieDecision Decision, TellingKey Telling, IReadOnlyList<TellingKey> Others)
{
    internal string Key => $"{Telling}|{string.Join(' ', Others)}";

    internal IEnumerable<(TellingKey One, TellingKey Other)> Pairs => Others.Select(o => (Telling, o));
}

/// <summary>The log of decisions on transactions.</summary>
internal static class TransactionLog
{
    /// <param name="action">What the reviewer did at once, of which it is a part.</param>
    public static void Add(DbConnection connection, TransactionDecision decision, long action) => connection.Execute(
        """
        insert into transaction_decision (at, reviewer, decision, telling, others, action_id) values (@At, @Reviewer, @Decision, @Telling, @Others, @action)
        """,
        new
        {
            At = Days.Write(decision.At), decision.Reviewer, Decision = Kebab.Write(decision.Decision), Telling = decision.Telling.ToString(),
            Others = JsonText.Write(decision.Others.Select(o => o.ToString()).ToList()), action,
        });

    /// <param name="after">Only those with higher numbers.</param>
    public static List<TransactionDecision> List(DbConnection connection, long after = 0) =>
    [
        .. connection.Query<(string At, string Reviewer, string Decision, string Telling, string Others)>(
            "select at, reviewer, decision, telling, others from transaction_decision where id > @after order by id", new { after })
            .Select(r => new TransactionDecision(
                Days.ReadTime(r.At), r.Reviewer, Kebab.Read<TieDecision>(r.Decision), TellingKey.Parse(r.Telling), [.. JsonText.Read<string>(r.Others).Select(TellingKey.Parse)])),
    ];

    public static List<TransactionDecision> Standing(DbConnection connection) => TieLog.Standing(List(connection), d => d.Key, d => d.Decision);

    public static TransactionTies Ties(DbConnection connection)
    {
        var standing = Standing(connection);
        return new TransactionTies(Pairs(TieDecision.Merge), Pairs(TieDecision.Split));

        List<(TellingKey, TellingKey)> Pairs(TieDecision decision) => [.. standing.Where(d => d.Decision == decision).SelectMany(d => d.Pairs)];
    }
}
