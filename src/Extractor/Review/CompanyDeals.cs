using Dapper;
using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>A company with its deals.</summary>
/// <param name="Gives">Transactions in which it gives, the latest first.</param>
/// <param name="Gets">Transactions in which it gets.</param>
public sealed record CompanyDeals(Company Company, IReadOnlyList<CurrentTransaction> Gives, IReadOnlyList<CurrentTransaction> Gets)
{
    /// <summary>Reads a company; null where there is none of that id.</summary>
    public static CompanyDeals? Of(Store store, string id) => store.InSnapshot(s =>
        {
            if (s.Connection.QuerySingleOrDefault<(string Id, string Name, string Names, long Gives, long Gets)?>(
                "select company_id, name, names, gives, gets from companies_current where company_id = @id", new { id }) is not { } row) return null;
            return new CompanyDeals(
                new Company(row.Id, row.Name, JsonText.Read<string>(row.Names), (int)row.Gives, (int)row.Gets), On(s, id, "from"), On(s, id, "to"));
        });

    /// <summary>The id of the company that articles call so, in upper or lower case; null where none is.</summary>
    public static string? IdOf(Store store, string name) => store.Read(s => s.Connection.QueryFirstOrDefault<string>(
            """
            select company_id from company_name where name = @name
            union all select company_id from company_name where lower(name) = lower(@name)
            union all select id from company where lower(name) = lower(@name)
            limit 1
            """, new { name }));

    /// <summary>Other names that a name may be one company with: those that share its first word.</summary>
    public static IReadOnlyList<string> LikeNames(Store store, Company company, int most) => store.Read(s => (IReadOnlyList<string>)s.Connection.Query<string>(
        """
        select name from company_name
        where company_id <> @Id and (lower(name) like lower(@begin) escape '\' or lower(name) like lower(@within) escape '\')
        order by name
        limit @most
        """, new { company.Id, begin = FirstWord(company.Name) + "%", within = "% " + FirstWord(company.Name) + "%", most }).AsList());

    private static string FirstWord(string name)
    {
        var pattern = LikePattern.Containing(name.Split(' ')[0]) ?? "%%";
        return pattern[1..^1];
    }

    private static IReadOnlyList<CurrentTransaction> On(Session session, string company, string side) =>
    [
        .. session.Connection.Query<TransactionRow>(
            """
            select t.* from transactions t
            where t.id in (select m.transaction_id from deal_company p join transaction_deal m on m.deal_id = p.deal_id where p.company_id = @company and p.side = @side)
            order by t.last_published is null, t.last_published desc, t.id
            """, new { company, side }).Select(r => r.ToCurrent()),
    ];
}
