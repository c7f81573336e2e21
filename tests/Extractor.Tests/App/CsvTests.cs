using Extractor.App.Output;
using Xunit;

namespace Extractor.Tests.App;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+5%", "'+5%")]
    [InlineData("-5%", "'-5%")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("", "")]
    public void A_text_is_quoted_where_needed_and_never_a_formula(string text, string written) => Assert.Equal(written + "\r\n", Written(text));

    [Fact]
    public void Numbers_of_our_own_are_written_as_they_are() => Assert.Equal("-1.5,,0.9321\r\n", Written(Csv.Cell.Number(-1.50m), Csv.Cell.Number(null), Csv.Cell.Probability(0.93214)));

    [Fact]
    public void Several_names_share_a_cell() => Assert.Equal("Amazon; AWS\r\n", Written(Csv.Cell.Names(["Amazon", "AWS"])));

    private static string Written(params Csv.Cell[] cells)
    {
        using var output = new StringWriter();
        new Csv(output).Write(cells);
        return output.ToString();
    }
}
