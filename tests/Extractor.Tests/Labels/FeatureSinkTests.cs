using Extractor.Labels;
using Xunit;

namespace Extractor.Tests.Labels;

public sealed class FeatureSinkTests
{
    [Fact]
    public void A_feature_told_often_counts_twice_and_anew_after_clearing()
    {
        var sink = new FeatureSink(named: true);
        for (var round = 0; round < 3; round++)
        {
            sink.Clear();
            for (var i = 0; i < 9; i++)
            {
                sink.Add("word", "deal");
            }

            sink.Add("word", "price");
            Assert.Equal(["word=deal", "word=deal", "word=price"], sink.Names);
            Assert.Equal(3, sink.Hashes.Count);
        }
    }
}
