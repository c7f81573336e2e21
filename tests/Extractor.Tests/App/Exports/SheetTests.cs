using System.Text;
using Extractor.App.Output.Sheets;
using Xunit;

namespace Extractor.Tests.App.Exports;

public sealed class SheetTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+5%", "+5%")]
    [InlineData("'-5%", "-5%")]
    [InlineData("'@SUM(A1)", "@SUM(A1)")]
    [InlineData("'\t=1", "\t=1")]
    [InlineData("' =1", " =1")]
    [InlineData("'＝1", "＝1")]
    [InlineData("<b> & \"q\"")]
    [InlineData("🚀 ü ‮rtl‬")]
    [InlineData("two\nlines")]
    public async Task A_text_is_the_same_in_csv_and_workbook_and_never_a_formula(string shown, string? text = null)
    {
        var book = await Xlsx(text ?? shown);
        Assert.Equal(shown, Tables.Xlsx(book)[1][0]);
        Assert.Equal(0, Tables.Formulas(book));
        Assert.Equal(shown, Tables.Csv(Encoding.UTF8.GetString(await Written(SheetFormat.Csv, text ?? shown)))[1][0]);
    }

    [Fact]
    public async Task A_negative_number_stays_a_number()
    {
        Assert.Equal("n:-1.5", Tables.Xlsx(await Xlsx((decimal?)-1.50m))[1][0]);
        Assert.Equal("-1.5", Tables.Csv(Encoding.UTF8.GetString(await Written(SheetFormat.Csv, (decimal?)-1.50m)))[1][0]);
        Assert.Equal("-1.5", Tables.Jsonl(Encoding.UTF8.GetString(await Written(SheetFormat.Jsonl, (decimal?)-1.50m)))[0].GetProperty("column").GetRawText());
    }

    [Fact]
    public async Task A_number_of_more_digits_than_a_spreadsheet_keeps_is_written_as_text() =>
        Assert.Equal("1234567890123456789", Tables.Xlsx(await Xlsx((decimal?)1234567890123456789m))[1][0]);

    [Fact]
    public async Task A_text_longer_than_a_cell_may_be_is_cut_and_says_so()
    {
        var cell = Tables.Xlsx(await Xlsx(new string('x', 40_000)))[1][0];

        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("x…", cell, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_character_does_not_damage_a_workbook() => Assert.Equal("ab", Tables.Xlsx(await Xlsx("a\u0001\u000Bb"))[1][0]);

    [Fact]
    public async Task A_full_sheet_goes_on_in_another()
    {
        using var stream = new MemoryStream();
        await using (var sheet = await XlsxSheet.BeginAsync(stream, "facts", ["n"], default, mostRows: 3))
        {
            for (var i = 0; i < 5; i++) await sheet.WriteAsync([i], default);
        }

        var bytes = stream.ToArray();
        Assert.Equal(3, Tables.Sheets(bytes));
        Assert.Equal(["n n:0 n:1", "n n:2 n:3", "n n:4"], Enumerable.Range(0, 3).Select(i => string.Join(' ', Tables.Xlsx(bytes, i).Select(r => r[0]))));
    }

    private static Task<byte[]> Xlsx(SheetCell cell) => Written(SheetFormat.Xlsx, cell);

    private static async Task<byte[]> Written(SheetFormat format, SheetCell cell)
    {
        using var stream = new MemoryStream();
        await SheetExport.WriteAsync([cell], [new SheetColumn<SheetCell>("column", c => c)], format, "sheet", stream, default);
        return stream.ToArray();
    }
}
