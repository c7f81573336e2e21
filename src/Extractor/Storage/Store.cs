using Dapper;
using Extractor.Articles;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage;

/// <summary>
/// Articles, their versions, facts and deals in one SQLite file. Safe for any number of threads: one writes at a time, in short
/// transactions; readers see the last committed state and never wait.
/// </summary>
public sealed class Store : IDisposable
{
    private const int CannotOpen = 14;

    private readonly Lock _writing = new();
    private readonly SqliteConnection _writer;
    private readonly string _connectionString;

    static Store() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private Store(string path, string connectionString, SqliteConnection writer, TimeProvider time)
    {
        Path = path;
        Time = time;
        _connectionString = connectionString;
        _writer = writer;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    internal TimeProvider Time { get; }

    /// <summary>Opens a store and brings it to this program's schema.</summary>
    /// <param name="create">False where a store that does not exist is a mistake, as for a query.</param>
    /// <exception cref="StoreException">The file is no store of this program or of an older one, or cannot be opened.</exception>
    public static Store Open(string path, bool create = true, TimeProvider? time = null)
    {
        if (!create && !File.Exists(path))
        {
            throw new StoreException($"{path}: there is no store here; make one with 'extractor ingest', or name another with --store");
        }

        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

        var clock = time ?? TimeProvider.System;
        SqliteConnection? writer = null;
        try
        {
            writer = Connect(connectionString);
            writer.Execute("pragma journal_mode = wal");
            Schema.Migrate(writer, path, clock);
            return new Store(path, connectionString, writer, clock);
        }
        catch (Exception e)
        {
            writer?.Dispose();
            throw e switch
            {
                SqliteException { SqliteErrorCode: CannotOpen } when Directory.Exists(path) =>
                    new StoreException($"{path}: this is a folder; name a file with --store", e),
                SqliteException sqlite => StoreException.From(path, sqlite),
                _ => e,
            };
        }
    }

    /// <summary>Begins a run. Runs of processes that are gone are marked as interrupted.</summary>
    public Run BeginRun(string kind, Recipe recipe) => Write(c => RunLog.Begin(c, kind, recipe, Time.GetUtcNow()));

    /// <summary>Ends a run and counts what it did.</summary>
    public RunCounts FinishRun(Run run, RunStatus status = RunStatus.Done) => Write(c => RunLog.Finish(c, run.Id, status, Time.GetUtcNow()));

    /// <summary>The runs, newest first.</summary>
    public IReadOnlyList<RunReport> Runs() => Read(RunLog.List);

    /// <summary>The items of a run by source and path, streamed; of one outcome where it is given.</summary>
    public IEnumerable<RunItemReport> RunItems(long run, Outcome? outcome = null) => Stream(c => RunLog.Items(c, run, outcome));

    /// <summary>
    /// What an article is to the store, and whether facts must be looked for in it: if so, record an <see cref="ExtractedItem"/>,
    /// else a <see cref="KnownItem"/>.
    /// </summary>
    public Standing Classify(Origin origin, Article article, Recipe recipe) => Read(c => Known.Find(c, origin, article).Against(recipe));

    /// <summary>Keeps one item; see the overload for several.</summary>
    public Outcome Record(Run run, RunItem item) => Record(run, [item])[0];

    /// <summary>
    /// Keeps items, each wholly or not at all, in one transaction: hundreds at once are many times as fast as one by one. Keeping
    /// the same again changes nothing. An article that the store cannot hold becomes a failed item of the stage <c>store</c>.
    /// </summary>
    /// <returns>How each ended, in order.</returns>
    /// <exception cref="StoreException">Nothing of this call was kept: the disk is full, the store is locked or damaged.</exception>
    public IReadOnlyList<Outcome> Record(Run run, IReadOnlyList<RunItem> items) =>
        Write((c, t) => new Batch(c, t, run, Time.GetUtcNow()).Record(items));

    /// <summary>The texts that stand, with their places, streamed by article key: what <c>reprocess</c> extracts again.</summary>
    /// <param name="source">Only articles that this source carries.</param>
    /// <param name="olderThan">Only what a program before this version extracted.</param>
    public IEnumerable<StoredText> Texts(string? source = null, Version? olderThan = null) =>
        Stream(c => StoredTexts.List(c, source, olderThan));

    /// <summary>Puts what was extracted anew in the place of what was stored; verdicts hold. With <paramref name="dryRun"/> only compares.</summary>
    public FactChanges Reextract(Run run, StoredText stored, ExtractedItem item, bool dryRun = false) => dryRun
        ? Read(c => FactChanges.Between(FactTable.Read(c, stored.VersionId), item.Facts))
        : Write((c, t) => new Batch(c, t, run, Time.GetUtcNow()).Reextract(stored, item));

    /// <summary>The facts that stand, by article and place in it, streamed.</summary>
    public IEnumerable<CurrentFact> Facts(FactFilter? filter = null) => Stream(c => FactQuery.List(c, filter ?? new FactFilter()));

    /// <summary>The deals that stand, by article, streamed.</summary>
    public IEnumerable<CurrentDeal> Deals(DealFilter? filter = null) => Stream(c => DealQuery.List(c, filter ?? new DealFilter()));

    /// <summary>Adds a verdict to the log and applies it. Earlier ones stay in the log; the last one counts.</summary>
    /// <returns>Its number in the log.</returns>
    public long AddVerdict(Verdict verdict) => Write(c => VerdictLog.Add(c, verdict));

    /// <summary>The log of verdicts, oldest first, streamed.</summary>
    public IEnumerable<Verdict> Verdicts() => Stream(VerdictLog.List);

    /// <summary>Gives the file back; what was recorded stays.</summary>
    public void Dispose()
    {
        SqliteConnection.ClearPool(_writer);
        _writer.Dispose();
        SqliteConnection.ClearPool(_writer);
    }

    internal T Read<T>(Func<SqliteConnection, T> query)
    {
        try
        {
            using var connection = Connect(_connectionString);
            return query(connection);
        }
        catch (SqliteException e)
        {
            throw StoreException.From(Path, e);
        }
    }

    /// <summary>Streams on a connection of its own, which sees one state of the store from beginning to end.</summary>
    internal IEnumerable<T> Stream<T>(Func<SqliteConnection, IEnumerable<T>> query)
    {
        using var connection = Connect(_connectionString);
        foreach (var row in query(connection))
        {
            yield return row;
        }
    }

    internal T Write<T>(Func<SqliteConnection, T> change) => Write((c, _) => change(c));

    private T Write<T>(Func<SqliteConnection, SqliteTransaction, T> change)
    {
        lock (_writing)
        {
            try
            {
                using var transaction = _writer.BeginTransaction(deferred: false);
                var result = change(_writer, transaction);
                transaction.Commit();
                return result;
            }
            catch (SqliteException e)
            {
                throw StoreException.From(Path, e);
            }
        }
    }

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();

        // Normal loses nothing to a killed process; full would only add a wait for the disk at every commit.
        connection.Execute("pragma busy_timeout = 10000; pragma synchronous = normal");
        return connection;
    }
}
