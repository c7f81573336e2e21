using System.Globalization;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Extractor.Tests.App.Exports;

/// <summary>Reads exports again as other programs do: every cell as the text that all formats would show, with its type where the format has types.</summary>
internal static class Tables
{
    /// <summary>Rows of every sheet of a workbook, headings too. A number, a day and a flag begin with their type: <c>n:1.5</c>, <c>d:2026-04-21</c>, <c>b:true</c>.</summary>
    public static List<List<string>> Xlsx(byte[] bytes, int sheet = 0)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var part = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!.Value!);
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).ToList();
        var rows = part.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        return [.. rows.Select(r => Enumerable.Range(0, rows[0].Count).Select(i => i < r.Count ? TextOf(r[i], formats) : "").ToList())];
    }

    public static int Sheets(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return book.WorkbookPart!.Workbook!.Descendants<Sheet>().Count();
    }

    /// <summary>Formulas in any sheet: there must be none.</summary>
    public static int Formulas(byte[] bytes)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return book.WorkbookPart!.WorksheetParts.Sum(p => p.Worksheet!.Descendants<CellFormula>().Count());
    }

    /// <summary>RFC 4180: quoted fields may hold anything, a quote doubled.</summary>
    public static List<List<string>> Csv(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == ',') End();
            else if (!quoted && text[i] == '\r' && text[i + 1] == '\n')
            {
                End();
                rows.Add([]);
                i++;
            }
            else field.Append(text[i]);
        }

        Xunit.Assert.False(quoted);
        Xunit.Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;

        void End()
        {
            rows[^1].Add(field.ToString());
            field.Clear();
        }
    }

    public static List<JsonElement> Jsonl(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>A member of a JSON object as CSV would show it.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(v => v.GetString())),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    /// <summary>A cell of a workbook as CSV would show it.</summary>
    public static string Plain(string cell) => cell.Length > 1 && cell[1] == ':' && cell[0] is 'n' or 'd' or 'b' && cell.Length > 1 && cell[1] == ':' ? cell[2..] : cell;

    private static string TextOf(Cell cell, List<uint> formats)
    {
        var written = cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString || written.Length == 0) return written;
        if (cell.DataType?.Value == CellValues.Boolean) return written == "1" ? "b:true" : "b:false";
        var number = decimal.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (cell.StyleIndex is null || formats[(int)cell.StyleIndex.Value] == 0) return "n:" + number.ToString("0.##########", CultureInfo.InvariantCulture);
        var time = DateTime.FromOADate((double)number);
        return "d:" + time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
