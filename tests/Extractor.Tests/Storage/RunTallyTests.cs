using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class RunTallyTests
{
    [Fact]
    public void It_counts_what_runs_gave_that_ended_since_it_began()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var tally = new RunTally(temporary.Store);
        temporary.Ingest(Sample.Item(), Sample.Item("b.txt", Sample.Text + "more"), new FailedItem(new Origin(Sample.Item().Origin.Source, "c.txt"), "read", "c.txt: empty."));
        var going = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        var counted = tally.Take();

        Assert.Equal(new SourceTally(1, 3, 1), Assert.Single(counted.Sources).Value);
        Assert.Equal((RunStatus.Done, 1), Assert.Single(counted.Runs) is var (status, runs) ? (status, (int)runs) : default);
        Assert.Equal(2, counted.Last!.Id);
        temporary.Store.FinishRun(going, RunStatus.Interrupted);
        Assert.Equal(1, tally.Take().Runs[RunStatus.Interrupted]);
    }
}
