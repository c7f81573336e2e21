namespace Extractor.Sources;

/// <summary>
/// A JSONL file with one article a line, <c>{"id", "text", "title"?, "published"?, "url"?}</c>, read line by line: memory holds one
/// line, however large the file. A line that is no article is a failure; the lines after it are read.
/// </summary>
public sealed class JsonLinesSource : ISource
{
    private readonly string source;
    private readonly string path;
    private readonly Func<Stream> open;
    private readonly SourceLimits limits;

    /// <summary>A file, gzipped where it ends in <c>.gz</c>.</summary>
    /// <param name="path">How its pages name it: each is <c>path:LINE</c>.</param>
    public JsonLinesSource(string source, string fullPath, string path, SourceLimits? limits = null)
        : this(source, path, () => Open(fullPath, limits ?? SourceLimits.Default), limits)
    {
    }

    /// <summary>Any stream; it is disposed at its end.</summary>
    public JsonLinesSource(string source, string path, Func<Stream> open, SourceLimits? limits = null) =>
        (this.source, this.path, this.open, this.limits) = (source, path, open, limits ?? SourceLimits.Default);

    public IEnumerable<Fetched> Fetch(CancellationToken cancellation)
    {
        LineReader? lines = null;
        try
        {
            if (Try(() => lines = new LineReader(open(), limits.MaxBytes)) is { } unopened)
            {
                yield return new Fetched(path) { Failure = unopened };
                yield break;
            }
            for (var number = 1; ; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                var place = $"{path}:{number}";
                Line line = default;
                if (Try(() => line = lines!.Next(), place) is { } failure)
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
            var article = JsonArticle.Read(content);
            return new Fetched(place)
            {
                Page = new Page(article.Id, source, place, FileFormat.Json, content.ToArray()) { Url = article.Url },
            };
        }
        catch (JsonArticleException e)
        {
            return new Fetched(place) { Failure = $"{place}: {e.Message}" };
        }
    }

    private string? Try(Action act, string? place = null)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception e) when (Failure.Of(e, place ?? path) is { } failure)
        {
            return failure;
        }
    }

    private static Stream Open(string fullPath, SourceLimits limits)
    {
        var file = new FileInfo(fullPath);
        var stream = file.OpenRead();
        return FileFormat.Of(fullPath).Gzipped ? new BoundedInflation(stream, file.Length, limits.MaxRatio) : stream;
    }
}
