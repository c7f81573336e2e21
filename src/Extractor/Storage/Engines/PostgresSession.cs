using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Extractor.Storage.Engines;

/// <summary>
/// A connection to a PostgreSQL server. Within a change, statements that answer nothing wait for the next that does, and go to the server
/// with it: a way there and back for each would cost more than what they do.
/// </summary>
internal sealed class PostgresSession : Session
{
    private const int MostWaiting = 500;

    private readonly List<NpgsqlBatchCommand> _waiting = [];
    private readonly NpgsqlConnection _connection;
    private bool _changes;

    public PostgresSession(NpgsqlConnection connection) => _connection = connection;

    public override DbConnection Connection
    {
        get
        {
            Settle();
            return _connection;
        }
    }

    public override DateTimeOffset Now(TimeProvider machine) => new(Connection.ExecuteScalar<DateTime>("select clock_timestamp() at time zone 'UTC'"), TimeSpan.Zero);

    public override T InTransaction<T>(Func<Session, T> change)
    {
        using var transaction = _connection.BeginTransaction(IsolationLevel.ReadCommitted);
        _changes = true;
        try
        {
            // One change at a time, as with SQLite: each reads what it decides by, and no other writes meanwhile.
            Execute("select pg_advisory_xact_lock(hashtext('extractor'), hashtext(current_schema()))");
            var result = change(this);
            Settle();
            transaction.Commit();
            return result;
        }
        finally
        {
            _changes = false;
            _waiting.Clear();
        }
    }

    public override IDisposable Snapshot() => _connection.BeginTransaction(IsolationLevel.RepeatableRead);

    // What is sent together is one transaction, and by the connection's setting sees one state: beginning and ending one would be a way more.
    public override T Ask<T>(string sql, object parameters, Func<SqlMapper.GridReader, T> read)
    {
        using var answers = Connection.QueryMultiple(sql, parameters);
        return read(answers);
    }

    public override void Execute(string sql, object? parameters = null)
    {
        if (!_changes)
        {
            base.Execute(sql, parameters);
            return;
        }

        _waiting.Add(((PostgresStatement)Prepared(sql)).Deferred(parameters));
        if (_waiting.Count >= MostWaiting) Settle();
    }

    public override long AddWords(long version, string? title, string text)
    {
        Execute("insert into article_word (version_id, words) values (@version, cast(@Words as tsvector))", new { version, Words = FullText.Vector(title, text) });
        return version;
    }

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }

    // Classes 22 and 23 are data that a column cannot hold and constraints, 54000 a key that is too long for an index:
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    protected override bool IsRefusal(DbException e) => e is PostgresException { SqlState: { } state }
        && (state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal) || state == PostgresErrorCodes.ProgramLimitExceeded);

    protected override void Settle()
    {
        if (_waiting.Count == 0) return;
        using var batch = new NpgsqlBatch(_connection);
        foreach (var command in _waiting) batch.BatchCommands.Add(command);
        _waiting.Clear();
        batch.ExecuteNonQuery();
    }

    protected override void Abandon() => _waiting.Clear();

    protected override Statement Prepare(string sql) => new PostgresStatement(_connection, sql);
}
