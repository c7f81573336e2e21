using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Extractor.Storage.Engines;

/// <summary>A store on a PostgreSQL server, which any number of machines use at once.</summary>
internal sealed class PostgresEngine : Engine
{
    // Questions that are sent together see one state. A change says what it needs.
    private const string OneState = @"-c default_transaction_isolation=repeatable\ read";

    private readonly NpgsqlDataSource _source;

    /// <exception cref="StoreException">The address cannot be read.</exception>
    public PostgresEngine(string store)
    {
        var keys = PostgresAddress.Read(store);
        Name = PostgresAddress.Shown(keys);
        keys.ApplicationName ??= "extractor";
        keys.MaxAutoPrepare = 400;

        // Nothing is changed on a connection that outlives its use.
        keys.NoResetOnClose = true;

        // A machine that freezes in the middle of a change must not hold up all others for ever. Disks that turn are no more what the server plans for:
        // by its own setting it read the words of all texts where an index names the few.
        keys.Options = $"-c lock_timeout=120s -c idle_in_transaction_session_timeout=600s -c random_page_cost=1.1 {OneState} {keys.Options}".TrimEnd();
        _source = new NpgsqlDataSourceBuilder(keys.ToString()).Build();
    }

    public override string Name { get; }

    public override IReadOnlyList<Migration> Migrations => Migration.OfPostgres;

    public override IReadOnlyCollection<string> Tables(DbConnection connection) =>
        connection.Query<string>("select tablename from pg_tables where schemaname = current_schema()").AsList();

    public override string? BackUp(int version) => null;

    public override void WriteAside(Action<Session> change) => Told(() =>
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var session = new PostgresSession(connection);
        change(session);
        transaction.Commit();
        return 0;
    });

    public override void Dispose() => _source.Dispose();

    protected override T Change<T>(Func<Session, T> change)
    {
        using var session = new PostgresSession(_source.OpenConnection());
        return session.InTransaction(change);
    }

    // The pool of the driver holds what is idle, and lets go of what broke.
    protected override Session TakeReader() => new PostgresSession(_source.OpenConnection());

    protected override void GiveBack(Session session) => session.Dispose();

    protected override StoreException Explain(DbException e) => new(e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            $"{Name}: the server does not let this user in ({e.Message}); check the user, and PGPASSWORD or the password file",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"{Name}: there is no such database ({e.Message}); make it with createdb, or name another with --store",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => $"{Name}: this user may not do that ({e.Message}); give the user the right to make and write tables in the schema",
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => $"{Name}: another program holds the store locked; wait for it to end or stop it, then try again",
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"{Name}: the server's disk is full ({e.Message}); make room and try again: what was saved before is whole",
        PostgresException => $"{Name}: {e.Message}",
        _ => $"{Name}: the server cannot be reached or the connection broke ({e.Message}); check that it runs, then try again: what was saved before is whole",
    }, e);
}
