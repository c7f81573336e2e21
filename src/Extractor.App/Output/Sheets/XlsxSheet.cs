using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Extractor.App.Output.Sheets;

/// <summary>
/// An Excel workbook with typed cells, its heading bold and fixed, written in one pass through a zip that is never held in memory. Where
/// a sheet is full (Excel holds 1,048,576 rows) the rows go on in another.
/// </summary>
internal sealed class XlsxSheet : ISheet
{
    /// <summary>Excel holds no more rows in a sheet; the first is the heading.</summary>
    public const int MostRows = 1_048_576;

    // Excel holds no more UTF-16 units in a cell, and calls a file with more damaged.
    private const int LongestText = 32_767;

    // Excel keeps 15 digits of a number; what has more would be another number, so it is written as text.
    private const decimal MostExact = 999_999_999_999_999m;

    private readonly Spreadsheet workbook;
    private readonly StyleId bold;
    private readonly StyleId day;
    private readonly StyleId time;
    private readonly IReadOnlyList<string> names;
    private readonly string title;
    private readonly int mostRows;
    private readonly Cell[] cells;
    private int sheets;
    private int rows;

    private XlsxSheet(Spreadsheet workbook, string title, IReadOnlyList<string> names, int mostRows)
    {
        (this.workbook, this.title, this.names, this.mostRows) = (workbook, title, names, mostRows);
        bold = workbook.AddStyle(new Style { Font = { Bold = true } });
        day = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        time = workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
        cells = new Cell[names.Count];
    }

    /// <param name="title">Name of the sheets.</param>
    public static async Task<XlsxSheet> BeginAsync(Stream stream, string title, IReadOnlyList<string> names, CancellationToken stop, int mostRows = MostRows)
    {
        var sheet = new XlsxSheet(await Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { BufferSize = 1 << 16 }, stop), title, names, mostRows);
        await sheet.TurnAsync(stop);
        return sheet;
    }

    public async ValueTask WriteAsync(IReadOnlyList<SheetCell> row, CancellationToken stop)
    {
        if (rows == mostRows) await TurnAsync(stop);
        for (var i = 0; i < cells.Length; i++) cells[i] = CellOf(row[i]);
        await workbook.AddRowAsync(cells.AsMemory(), stop);
        rows++;
    }

    public async ValueTask DisposeAsync()
    {
        await workbook.FinishAsync();
        await workbook.DisposeAsync();
    }

    private async Task TurnAsync(CancellationToken stop)
    {
        var name = ++sheets == 1 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} {sheets}");
        await workbook.StartWorksheetAsync(name, new WorksheetOptions { FrozenRows = 1 }, stop);
        await workbook.AddHeaderRowAsync(names.ToArray(), bold, stop);
        rows = 1;
    }

    private Cell CellOf(SheetCell cell) => cell.Type switch
    {
        SheetCellType.Text => TextOf(cell.Text!),
        SheetCellType.Number when IsExact(cell.Number) => new Cell(cell.Number),
        SheetCellType.Number => new Cell(Figures.Write(cell.Number)),
        SheetCellType.Flag => new Cell(cell.Number == 1),
        SheetCellType.Day => new Cell(cell.Time, day),
        SheetCellType.Time => new Cell(cell.Time, time),
        SheetCellType.List when cell.Names.Count > 0 => TextOf(string.Join("; ", cell.Names)),
        _ => default,
    };

    private static bool IsExact(decimal number) => Figures.Write(number).Count(char.IsAsciiDigit) <= 15 && Math.Abs(number) <= MostExact;

    private static Cell TextOf(string text)
    {
        var harmless = HarmlessText.Of(text);
        return new Cell(harmless.Length <= LongestText ? harmless : harmless[..(char.IsHighSurrogate(harmless[LongestText - 2]) ? LongestText - 2 : LongestText - 1)] + "…");
    }
}
