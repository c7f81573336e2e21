using Dapper;
using Extractor.Storage;
using Extractor.Storage.Transactions;

namespace Extractor.Review;

/// <summary>How companies are listed.</summary>
public enum CompanyOrder
{
    /// <summary>Those of most transactions first.</summary>
    Deals,

    Gives,

    Gets,

    Name,
}

/// <summary>A page of the list of companies.</summary>
/// <param name="Next">What the next page is asked for with; null on the last.</param>
public sealed record CompanyPage(IReadOnlyList<Company> Companies, string? Next)
{
    private const int Size = 100;

    /// <summary>Reads a page.</summary>
    /// <param name="name">A part of any of their names; null or empty for all.</param>
    /// <param name="after"><see cref="Next"/> of the page before; null for the first.</param>
    public static CompanyPage Of(Store store, string? name, CompanyOrder order, string? after)
    {
        var (count, id) = Cursor(after);
        return store.Read(s =>
        {
            var rows = s.Connection.Query<(string Id, string Name, string Names, long Gives, long Gets, string Rank)>(
                $"""
                with ranked as (
                    select c.id, c.name, c.gives, c.gets, {Rank(order)} as rank
                    from company c
                    where @name is null or c.id in (select company_id from company_name where lower(name) like lower(@name) escape '\'))
                select id, name, (select json_group_array(n.name) from (select name from company_name where company_id = r.id order by name) n) as names, gives, gets, cast(rank as text)
                from ranked r
                where @id is null or (rank, id) > ({(order == CompanyOrder.Name ? "@count" : "cast(@count as bigint)")}, @id)
                order by rank, id
                limit @most
                """, new { name = LikePattern.Containing(name), id, count, most = Size + 1 }).AsList();
            return new CompanyPage(
                [.. rows.Take(Size).Select(r => new Company(r.Id, r.Name, JsonText.Read<string>(r.Names), (int)r.Gives, (int)r.Gets))],
                rows.Count > Size ? $"{rows[Size - 1].Rank}~{rows[Size - 1].Id}" : null);
        });
    }

    // Most first is least negative last: one comparison serves both ways of sorting.
    private static string Rank(CompanyOrder order) => order switch
    {
        CompanyOrder.Gives => "-c.gives",
        CompanyOrder.Gets => "-c.gets",
        CompanyOrder.Name => "lower(c.name)",
        _ => "-(c.gives + c.gets)",
    };

    private static (string? Count, string? Id) Cursor(string? after) =>
        after?.LastIndexOf('~') is >= 0 and var at ? (after[..at], after[(at + 1)..]) : (null, null);
}
