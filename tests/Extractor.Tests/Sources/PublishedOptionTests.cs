using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class PublishedOptionTests
{
    [Theory]
    [InlineData(null, PublishedMeans.None)]
    [InlineData("filename", PublishedMeans.FileName)]
    [InlineData("front-matter", PublishedMeans.FrontMatter)]
    [InlineData("mtime", PublishedMeans.Modified)]
    public void A_word_says_where_to_look(string? written, PublishedMeans means) => Assert.Equal(new PublishedOption(means), PublishedOption.Parse(written));

    [Fact]
    public void A_date_is_the_day() => Assert.Equal(new PublishedOption(PublishedMeans.Day, new DateOnly(2026, 4, 21)), PublishedOption.Parse("2026-04-21"));

    [Theory]
    [InlineData("21.04.2026")]
    [InlineData("2026-02-30")]
    [InlineData("Filename")]
    [InlineData("today")]
    public void Anything_else_is_refused_with_the_forms(string written)
    {
        var error = Assert.Throws<FormatException>(() => PublishedOption.Parse(written));

        Assert.Contains($"'{written}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("filename, front-matter or mtime", error.Message, StringComparison.Ordinal);
    }
}
