namespace Extractor.Sources;

/// <summary>
/// JSONL with one article a line, <c>{"id", "text", "title"?, "published"?, "url"?}</c> or the same under other names, read line by line: memory holds one
/// line, however large the file. A line that is no article is a failure; the lines after it are read.
/// </summary>
public sealed class JsonLinesSource : ISource
{
    private readonly string source;
    private readonly string path;
    private readonly Func<Stream> open;
    private readonly SourceLimits limits;
    private readonly JsonFields? fields;

    /// <param name="path">How its pages name it: each is <c>path:LINE</c>.</param>
    /// <param name="open">Opens the lines; the stream is disposed at its end.</param>
    /// <param name="fields">What its fields are called; null for our own names.</param>
    public JsonLinesSource(string source, string path, Func<Stream> open, SourceLimits? limits = null, JsonFields? fields = null) =>
        (this.source, this.path, this.open, this.limits, this.fields) = (source, path, open, limits ?? SourceLimits.Default, fields);

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) =>
        Items(cancellation).Where(item => item.Page is not null || item.Path == path || wanted.Has(item.Path));

    private IEnumerable<Fetched> Items(CancellationToken cancellation)
    {
        LineReader? lines = null;
        try
        {
            if (Failure.Try(() => lines = new LineReader(open(), limits.MaxBytes), path) is { } unopened)
            {
                yield return new Fetched(path) { Failure = unopened };
                yield break;
            }
            for (var number = 1; ; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var place = $"{path}:{number}";
                Line line = default;
                if (Failure.Try(() => line = lines!.Next(), place) is { } failure)
                {
                    yield return new Fetched(place) { Failure = failure };
                    yield break;
                }
                if (line.IsEnd)
                    yield break;
                if (line.IsTooLong)
                    yield return new Fetched(place) { Failure = $"{place}: {BoundedContent.Beyond(limits.MaxBytes)}." };
                else if (!line.IsBlank)
                    yield return Item(place, line.Content);
            }
        }
        finally
        {
            lines?.Dispose();
        }
    }

    private Fetched Item(string place, ReadOnlyMemory<byte> content)
    {
        try
        {
            var article = JsonArticle.Read(content, fields);
            return new Fetched(place)
            {
                Page = new Page(article.Id, source, place, FileFormat.Json, content.ToArray()) { Url = article.Url, Fields = fields },
            };
        }
        catch (JsonArticleException e)
        {
            return new Fetched(place) { Failure = $"{place}: {e.Message}" };
        }
    }
}
