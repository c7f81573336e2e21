using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>Who uses the file when: one session writes, one change at a time; any number read beside it, each on one of its own.</summary>
internal sealed class Sessions(string path, string connectionString, Session writer) : IDisposable
{
    private readonly Lock _writing = new();
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _disposed;

    public void Dispose()
    {
        _disposed = true;
        writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    public T Read<T>(Func<Session, T> query)
    {
        var session = TakeReader();
        try
        {
            return query(session);
        }
        catch (SqliteException e)
        {
            throw StoreException.From(path, e);
        }
        finally
        {
            GiveBack(session);
        }
    }

    public T Write<T>(Func<Session, T> change)
    {
        lock (_writing)
        {
            try
            {
                return writer.InTransaction(change);
            }
            catch (SqliteException e)
            {
                throw StoreException.From(path, e);
            }
        }
    }

    /// <summary>Streams on a connection of its own, which sees one state of the store from beginning to end.</summary>
    public IEnumerable<T> Stream<T>(Func<SqliteConnection, IEnumerable<T>> query)
    {
        var session = TakeReader();
        try
        {
            using var rows = query(session.Connection).GetEnumerator();
            while (MoveNext(rows))
            {
                yield return rows.Current;
            }
        }
        finally
        {
            GiveBack(session);
        }
    }

    private bool MoveNext<T>(IEnumerator<T> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (SqliteException e)
        {
            throw StoreException.From(path, e);
        }
    }

    private Session TakeReader()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _readers.TryTake(out var idle) ? idle : new Session(connectionString);
    }

    private void GiveBack(Session session)
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
}
