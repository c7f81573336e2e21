namespace Extractor.App.Output.Sheets;

/// <summary>One column: its name in every format, and how a row fills it.</summary>
internal sealed record SheetColumn<T>(string Name, Func<T, SheetCell> Read);
