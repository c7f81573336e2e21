using System.Data.Common;

namespace Extractor.Storage.Engines;

/// <summary>What keeps the tables of a store, and who uses it when: one session writes, one change at a time; any number read beside it, each on one of its own.</summary>
internal abstract class Engine : IDisposable
{
    private readonly Lock _writing = new();

    /// <summary>What messages call the store: the file, or the address without what is secret.</summary>
    public abstract string Name { get; }

    /// <summary>Brings the store to the schema that this program knows.</summary>
    /// <returns>What was changed in a store that held something; null for nothing, and for a new store.</returns>
    /// <exception cref="StoreException">It belongs to another program, or a newer one wrote it; or no backup of it could be made first.</exception>
    public SchemaChange? Migrate(TimeProvider time) => Told(() => Schema.Migrate(this, time));

    public T Read<T>(Func<Session, T> query) => Told(() =>
    {
        var session = TakeReader();
        try
        {
            return query(session);
        }
        finally
        {
            GiveBack(session);
        }
    });

    public T Write<T>(Func<Session, T> change)
    {
        lock (_writing)
        {
            return Told(() => Change(change));
        }
    }

    /// <summary>Runs a change of a row or two that decides nothing: where changes of others can be passed by, it waits for none.</summary>
    public virtual void WriteAside(Action<Session> change) => Write(s =>
    {
        change(s);
        return 0;
    });

    /// <summary>Streams on a connection of its own, which sees one state of the store from beginning to end.</summary>
    public IEnumerable<T> Stream<T>(Func<DbConnection, IEnumerable<T>> query)
    {
        var session = TakeReader();
        try
        {
            using var snapshot = Told(session.Snapshot);
            using var rows = query(session.Connection).GetEnumerator();
            while (Told(rows.MoveNext))
            {
                yield return rows.Current;
            }
        }
        finally
        {
            GiveBack(session);
        }
    }

    public abstract void Dispose();

    /// <summary>The scripts of its schema in order.</summary>
    public abstract IReadOnlyList<Migration> Migrations { get; }

    /// <summary>The names of the tables that there are.</summary>
    public abstract IReadOnlyCollection<string> Tables(DbConnection connection);

    /// <summary>Makes it ready for several to read while one writes, once it is known to be a store.</summary>
    public virtual void Adopt()
    {
    }

    /// <summary>Keeps what is there before its schema is changed.</summary>
    /// <param name="version">The schema that it has.</param>
    /// <returns>Where; null where whoever runs the server sees to that.</returns>
    /// <exception cref="StoreException">It cannot be kept.</exception>
    public abstract string? BackUp(int version);

    /// <summary>Runs a change on the session that writes, in a transaction of its own.</summary>
    protected abstract T Change<T>(Func<Session, T> change);

    protected abstract Session TakeReader();

    protected abstract void GiveBack(Session session);

    /// <summary>What went wrong in one sentence, with its remedy.</summary>
    protected abstract StoreException Explain(DbException e);

    protected T Told<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DbException e)
        {
            throw Explain(e);
        }
    }
}
