namespace Extractor.App.Output.Sheets;

/// <summary>Rows as a table in one of the formats for other programs.</summary>
internal static class SheetExport
{
    /// <param name="title">Names the sheets of a workbook.</param>
    public static async Task WriteAsync<T>(
        IEnumerable<T> rows, IReadOnlyList<SheetColumn<T>> columns, SheetFormat format, string title, Stream output, CancellationToken stop)
    {
        IReadOnlyList<string> names = [.. columns.Select(c => c.Name)];
        await using var sheet = await BeginAsync(output, format, title, names, stop);
        var cells = new SheetCell[columns.Count];
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < cells.Length; i++) cells[i] = columns[i].Read(row);
            await sheet.WriteAsync(cells, stop);
        }
    }

    private static async Task<ISheet> BeginAsync(Stream output, SheetFormat format, string title, IReadOnlyList<string> names, CancellationToken stop) => format switch
    {
        SheetFormat.Csv => await CsvSheet.BeginAsync(output, names, stop),
        SheetFormat.Xlsx => await XlsxSheet.BeginAsync(output, title, names, stop),
        _ => new JsonlSheet(output, names),
    };
}

/// <summary>A format for other programs.</summary>
internal enum SheetFormat
{
    /// <summary>RFC 4180, with a heading.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
