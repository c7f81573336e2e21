using System.Globalization;
using System.Text.Json;

namespace Extractor.App.Output.Sheets;

/// <summary>One JSON object a line, its members named as the columns are; an empty cell is null.</summary>
internal sealed class JsonlSheet(Stream stream, IReadOnlyList<string> names) : ISheet
{
    private readonly BufferedStream buffer = new(stream, 1 << 16);
    private readonly MemoryStream line = new();

    public async ValueTask WriteAsync(IReadOnlyList<SheetCell> row, CancellationToken stop)
    {
        line.SetLength(0);
        using (var json = new Utf8JsonWriter(line, ExtractionJson.Compact)) WriteObject(json, names, row);
        line.WriteByte((byte)'\n');
        await buffer.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), stop);
    }

    public async ValueTask DisposeAsync()
    {
        await buffer.FlushAsync();
        await line.DisposeAsync();
    }

    public static void WriteObject(Utf8JsonWriter json, IReadOnlyList<string> names, IReadOnlyList<SheetCell> row)
    {
        json.WriteStartObject();
        for (var i = 0; i < names.Count; i++)
        {
            json.WritePropertyName(names[i]);
            Write(json, row[i]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SheetCell cell)
    {
        switch (cell.Type)
        {
            case SheetCellType.Text:
                json.WriteStringValue(cell.Text);
                break;
            case SheetCellType.Number:
                json.WriteRawValue(Figures.Write(cell.Number));
                break;
            case SheetCellType.Flag:
                json.WriteBooleanValue(cell.Number == 1);
                break;
            case SheetCellType.Day:
                json.WriteStringValue(cell.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case SheetCellType.Time:
                json.WriteStringValue(cell.Time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
            case SheetCellType.List:
                json.WriteStartArray();
                foreach (var name in cell.Names) json.WriteStringValue(name);
                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
