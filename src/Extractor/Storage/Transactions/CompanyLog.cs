using System.Data.Common;
using Dapper;
using Extractor.Mentions;
using Extractor.Parties.Companies;

namespace Extractor.Storage.Transactions;

/// <summary>A person said that two names mean one company, or two.</summary>
public sealed record CompanyDecision(DateTimeOffset At, string Reviewer, TieDecision Decision, string Left, string Right)
{
    /// <summary>The same for the same two names, however written and whichever comes first.</summary>
    internal string Key
    {
        get
        {
            var (left, right) = (CompanyName.FullKeyOf(Left), CompanyName.FullKeyOf(Right));
            return string.CompareOrdinal(left, right) <= 0 ? $"{left}|{right}" : $"{right}|{left}";
        }
    }
}

/// <summary>The log of decisions on companies.</summary>
internal static class CompanyLog
{
    /// <param name="action">What the reviewer did at once, of which it is a part.</param>
    public static void Add(DbConnection connection, CompanyDecision decision, long action) => connection.Execute(
        """
        insert into company_decision (at, reviewer, decision, left_name, right_name, action_id) values (@At, @Reviewer, @Decision, @Left, @Right, @action)
        """, new { At = Days.Write(decision.At), decision.Reviewer, Decision = Kebab.Write(decision.Decision), decision.Left, decision.Right, action });

    /// <param name="after">Only those with higher numbers.</param>
    public static List<CompanyDecision> List(DbConnection connection, long after = 0) =>
    [
        .. connection.Query<(string At, string Reviewer, string Decision, string Left, string Right)>(
            "select at, reviewer, decision, left_name, right_name from company_decision where id > @after order by id", new { after })
            .Select(r => new CompanyDecision(Days.ReadTime(r.At), r.Reviewer, Kebab.Read<TieDecision>(r.Decision), r.Left, r.Right)),
    ];

    /// <summary>Which names mean one company, by the aliases and by what stands of the log.</summary>
    public static CompanyIndex Index(DbConnection connection, CompanyAliases aliases)
    {
        var standing = TieLog.Standing(List(connection), d => d.Key, d => d.Decision).ToLookup(d => d.Decision, d => new NamePair(d.Left, d.Right));
        return CompanyIndex.Create(aliases, [.. standing[TieDecision.Merge]], [.. standing[TieDecision.Split]]);
    }
}
