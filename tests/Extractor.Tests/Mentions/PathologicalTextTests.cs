using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

/// <summary>
/// Text made to hurt: a megabyte of one thing. What it costs is measured in <c>tests/Extractor.Benchmarks</c>; here it is only seen that it
/// is read at all. The limit on time is for hangs, not for speed.
/// </summary>
public sealed class PathologicalTextTests
{
    private const int Length = 1 << 20;
    private const int Hang = 120_000;

    [Theory(Timeout = Hang)]
    [Trait("Category", "Slow")]
    [InlineData("7")]
    [InlineData("$")]
    [InlineData(",")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("1,")]
    [InlineData("1.")]
    [InlineData("1\u00A0")]
    [InlineData("word")]
    [InlineData("word ")]
    [InlineData("$1-")]
    [InlineData("$1 to $2 to ")]
    [InlineData("1-2-")]
    [InlineData("between ")]
    [InlineData("two and ")]
    [InlineData("a half ")]
    [InlineData("million ")]
    [InlineData("5 million ")]
    [InlineData("hundred ")]
    [InlineData("more than ")]
    [InlineData("May ")]
    [InlineData("January 1, ")]
    [InlineData("the last of the ")]
    [InlineData("Friday ")]
    [InlineData("in 2026 ")]
    [InlineData("a year ")]
    [InlineData("5 percent from ")]
    [InlineData("dollars ")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("e\u0301")]
    [InlineData("(")]
    [InlineData("A$")]
    public async Task A_megabyte_of_one_thing_is_read(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Length / unit.Length));

        var mentions = await Task.Run(() => Finding.In(text));

        Assert.All(mentions.Take(100), m => Assert.Equal(text[m.Span.Start..m.Span.End], m.Text));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("1,234")]
    [InlineData("9.9")]
    [InlineData("1,23456")]
    public void A_number_too_long_for_any_amount_is_none(string part) =>
        Assert.Empty(Finding.In($"It paid ${string.Concat(Enumerable.Repeat(part, 40))} for it.", Kind.Money));

    [Fact]
    public void The_engine_sees_a_window_and_never_the_article()
    {
        var numbers = string.Join(' ', Enumerable.Repeat("two", 4000));

        Assert.True(Finding.In($"{numbers} dollars", Kind.Money).All(m => m.Text.Length < 200));
    }
}
