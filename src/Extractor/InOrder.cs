using System.Collections.Concurrent;

namespace Extractor;

/// <summary>Works on several items at a time and gives the results in the order of the items.</summary>
public static class InOrder
{
    // Enough in hand that no thread waits for a long article before it; few enough that memory holds a handful of articles.
    private const int AheadPerThread = 8;

    /// <summary>How many threads a setting means: 0 is one for each processor.</summary>
    /// <param name="besidePages">The program answers requests meanwhile: where nothing is set, one processor is left to them.</param>
    public static int Threads(int setting, bool besidePages = false) => setting > 0 ? setting : Math.Max(1, Environment.ProcessorCount - (besidePages ? 1 : 0));

    /// <summary>
    /// Results of <paramref name="work"/>, lazily. Once <paramref name="stop"/> is asked for, no further item is taken, and those in hand are
    /// finished and given.
    /// </summary>
    /// <param name="items">Walked on the caller's thread.</param>
    /// <param name="work">Called on <paramref name="threads"/> threads of its own: those of the pool answer requests. What it throws is thrown at its result's turn.</param>
    public static IEnumerable<TResult> Select<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken stop = default)
    {
        if (threads == 1)
        {
            foreach (var item in items)
            {
                if (stop.IsCancellationRequested) yield break;
                yield return work(item);
            }

            yield break;
        }

        using var given = new BlockingCollection<Task<TResult>>();
        Task[] workers = [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            var inHand = new Queue<Task<TResult>>();
            foreach (var item in items)
            {
                if (stop.IsCancellationRequested) break;
                var next = new Task<TResult>(() => work(item));
                given.Add(next, CancellationToken.None);
                inHand.Enqueue(next);
                while (inHand.Count > 0 && (inHand.Count >= threads * AheadPerThread || inHand.Peek().IsCompleted)) yield return inHand.Dequeue().GetAwaiter().GetResult();
            }

            while (inHand.Count > 0) yield return inHand.Dequeue().GetAwaiter().GetResult();
        }
        finally
        {
            given.CompleteAdding();
            Task.WaitAll(workers, CancellationToken.None);
        }

        void Work()
        {
            foreach (var next in given.GetConsumingEnumerable(CancellationToken.None)) next.RunSynchronously(TaskScheduler.Default);
        }
    }
}
