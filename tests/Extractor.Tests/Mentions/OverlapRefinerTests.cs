using Extractor.Articles;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class OverlapRefinerTests
{
    [Fact]
    public void Of_two_that_overlap_the_longer_stays() =>
        Assert.Equal(["b"], Kept(At("a", 0, 5), At("b", 3, 12)));

    [Fact]
    public void Of_two_that_share_a_start_the_longer_stays() =>
        Assert.Equal(["b"], Kept(At("a", 4, 9), At("b", 4, 12)));

    [Fact]
    public void Of_two_of_one_span_the_recognizer_that_comes_first_stays() =>
        Assert.Equal(["a"], Kept(At("a", 4, 9), At("b", 4, 9)));

    [Fact]
    public void Those_that_only_touch_both_stay() =>
        Assert.Equal(["a", "b"], Kept(At("a", 0, 5), At("b", 5, 9)));

    [Fact]
    public void The_result_is_in_the_order_of_the_text_whatever_the_order_of_the_recognizers() =>
        Assert.Equal(["c", "a", "b"], Kept(At("a", 10, 15), At("b", 20, 25), At("c", 0, 5)));

    [Fact]
    public void A_longer_one_takes_the_place_of_every_one_that_it_covers() =>
        Assert.Equal(["c"], Kept(At("a", 0, 4), At("b", 5, 9), At("c", 0, 9)));

    [Theory]
    [InlineData("It paid $10 a year for 10-year rights.", "$10", "10-year")]
    [InlineData("The 500 million dollar plan was dropped.", "500 million dollar")]
    public void Mentions_of_one_text_never_overlap(string text, params string[] found) =>
        Assert.Equal(found, Finding.In(text).Select(m => m.Text));

    private static Mention At(string name, int start, int end) =>
        new(Kind.Money, new Span(start, end), name, Value.Of(1, "USD"), Qualifier.Exact, null, new Evidence("test", "test"));

    private static IEnumerable<string> Kept(params Mention[] proposed) => OverlapRefiner.Refine([.. proposed]).Select(m => m.Text);
}
