using System.Data.Common;
using Dapper;

namespace Extractor.Storage.Engines;

/// <summary>
/// One connection and its prepared statements. Dapper prepares anew at every call, which costs an insert of thirty columns several
/// times what running it does; what runs for each article or fact goes through here instead, in the same manner of speaking.
/// </summary>
internal abstract class Session : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>For all that Dapper does well enough.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>The time by the clock that all who use the store have in common: a server's own, of a file the machine's.</summary>
    public virtual DateTimeOffset Now(TimeProvider machine) => machine.GetUtcNow();

    /// <summary>Runs a change in a transaction of its own; an exception takes all of it back.</summary>
    public abstract T InTransaction<T>(Func<Session, T> change);

    /// <summary>Begins to see one state of the store, whatever is written meanwhile, until what it gives is disposed of.</summary>
    public abstract IDisposable Snapshot();

    /// <summary>Asks several questions of one state of the store.</summary>
    public T InSnapshot<T>(Func<Session, T> query)
    {
        using var snapshot = Snapshot();
        return query(this);
    }

    /// <summary>Asks several questions of one state, in one way to the store and back.</summary>
    /// <param name="sql">The questions, with semicolons between them.</param>
    /// <param name="read">Reads the answers in order.</param>
    public virtual T Ask<T>(string sql, object parameters, Func<SqlMapper.GridReader, T> read) => InSnapshot(_ =>
    {
        using var answers = Connection.QueryMultiple(sql, parameters);
        return read(answers);
    });

    /// <summary>
    /// Runs a part of a change that may be refused alone: where the store does not take a row of it, all of the part is taken back, and the
    /// rest of the change goes on.
    /// </summary>
    /// <param name="refused">What to do instead, given why.</param>
    public T Attempt<T>(Func<T> part, Func<string, T> refused)
    {
        Execute("savepoint part");
        try
        {
            var result = part();
            Settle();
            Execute("release part");
            return result;
        }
        catch (DbException e) when (IsRefusal(e))
        {
            Abandon();
            Execute("rollback to part");
            return refused(e.Message);
        }
    }

    /// <summary>Lets a new version be found by its words; SQLite does that by itself.</summary>
    /// <returns>Its number.</returns>
    public virtual long AddWords(long version, string? title, string text) => version;

    /// <summary>Runs a statement whose parameters are the properties of the same names.</summary>
    public virtual void Execute(string sql, object? parameters = null) => Prepared(sql).Run<object?>(parameters, null);

    public void ExecuteEach<T>(string sql, IEnumerable<T> rows)
        where T : notnull
    {
        foreach (var row in rows)
        {
            Execute(sql, row);
        }
    }

    /// <summary>The number in the first column of the one row.</summary>
    public long Number(string sql, object parameters) => Asked(sql).Run(parameters, row => row.Number(0) ?? 0);

    /// <summary>The one row.</summary>
    public T Single<T>(string sql, object parameters, Func<Statement, T> read) => Asked(sql).Run(parameters, read);

    /// <summary>All rows.</summary>
    public List<T> List<T>(string sql, object parameters, Func<Statement, T> read)
    {
        var rows = new List<T>();
        Asked(sql).Each(parameters, row => rows.Add(read(row)));
        return rows;
    }

    /// <summary>Shows every row; <paramref name="see"/> must run no statement of this session.</summary>
    public void Each(string sql, object parameters, Action<Statement> see) => Asked(sql).Each(parameters, see);

    public virtual void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    /// <summary>Whether a row was refused for what it holds, and not for how the store stands.</summary>
    protected abstract bool IsRefusal(DbException e);

    /// <summary>Sees to it that all that was to be run has been run.</summary>
    protected virtual void Settle()
    {
    }

    /// <summary>Forgets what was to be run and has not been.</summary>
    protected virtual void Abandon()
    {
    }

    protected abstract Statement Prepare(string sql);

    protected Statement Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = Prepare(sql);
        }

        return statement;
    }

    private Statement Asked(string sql)
    {
        Settle();
        return Prepared(sql);
    }
}
