using System.Collections.Concurrent;
using Xunit;

namespace Extractor.Tests.App;

public sealed class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Results_come_in_the_order_of_the_items_whatever_the_number_of_threads(int threads)
    {
        // The first of every ten takes longest.
        var results = InOrder.Select(Enumerable.Range(0, 300), i => { Thread.SpinWait(i % 10 == 0 ? 200_000 : 10); return i * 2; }, threads);

        Assert.Equal(Enumerable.Range(0, 300).Select(i => i * 2), results);
    }

    [Fact]
    public void No_more_threads_than_asked_for_work_at_a_time()
    {
        var (atWork, most) = (0, 0);
        _ = InOrder.Select(Enumerable.Range(0, 200), i =>
        {
            var now = Interlocked.Increment(ref atWork);
            InterlockedMax(ref most, now);
            Thread.SpinWait(20_000);
            Interlocked.Decrement(ref atWork);
            return i;
        }, 3).Count();

        Assert.InRange(most, 1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void After_a_stop_what_is_in_hand_is_finished_and_no_more_is_taken(int threads)
    {
        using var stop = new CancellationTokenSource();
        var taken = new ConcurrentBag<int>();

        var results = InOrder.Select(Items(), i => i, threads, stop.Token).ToList();

        Assert.Equal(taken.Order(), results);
        Assert.Equal(Enumerable.Range(0, results.Count), results);
        Assert.True(results.Count < 20);

        IEnumerable<int> Items()
        {
            for (var i = 0; i < 1000; i++)
            {
                if (i == 15) stop.Cancel();
                if (!stop.IsCancellationRequested) taken.Add(i);
                yield return i;
            }
        }
    }

    [Fact]
    public void Work_takes_no_thread_of_the_pool()
    {
        var ofPool = InOrder.Select(Enumerable.Range(0, 50), _ => Thread.CurrentThread.IsThreadPoolThread, 2).ToList();

        Assert.DoesNotContain(true, ofPool);
    }

    [Fact]
    public void Beside_pages_one_processor_is_left_to_them_where_nothing_is_set()
    {
        Assert.Equal(Math.Max(1, Environment.ProcessorCount - 1), InOrder.Threads(0, besidePages: true));
        Assert.Equal(Environment.ProcessorCount, InOrder.Threads(0));
        Assert.Equal(3, InOrder.Threads(3, besidePages: true));
    }

    [Fact]
    public void Items_are_not_taken_far_ahead_of_results()
    {
        var taken = 0;
        using var results = InOrder.Select(Items(), i => i, 2).GetEnumerator();

        results.MoveNext();

        Assert.InRange(taken, 1, 17);

        IEnumerable<int> Items()
        {
            for (; ; taken++) yield return taken;
        }
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most) Interlocked.CompareExchange(ref most, now, seen);
    }
}
