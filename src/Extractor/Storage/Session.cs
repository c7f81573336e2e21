using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// One connection and its prepared statements. Dapper prepares anew at every call, which costs an insert of thirty columns several
/// times what running it does; what runs for each article or fact goes through here instead, in the same manner of speaking.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    public Session(string connectionString)
    {
        Connection = new SqliteConnection(connectionString);
        try
        {
            Connection.Open();

            // Normal loses nothing to a killed process; full would only add a wait for the disk at every commit. The cache (32 MB)
            // and rarer checkpoints keep the pages that every batch touches from being written again and again.
            Connection.Execute("pragma busy_timeout = 10000; pragma synchronous = normal; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000");
            AuditDraw.Register(Connection);
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    /// <summary>For all that Dapper does well enough.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Runs a change in a transaction of its own; an exception takes all of it back.</summary>
    public T InTransaction<T>(Func<Session, T> change)
    {
        using var transaction = Connection.BeginTransaction(deferred: false);
        var result = change(this);
        transaction.Commit();
        return result;
    }

    /// <summary>Asks several questions of one state of the store, whatever is written meanwhile.</summary>
    public T InSnapshot<T>(Func<Session, T> query)
    {
        using var transaction = Connection.BeginTransaction(deferred: true);
        return query(this);
    }

    /// <summary>Runs a statement whose parameters are the properties of the same names.</summary>
    public void Execute(string sql, object? parameters = null) => Prepared(sql).Run<object?>(parameters, null);

    public void ExecuteEach<T>(string sql, IEnumerable<T> rows)
        where T : notnull
    {
        foreach (var row in rows)
        {
            Execute(sql, row);
        }
    }

    /// <summary>The number in the first column of the one row.</summary>
    public long Number(string sql, object parameters) => Prepared(sql).Run(parameters, row => row.Number(0) ?? 0);

    /// <summary>The one row.</summary>
    public T Single<T>(string sql, object parameters, Func<Statement, T> read) => Prepared(sql).Run(parameters, read);

    /// <summary>All rows.</summary>
    public List<T> List<T>(string sql, object parameters, Func<Statement, T> read)
    {
        var rows = new List<T>();
        Prepared(sql).Each(parameters, row => rows.Add(read(row)));
        return rows;
    }

    /// <summary>Shows every row; <paramref name="see"/> must not run the same statement.</summary>
    public void Each(string sql, object parameters, Action<Statement> see) => Prepared(sql).Each(parameters, see);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new Statement(Connection.Handle!, sql);
        }

        return statement;
    }
}
