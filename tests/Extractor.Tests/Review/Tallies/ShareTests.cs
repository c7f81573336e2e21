using Extractor.Review.Tallies;
using Xunit;

namespace Extractor.Tests.Review.Tallies;

public sealed class ShareTests
{
    // Against the table in Newcombe, Statistics in Medicine 17 (1998), method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_Wilsons(int part, int of, double low, double high)
    {
        var share = new Share(part, of);

        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Fact]
    public void Of_nothing_everything_may_be_true()
    {
        var share = new Share(0, 0);

        Assert.Equal((0, 0, 1), (share.Value, share.Low, share.High));
    }
}
