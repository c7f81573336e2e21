using System.Globalization;

namespace Extractor.Sources;

/// <summary>
/// The pages of a WARC file (ISO 28500): records of type <c>response</c> and <c>resource</c> whose media type an article may have. Requests
/// and metadata are passed over; other media and answers other than 200 are skipped; a damaged record fails with its offset.
/// </summary>
internal sealed class WarcReading(string source, SourceLimits limits)
{
    public IEnumerable<Fetched> Read(Entry entry, Wanted wanted, CancellationToken cancellation)
    {
        WarcFile? file = null;
        try
        {
            if (Failure.Try(() => file = new WarcFile(entry.Open(), limits, entry.Budget), entry.Path) is { } unopened)
            {
                yield return new Fetched(entry.Path) { Failure = unopened };
                yield break;
            }
            var name = FileFormat.Of(entry.Path).BareName;
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                WarcRecord? record = null;
                if (Failure.Try(() => record = file!.Next(), entry.Path) is { } failure)
                {
                    yield return new Fetched(entry.Path) { Failure = failure };
                    yield break;
                }
                if (record is null)
                    yield break;
                if (wanted.Has(PathOf(record, entry.Path)) && Item(record, entry.Path, name, cancellation) is { } item)
                    yield return item;
            }
        }
        finally
        {
            file?.Dispose();
        }
    }

    private static string PathOf(WarcRecord record, string file) => $"{file}{Entry.Within}{record.Offset}";

    private Fetched? Item(WarcRecord record, string file, string name, CancellationToken cancellation)
    {
        var path = PathOf(record, file);
        if (record.Problem is { } problem)
            return new Fetched(path) { Failure = $"{path}: the record {problem}{(problem.Contains(';', StringComparison.Ordinal) ? "" : "; fetch the file again for this one")}." };
        if (record.Header is not { Type: "response" or "resource" } header)
            return null;
        Fetched? item = null;
        return Failure.Try(() => item = Page(record, header, path, name, cancellation), path) is { } failure ? new Fetched(path) { Failure = failure } : item;
    }

    private Fetched Page(WarcRecord record, MessageHead header, string path, string name, CancellationToken cancellation)
    {
        var url = header["WARC-Target-URI"]?.Trim('<', '>');
        var (media, charset) = HttpResponse.ContentType(header["Content-Type"]);
        ReadOnlyMemory<byte> content = record.Block;
        // Over any other protocol (dns:, ftp:) the block is the answer itself.
        if (media == "application/http")
        {
            var response = HttpResponse.Read(record.Block);
            if (response.Status is < 200 or > 299)
                return new Fetched(path) { Skip = $"HTTP status {response.Status}" };
            (media, charset) = (response.MediaType, response.Charset);
            if (ArticleMedia(media) is not null)
                content = response.Body(limits, cancellation);
        }
        if (ArticleMedia(media) is not { } article)
            return new Fetched(path) { Skip = $"media type {media ?? "unknown"}" };
        return new Fetched(path)
        {
            Page = new Page($"{name}{Entry.Within}{record.Offset}", source, path, article, content)
            {
                Url = url,
                Charset = charset,
                FetchedAt = Time(header["WARC-Date"]),
                Notes = header["WARC-Truncated"] is { } cause ? [$"The crawler cut it off ({cause})."] : [],
            },
        };
    }

    private static DateTimeOffset? Time(string? written) =>
        DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>How a media type of the web is read; null where it is no article's.</summary>
    private static string? ArticleMedia(string? media) => media switch
    {
        FileFormat.Html or "application/xhtml+xml" => FileFormat.Html,
        FileFormat.PlainText or FileFormat.Markdown or FileFormat.Pdf => media,
        _ => null,
    };
}
