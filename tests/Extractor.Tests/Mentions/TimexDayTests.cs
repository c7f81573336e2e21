using System.Globalization;
using Extractor.Mentions;
using Xunit;

namespace Extractor.Tests.Mentions;

public sealed class TimexDayTests
{
    [Theory]
    [InlineData("2026-04-21")]
    [InlineData("0001-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public void A_day_of_the_calendar_is_read(string timex)
    {
        Assert.True(TimexDay.TryRead(timex, out var day));

        Assert.Equal(timex, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-04")]
    [InlineData("2026-W17")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-04-00")]
    [InlineData("0000-04-01")]
    [InlineData("2026/04/21")]
    [InlineData("2026-4-021")]
    [InlineData("2026-04-2x")]
    [InlineData("2026-04-21T10")]
    public void What_names_no_day_is_refused(string? timex) => Assert.False(TimexDay.TryRead(timex, out _));
}
