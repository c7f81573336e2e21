using System.Text.Json;

namespace Extractor.App.Output;

/// <summary>Writes JSON objects one after another, as lines or as one array; each is on its way before the next is made.</summary>
internal sealed class JsonList(Stream output, bool lines) : IDisposable
{
    private static readonly byte[] LineFeed = "\n"u8.ToArray();

    private readonly BufferedStream buffer = new(output, 1 << 16);
    private bool begun;

    public void Add(Action<Utf8JsonWriter> write)
    {
        if (!lines) buffer.Write(begun ? ",\n"u8 : "[\n"u8);
        begun = true;
        using (var json = new Utf8JsonWriter(buffer, lines ? ExtractionJson.Compact : ExtractionJson.Indented)) write(json);
        if (lines) buffer.Write(LineFeed);
        buffer.Flush();
    }

    public void Dispose()
    {
        if (!lines) buffer.Write(begun ? "\n]\n"u8 : "[]\n"u8);
        buffer.Flush();
    }
}
