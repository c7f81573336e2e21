using System.Data.Common;
using Extractor.Parties.Companies;
using Extractor.Storage.Engines;

namespace Extractor.Storage.Transactions;

/// <summary>A company across articles.</summary>
/// <param name="Id">A key of one of its names.</param>
/// <param name="Name">What the aliases call it, else the name used most.</param>
/// <param name="Names">Every name that articles use, in ordinal order.</param>
/// <param name="Gives">Transactions in which it gives.</param>
/// <param name="Gets">Transactions in which it gets.</param>
public sealed record Company(string Id, string Name, IReadOnlyList<string> Names, int Gives, int Gets);

/// <summary>A company as its table holds it: in how many transactions it gives, and in how many it gets.</summary>
internal sealed record CompanyRow(string Id, string Name, long Gives, long Gets);

/// <summary>The companies of the deals that stand.</summary>
internal static class CompanyTable
{
    /// <summary>The companies that tellings name, the names that they go by, and who gives and gets in which deal.</summary>
    /// <param name="transactions">Of which transaction a deal is.</param>
    public static (List<CompanyRow> Companies, List<(string Name, string Id)> Names, List<(long Deal, string Side, string Company)> Parties) Of(
        IReadOnlyList<StoredTelling> tellings, CompanyIndex index, IReadOnlyDictionary<long, string> transactions)
    {
        var (companies, names) = (new List<CompanyRow>(), new List<(string, string)>());
        var parties = tellings.SelectMany(t => t.Telling.Deal.From.Select(n => (t.DealId, Side: "from", Name: n)).Concat(t.Telling.Deal.To.Select(n => (t.DealId, Side: "to", Name: n))))
            .Select(p => (p.DealId, p.Side, p.Name, Company: index.IdOf(p.Name))).Where(p => p.Company.Length > 0).ToList();
        foreach (var company in parties.GroupBy(p => p.Company, StringComparer.Ordinal))
        {
            var used = company.GroupBy(p => p.Name, StringComparer.Ordinal).OrderByDescending(n => n.Count()).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key).ToList();
            companies.Add(new(company.Key, index.NameOf(company.Key) ?? used[0], Count(company, "from"), Count(company, "to")));
            names.AddRange(used.Select(name => (name, company.Key)));
        }

        return (companies, names, [.. parties.Select(p => (p.DealId, p.Side, p.Company)).Distinct()]);

        long Count(IEnumerable<(long Deal, string Side, string Name, string Company)> of, string side) =>
            of.Where(p => p.Side == side).Select(p => transactions[p.Deal]).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>Those that take part in most transactions first.</summary>
    /// <param name="name">A part of any of its names; null for all.</param>
    public static IEnumerable<Company> List(DbConnection connection, string? name) => connection
        .Stream<(string Id, string Name, string Names, long Gives, long Gets)>(
            """
            select company_id, name, names, gives, gets
            from companies_current
            where @name is null or company_id in (select company_id from company_name where lower(name) like lower(@name) escape '\')
            order by gives + gets desc, company_id
            """, new { name = LikePattern.Containing(name) })
        .Select(r => new Company(r.Id, r.Name, JsonText.Read<string>(r.Names), (int)r.Gives, (int)r.Gets));
}
