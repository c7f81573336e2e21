using System.Globalization;
using System.Text;

namespace Extractor.App.Output.Sheets;

/// <summary>Comma-separated values by RFC 4180 with a heading: UTF-8 without a byte order mark.</summary>
internal sealed class CsvSheet : ISheet
{
    private readonly StreamWriter output;
    private readonly StringWriter row = new(CultureInfo.InvariantCulture);
    private readonly Csv csv;

    private CsvSheet(Stream stream)
    {
        output = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        csv = new Csv(row);
    }

    public static async Task<CsvSheet> BeginAsync(Stream stream, IEnumerable<string> names, CancellationToken stop)
    {
        var sheet = new CsvSheet(stream);
        await sheet.WriteAsync([.. names.Select(n => (SheetCell)n)], stop);
        return sheet;
    }

    public async ValueTask WriteAsync(IReadOnlyList<SheetCell> row, CancellationToken stop)
    {
        csv.Write(row.Select(CellOf));
        var text = this.row.GetStringBuilder();
        foreach (var chunk in text.GetChunks()) await output.WriteAsync(chunk, stop);
        text.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await output.DisposeAsync();
        await row.DisposeAsync();
    }

    private static Csv.Cell CellOf(SheetCell cell) => cell.Type switch
    {
        SheetCellType.Text => cell.Text,
        SheetCellType.Number => Csv.Cell.Number(cell.Number),
        SheetCellType.Flag => cell.Number == 1 ? "true" : "false",
        SheetCellType.Day => cell.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SheetCellType.Time => cell.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        SheetCellType.List => Csv.Cell.Names(cell.Names),
        _ => "",
    };
}
