using Extractor.App.Output.Sheets;

namespace Extractor.App.Output;

/// <summary>
/// Writes comma-separated values by RFC 4180. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers of
/// our own making are written as they are.
/// </summary>
internal sealed class Csv(TextWriter output)
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    public void Write(params IEnumerable<Cell> cells)
    {
        output.Write(string.Join(',', cells.Select(c => Quoted(c.IsText ? HarmlessText.Of(c.Content) : c.Content))));
        output.Write("\r\n");
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>One cell.</summary>
    /// <param name="IsText">True for words that come from an article or a file, false for a number.</param>
    public readonly record struct Cell(string Content, bool IsText)
    {
        public static implicit operator Cell(string? text) => new(text ?? "", true);

        public static Cell Number(decimal? number) => new(number is { } n ? Figures.Write(n) : "", false);

        public static Cell Probability(double number) => new(Figures.Probability(number), false);

        /// <summary>Several names in one cell.</summary>
        public static Cell Names(IReadOnlyList<string> names) => string.Join("; ", names);
    }
}
