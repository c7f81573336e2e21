namespace Extractor.App.Output.Sheets;

/// <summary>Writes the rows of one table in one format, each on its way before the next is made. Disposing ends the table and leaves the stream open.</summary>
internal interface ISheet : IAsyncDisposable
{
    ValueTask WriteAsync(IReadOnlyList<SheetCell> row, CancellationToken stop);
}
