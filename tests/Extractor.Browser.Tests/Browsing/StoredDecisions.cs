using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>What the store holds of decisions, asked beside the program: what a page says is believed by nobody.</summary>
internal static class StoredDecisions
{
    public static int Verdicts(this ReviewedStore store) => store.Ask<int>("select count(*) from verdict").Single();

    /// <summary>The actions of a kind: decide, undo or redo.</summary>
    public static int Actions(this ReviewedStore store, string kind) => store.Ask<int>("select count(*) from review_action where kind = @kind", new { kind }).Single();

    /// <summary>All facts as they are shown, a line each; who decided, and how often, is left out.</summary>
    public static IReadOnlyList<string> Facts(this ReviewedStore store) => store.Lines("select * from fact_shown order by id");

    /// <summary>All deals as they are shown, a line each.</summary>
    public static IReadOnlyList<string> Deals(this ReviewedStore store) => store.Lines("select * from deal_shown order by id");

    public static string? FactDecision(this ReviewedStore store, string id) => store.Ask<string?>("select decision from fact_shown where id = @id", new { id }).SingleOrDefault();

    public static string? DealDecision(this ReviewedStore store, string id) => store.Ask<string?>("select decision from deal_shown where id = @id", new { id }).SingleOrDefault();

    public static IReadOnlyList<T> Ask<T>(this ReviewedStore store, string sql, object? parameters = null)
    {
        using var connection = Open(store);
        return [.. connection.Query<T>(sql, parameters)];
    }

    private static List<string> Lines(this ReviewedStore store, string sql)
    {
        using var connection = Open(store);
        return [.. connection.Query(sql).Cast<IDictionary<string, object?>>().Select(row => string.Join('|', row.Where(c => c.Key != "verdict_id").Select(c => $"{c.Key}={c.Value}")))];
    }

    private static SqliteConnection Open(ReviewedStore store)
    {
        var connection = new SqliteConnection($"Data Source={store.Store.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
