using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Engines;

/// <summary>A connection to a SQLite file.</summary>
internal sealed class SqliteSession : Session
{
    private const int ConstraintFailed = 19;
    private const int TooBig = 18;

    private readonly SqliteConnection _connection;

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        try
        {
            _connection.Open();

            // Normal loses nothing to a killed process; full would only add a wait for the disk at every commit. The cache (32 MB)
            // and rarer checkpoints keep the pages that every batch touches from being written again and again.
            _connection.Execute("pragma busy_timeout = 10000; pragma synchronous = normal; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000");
            AuditDraw.Register(_connection);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override DbConnection Connection => _connection;

    public override T InTransaction<T>(Func<Session, T> change)
    {
        // Immediate: who is to write waits for whoever writes before it reads what it decides by.
        using var transaction = _connection.BeginTransaction(deferred: false);
        var result = change(this);
        transaction.Commit();
        return result;
    }

    public override IDisposable Snapshot() => _connection.BeginTransaction(deferred: true);

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }

    protected override bool IsRefusal(DbException e) => e is SqliteException { SqliteErrorCode: ConstraintFailed or TooBig };

    protected override Statement Prepare(string sql) => new SqliteStatement(_connection.Handle!, sql);
}
