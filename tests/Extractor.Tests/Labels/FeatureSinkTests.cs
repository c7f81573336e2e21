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

    [Fact]
    public void A_value_alone_and_with_a_second_are_the_features_that_each_would_be()
    {
        var (both, each) = (new FeatureSink(named: true), new FeatureSink(named: true));
        both.AddAlone("tie", "acquired", "acquisition-price");
        each.Add("tie", "acquired");
        each.Add("tie", "acquired", "acquisition-price");

        Assert.Equal(each.Names, both.Names);
        Assert.Equal(each.Hashes, both.Hashes);
    }

    [Theory]
    [InlineData("Acquired", "acquired")]
    [InlineData("AZaz", "azaz")]
    [InlineData("Café Zürich", "café zürich")]
    [InlineData("@[`{ DEAL", "@[`{ deal")]
    public void Capitals_of_ascii_count_as_small_letters(string one, string other) => Assert.Equal(HashOf("word", one), HashOf("word", other));

    [Theory]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("word", "deal", "word", "dealt")]
    [InlineData("word", "", "wor", "d")]
    [InlineData("word", "@", "word", "`")]
    [InlineData("word", "Ä", "word", "ä")]
    public void Other_letters_or_another_border_make_another_feature(string name, string value, string otherName, string otherValue) =>
        Assert.NotEqual(HashOf(name, value), HashOf(otherName, otherValue));

    private static ulong HashOf(string name, string value)
    {
        var sink = new FeatureSink(named: false);
        sink.Add(name, value);
        return sink.Hashes[0];
    }
}
