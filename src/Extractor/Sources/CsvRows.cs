using System.Text;

namespace Extractor.Sources;

/// <summary>Rows of a CSV file as RFC 4180 writes them: commas, quotes doubled within quotes, line breaks within quotes.</summary>
internal static class CsvRows
{
    private const int LongestCell = 64 * 1024;

    /// <summary>Rows with the line that each begins on; blank lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A quote is never closed.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(TextReader reader)
    {
        var (line, begun, quoted) = (1, 1, false);
        var cells = new List<string>();
        var cell = new StringBuilder();
        int next;
        while ((next = reader.Read()) >= 0)
        {
            var c = (char)next;
            if (c == '\n')
                line++;
            if (c == '"' && quoted && reader.Peek() == '"')
                cell.Append((char)reader.Read());
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (quoted)
                cell.Append(c);
            else if (c == ',')
                EndCell();
            else if (c == '\n')
            {
                EndCell();
                if (cells is not [""])
                    yield return (begun, cells);
                (cells, begun) = ([], line);
            }
            else if (c != '\r')
                cell.Append(c);
            if (cell.Length > LongestCell)
                throw new InvalidDataException($"has a cell of more than {LongestCell} characters that begins on line {begun}; close its quotes");
        }
        if (quoted)
            throw new InvalidDataException($"has quotes that are not closed in the row on line {begun}; close them");
        EndCell();
        if (cells is not [""])
            yield return (begun, cells);

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
