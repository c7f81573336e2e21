using Extractor.App.Output;
using Xunit;

namespace Extractor.Tests.App;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(50, 200L, 10, "50 of about 200 articles, 7 facts, 5/s, 30 s left  a.txt")]
    [InlineData(1000, 100_000L, 2, "1,000 of about 100,000 articles, 7 facts, 500/s, 4 min left  a.txt")]
    [InlineData(100, 1_000_000L, 1, "100 of about 1,000,000 articles, 7 facts, 100/s, 2.8 h left  a.txt")]
    [InlineData(50, null, 10, "50 articles, 7 facts, 5/s  a.txt")]
    [InlineData(300, 200L, 10, "300 articles, 7 facts, 30/s  a.txt")]
    [InlineData(1, 200L, 0, "1 of about 200 articles, 7 facts, 0/s  a.txt")]
    public void Time_left_is_told_where_about_how_many_there_are_is_known(int seen, long? expected, int seconds, string line) =>
        Assert.Equal(line, ProgressLine.Text(new IngestionProgress(seen, 7, "a.txt", expected), TimeSpan.FromSeconds(seconds)));
}
