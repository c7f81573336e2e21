using System.Text.Json;

namespace Extractor.Sources;

/// <summary>A <c>.json</c> file: one object of the JSONL form, a list of them, or lines of them under the wrong name.</summary>
internal sealed class JsonFileReading(string source, SourceLimits limits, JsonFields? fields)
{
    /// <param name="content">Reads the whole file.</param>
    public IEnumerable<Fetched> Read(Entry entry, Func<byte[]> content, Wanted wanted, CancellationToken cancellation) =>
        Items(entry, content, cancellation).Where(item => item.Page is not null || item.Path == entry.Path || wanted.Has(item.Path));

    private IEnumerable<Fetched> Items(Entry entry, Func<byte[]> content, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> bytes = default;
        if (Failure.Try(() => bytes = Unmarked(content(), cancellation), entry.Path) is { } failure)
            return [new Fetched(entry.Path) { Failure = failure }];
        var (objects, problem) = Objects(bytes.Span);
        if (bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
            return Listed(entry, bytes, objects, problem);
        return (objects, problem) switch
        {
            ([], null) => [new Fetched(entry.Path) { Skip = "no article in it" }],
            ([], _) => [new Fetched(entry.Path) { Failure = Broken(entry, problem) }],
            ([var only], null) => [Item(entry, 1, bytes[only], FileFormat.Of(entry.Path).BareName)],
            _ => new JsonLinesSource(source, entry.Path, () => new MemoryStream(bytes.ToArray()), limits, fields).Fetch(cancellation),
        };
    }

    private IEnumerable<Fetched> Listed(Entry entry, ReadOnlyMemory<byte> bytes, List<Range> objects, JsonException? problem)
    {
        for (var i = 0; i < objects.Count; i++)
            yield return Item(entry, i + 1, bytes[objects[i]], null);
        if (problem is not null)
            yield return new Fetched(entry.Path) { Failure = Broken(entry, problem) };
        else if (objects.Count == 0)
            yield return new Fetched(entry.Path) { Skip = "no article in it" };
    }

    private Fetched Item(Entry entry, int number, ReadOnlyMemory<byte> json, string? bareId)
    {
        var place = $"{entry.Path}:{number}";
        try
        {
            var article = JsonArticle.Read(json, fields, bareId);
            return new Fetched(place)
            {
                Page = new Page(article.Id, source, place, FileFormat.Json, json) { Url = article.Url, Fields = fields, Modified = entry.Modified },
            };
        }
        catch (JsonArticleException e)
        {
            return new Fetched(place) { Failure = $"{place}: {e.Message}" };
        }
    }

    /// <summary>The values at the top, or those in the list that stands there, as far as the JSON is sound.</summary>
    private static (List<Range> Found, JsonException? Problem) Objects(ReadOnlySpan<byte> bytes)
    {
        List<Range> found = [];
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                    continue;
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                found.Add(start..(int)reader.BytesConsumed);
            }
            return (found, null);
        }
        catch (JsonException e)
        {
            return (found, e);
        }
    }

    private static string Broken(Entry entry, JsonException? problem) =>
        $"{entry.Path}: is not valid JSON (line {problem?.LineNumber + 1}, byte {problem?.BytePositionInLine + 1}); what stands before is read, mend the rest or leave the file out with an exclude glob.";

    private ReadOnlyMemory<byte> Unmarked(byte[] content, CancellationToken cancellation) =>
        content is [>= 0xEF, ..] ? BoundedContent.Read(LineReader.Unmarked(new MemoryStream(content)), limits.MaxBytes, content.Length, cancellation) : content;
}
