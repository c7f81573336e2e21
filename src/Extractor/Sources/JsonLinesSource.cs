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
    private readonly LineRange? range;

    /// <param name="path">How its pages name it: each is <c>path:LINE</c>.</param>
    /// <param name="open">Opens the lines; the stream is disposed at its end.</param>
    /// <param name="fields">What its fields are called; null for our own names.</param>
    /// <param name="range">Which lines; null for all. The stream must let itself be read from there.</param>
    public JsonLinesSource(string source, string path, Func<Stream> open, SourceLimits? limits = null, JsonFields? fields = null, LineRange? range = null) =>
        (this.source, this.path, this.open, this.limits, this.fields, this.range) = (source, path, open, limits ?? SourceLimits.Default, fields, range);

    /// <summary>A line whose id stood on an earlier line of its file: one of the two articles would take the other's place.</summary>
    internal static Fetched Repeated(string place, string id) =>
        new(place) { Failure = $"{place}: the id '{id}' stands on an earlier line too; give every article its own.", FailureClass = "repeated-id" };

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation) =>
        Items(cancellation).Where(item => item.Page is not null || item.Path == path || wanted.Has(item.Path));

    private IEnumerable<Fetched> Items(CancellationToken cancellation)
    {
        LineReader? lines = null;
        try
        {
            if (Failure.Try(() => lines = new LineReader(Opened(), limits.MaxBytes), path) is { } unopened)
            {
                yield return new Fetched(path) { Failure = unopened };
                yield break;
            }
            for (var number = range?.Number ?? 1; ; number++)
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
                    yield return Item(place, line.Content, isRepeated: range?.Repeated.Contains(number) ?? false);
            }
        }
        finally
        {
            lines?.Dispose();
        }
    }

    private Stream Opened() => range is null ? open() : new StreamSlice(open(), range.From, range.To);

    private Fetched Item(string place, ReadOnlyMemory<byte> content, bool isRepeated)
    {
        try
        {
            var article = JsonArticle.Read(content, fields);
            return isRepeated ? Repeated(place, article.Id) : new Fetched(place)
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
