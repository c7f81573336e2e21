using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;

namespace Extractor.Storage.Engines;

/// <summary>Reads rows as they are asked for, while other questions are asked on the same connection.</summary>
internal static class Streaming
{
    private const int AtOnce = 1000;
    private static int _last;

    /// <summary>The rows of a query, one by one. Within <see cref="Session.Snapshot"/>.</summary>
    public static IEnumerable<T> Stream<T>(this DbConnection connection, string sql, object? parameters = null) => connection is NpgsqlConnection
        ? Fetch<T>(connection, sql, parameters)
        : connection.Query<T>(sql, parameters, buffered: false);

    // PostgreSQL answers one question at a time on a connection: it is asked for some hundred rows again and again, the first with the question.
    // A cursor goes with its snapshot.
    private static IEnumerable<T> Fetch<T>(DbConnection connection, string sql, object? parameters)
    {
        var cursor = string.Create(CultureInfo.InvariantCulture, $"rows_{Interlocked.Increment(ref _last)}");
        var fetch = string.Create(CultureInfo.InvariantCulture, $"fetch {AtOnce} from {cursor}");
        var rows = connection.Query<T>($"declare {cursor} no scroll cursor for {sql}; {fetch}", parameters).AsList();
        while (true)
        {
            foreach (var row in rows) yield return row;
            if (rows.Count < AtOnce) break;
            rows = connection.Query<T>(fetch).AsList();
        }
    }
}
