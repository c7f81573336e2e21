using Extractor.Gold;
using Xunit;

namespace Extractor.Tests.Gold;

public sealed class TimexTests
{
    [Theory]
    [InlineData("2026-04-21")]
    [InlineData("2026-04")]
    [InlineData("2026")]
    [InlineData("2026-Q3")]
    [InlineData("2027-H1")]
    [InlineData("2026-W17")]
    [InlineData("P10Y")]
    [InlineData("P1.5Y")]
    [InlineData("P24M")]
    [InlineData("P90D")]
    [InlineData("PT48H")]
    public void The_guides_values_are_legal(string value) => Assert.True(Timex.IsLegal(value));

    [Theory]
    [InlineData("")]
    [InlineData("2026-4-21")]
    [InlineData("2026-Q5")]
    [InlineData("2026-04-21\n")]
    [InlineData("10Y")]
    [InlineData("P10")]
    [InlineData("٢٠٢٦")]
    public void Other_values_are_not(string value) => Assert.False(Timex.IsLegal(value));
}
