using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using Extractor.Storage.Upkeep;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Engines;

/// <summary>A store in a SQLite file.</summary>
internal sealed class SqliteEngine : Engine
{
    private readonly string _connectionString;
    private readonly SqliteSession _writer;
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _disposed;

    /// <param name="create">Whether the file is made where there is none.</param>
    /// <exception cref="StoreException">The file cannot be opened or made.</exception>
    public SqliteEngine(string path, bool create)
    {
        Name = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 30,
            Pooling = false,
        }.ToString();
        try
        {
            _writer = new SqliteSession(_connectionString);
        }
        catch (SqliteException e)
        {
            throw Explain(e);
        }
    }

    public override string Name { get; }

    public override IReadOnlyList<Migration> Migrations => Migration.OfSqlite;

    public override IReadOnlyCollection<string> Tables(DbConnection connection) => TablesOf(connection);

    public static IReadOnlyCollection<string> TablesOf(DbConnection connection) =>
        connection.Query<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").AsList();

    public override void Adopt() => _writer.Connection.Execute("pragma journal_mode = wal");

    // Whoever migrates holds the right to write: the backup is what was there before, whoever else asks for the store.
    public override string BackUp(int version) => StoreBackup.BeforeMigration(Name, version);

    public override void Dispose()
    {
        _disposed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    protected override T Change<T>(Func<Session, T> change) => _writer.InTransaction(change);

    protected override Session TakeReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.TryTake(out var idle) ? idle : new SqliteSession(_connectionString);
    }

    protected override void GiveBack(Session session)
    {
        if (_disposed)
        {
            session.Dispose();
        }
        else
        {
            _readers.Add(session);
        }
    }

    protected override StoreException Explain(DbException e) => e is SqliteException sqlite
        ? StoreException.From(Name, sqlite)
        : new StoreException($"{Name}: {e.Message}", e);
}
