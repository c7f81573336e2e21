namespace Extractor.App.Output.Sheets;

/// <summary>One cell of a table for other programs, with its type: what is a number stays one in every format.</summary>
internal readonly record struct SheetCell
{
    private SheetCell(SheetCellType type, string? text = null, decimal number = 0, DateTime time = default, IReadOnlyList<string>? names = null) =>
        (Type, Text, Number, Time, Names) = (type, text, number, time, names ?? []);

    public SheetCellType Type { get; }

    /// <summary>Of a text.</summary>
    public string? Text { get; }

    /// <summary>Of a number; 0 or 1 of a flag.</summary>
    public decimal Number { get; }

    /// <summary>Of a day, at midnight, or of a time, UTC.</summary>
    public DateTime Time { get; }

    /// <summary>Of a list.</summary>
    public IReadOnlyList<string> Names { get; }

    public static implicit operator SheetCell(string? text) => string.IsNullOrEmpty(text) ? default : new(SheetCellType.Text, text);

    public static implicit operator SheetCell(decimal? number) => number is { } n ? new(SheetCellType.Number, number: n) : default;

    public static implicit operator SheetCell(int number) => new(SheetCellType.Number, number: number);

    public static implicit operator SheetCell(bool flag) => new(SheetCellType.Flag, number: flag ? 1 : 0);

    public static implicit operator SheetCell(DateOnly? day) => day is { } d ? new(SheetCellType.Day, time: d.ToDateTime(TimeOnly.MinValue)) : default;

    public static implicit operator SheetCell(DateTimeOffset? time) => time is { } t ? new(SheetCellType.Time, time: t.UtcDateTime) : default;

    /// <summary>A probability to four decimals.</summary>
    public static SheetCell Probability(double number) => (decimal?)Math.Round((decimal)number, 4, MidpointRounding.ToEven);

    /// <summary>Several texts: an array in JSON, joined by semicolons elsewhere.</summary>
    public static SheetCell List(IReadOnlyList<string> names) => new(SheetCellType.List, names: names);

    /// <summary>A TIMEX3 date: a day where it is one, else as it is told (<c>2026-Q3</c>): nothing is made more exact than it is.</summary>
    public static SheetCell Timex(string? timex) =>
        DateOnly.TryParseExact(timex, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? (DateOnly?)day : timex;
}

/// <summary>What a cell holds.</summary>
internal enum SheetCellType
{
    Empty,
    Text,
    Number,
    Flag,
    Day,
    Time,
    List,
}
