using System.Collections.Concurrent;
using Extractor.Storage;
using Extractor.Storage.Engines;

namespace Extractor.Review;

/// <summary>
/// What a review sorts, counts and filters by, kept in memory beside the store: every queue, list and count looks through all of it in
/// some milliseconds a million facts, whatever the filter, and the table of facts needs no index for any of them. Before each question
/// it takes in what changed since, article by article, whoever changed it. Safe for any number of threads.
/// </summary>
public sealed class ReviewIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Lock _reading = new();
    private readonly Func<Session, TransactionsRead, TransactionsRead> _readTransactions;

    // Of one state of the index: the next begins with none.
    private const int MostAnswers = 256;
    private ConcurrentDictionary<object, object> _answers = new();

    private TransactionsRead _transactions = TransactionsRead.None;
    private long _generation;

    /// <summary>Reads nothing yet; the first question does, some seconds in a store of a million facts.</summary>
    public ReviewIndex(Store store)
        : this(store, TransactionReader.Read)
    {
    }

    internal ReviewIndex(Store store, Func<Session, TransactionsRead, TransactionsRead> readTransactions) => (Store, _readTransactions) = (store, readTransactions);

    internal Store Store { get; }

    internal ArticleEntries Articles { get; } = new();

    internal EntryTable<FactEntry> Facts { get; } = new();

    internal EntryTable<DealEntry> Deals { get; } = new();

    /// <summary>Where each deal lies, by its number.</summary>
    internal Dictionary<long, int> DealPlaces { get; } = [];

    /// <summary>In the order of their numbers.</summary>
    internal IReadOnlyList<TransactionEntry> Transactions => _transactions.Entries;

    /// <summary>Facts that give a slot on which the articles of a transaction do not agree.</summary>
    internal HashSet<long> Conflicts => _transactions.Conflicts;

    /// <summary>Givers and getters, each as the two lists that the store keeps, apart by a line's end.</summary>
    internal Interned Parties { get; } = new();

    internal Interned Units { get; } = new();

    /// <summary>Which sources carry an article: their names in order, each on a line of its own.</summary>
    internal Interned Sources { get; } = new();

    /// <summary>The state of the store that questions are answered from: it grows with every change of a fact or a deal.</summary>
    public long Stamp => Ask(i => i.Generation);

    internal long Generation => _generation;

    /// <summary>How often the transactions that it holds had been made anew.</summary>
    internal long Made => _transactions.Made;

    /// <summary>Takes in what changed since. Questions do so themselves; a server does it when it starts, so that nobody waits.</summary>
    public void CatchUp()
    {
        var (generation, made) = Store.Read(ReviewIndexReader.Now);
        if (made == Made || !BeginReading())
        {
            if (generation != _generation) TakeIn(null);
            return;
        }

        try
        {
            TakeIn(Store.InSnapshot(s => _readTransactions(s, _transactions)));
        }
        finally
        {
            _reading.Exit();
        }
    }

    // All transactions take seconds to read: one caller does, beside the lock, and the others go on with those of before. Before there are any, all wait.
    private bool BeginReading()
    {
        if (Made >= 0) return _reading.TryEnter();
        _reading.Enter();
        return true;
    }

    private void TakeIn(TransactionsRead? transactions)
    {
        _lock.EnterWriteLock();
        try
        {
            Store.InSnapshot(snapshot =>
            {
                var (generation, _) = ReviewIndexReader.Now(snapshot);
                if (generation != _generation) ReviewIndexReader.ReadArticles(snapshot, this, _generation);
                _generation = generation;
                return 0;
            });
            _transactions = transactions ?? _transactions;
            _answers = new();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <summary>Answers a question from one state.</summary>
    internal T Ask<T>(Func<ReviewIndex, T> question)
    {
        CatchUp();
        _lock.EnterReadLock();
        try
        {
            return question(this);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    /// <summary>Answers a question from one state; the same question of the same state is answered from memory.</summary>
    /// <param name="question">Equal to another that asks the same, and only to that.</param>
    /// <param name="find">Gives what nobody changes.</param>
    internal T Ask<T>(object question, Func<ReviewIndex, T> find)
        where T : notnull => Ask(index => index.Remember(question, find));

    /// <summary>As <see cref="Ask{T}(object, Func{ReviewIndex, T})"/>, within a question.</summary>
    internal T Remember<T>(object question, Func<ReviewIndex, T> find)
        where T : notnull
    {
        if (_answers.TryGetValue(question, out var known)) return (T)known;
        var found = find(this);
        if (_answers.Count < MostAnswers) _answers[question] = found;
        return found;
    }

    internal TransactionEntry? TransactionOf(long number)
    {
        var (low, high) = (0, Transactions.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Transactions[middle].Number == number) return Transactions[middle];
            if (Transactions[middle].Number < number) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    internal void Empty()
    {
        Articles.Empty();
        Facts.Empty();
        Deals.Empty();
        DealPlaces.Clear();
    }

    public void Dispose() => _lock.Dispose();
}
