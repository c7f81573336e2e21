using Extractor.App.Review;
using Extractor.Review;
using Extractor.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class FreshnessTests
{
    [Fact]
    public void Deals_that_change_all_the_time_are_made_anew_only_after_a_rest_of_nineteen_times_the_work()
    {
        using var temporary = new TemporaryStore();
        using var index = new ReviewIndex(temporary.Store);
        var clock = new Slow();
        using var freshness = new Freshness(temporary.Store, index, clock, NullLogger<Freshness>.Instance);
        Change("a.txt");

        freshness.CatchUp();
        Assert.True(temporary.Store.IsRefreshed);
        Change("b.txt");
        freshness.CatchUp();
        Assert.False(temporary.Store.IsRefreshed);
        clock.Now += 300;
        freshness.CatchUp();
        Assert.False(temporary.Store.IsRefreshed);
        clock.Now += 100;
        freshness.CatchUp();
        Assert.True(temporary.Store.IsRefreshed);

        // A run that has not ended: its deals are kept, and nothing is made of them yet.
        void Change(string path)
        {
            temporary.Store.Record(temporary.Store.BeginRun("ingest", TemporaryStore.Recipe), Sample.Item(path, $"{path}: {Sample.Text}"));
            Assert.False(temporary.Store.IsRefreshed);
        }
    }

    /// <summary>A clock by which everything takes ten seconds.</summary>
    private sealed class Slow : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Now += 10;
    }
}
