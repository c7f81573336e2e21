namespace Extractor.Sources.Web;

/// <summary>Fetches one listed page, or finds that it need not be fetched, or takes what its entry says where it is not to be had.</summary>
internal sealed class WebPageReading(string source, WebAccess web)
{
    private readonly Lock state = new();
    private bool answered;
    private string? unanswered;

    /// <summary>Until when a server asked to be left alone.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>The last failure, where pages were asked for and no server answered at all; else null.</summary>
    public string? Unanswered => answered ? null : unanswered;

    /// <summary>What names a page within its source: its address without a fragment, else what its entry calls itself.</summary>
    public static string PathOf(ListedPage page) => page.Url is { } url ? url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : page.Id ?? page.Title ?? "";

    public async Task<Fetched> Fetch(ListedPage listed, Wanted wanted, CancellationToken cancellation)
    {
        var path = PathOf(listed);
        if (listed.Url is null)
            return listed.Content is null || path.Length == 0
                ? new Fetched(path) { Failure = $"{source}: the entry '{path}' has neither an address nor a text; ask its publisher." }
                : new Fetched(path) { Page = FromEntry(listed, path) };

        var now = web.Fetcher.Clock.GetUtcNow();
        var known = web.Memory.Page(source, path);
        if (known is not null && !wanted.Names(path) && known.Mark == listed.Mark && now < known.Fetched.AddHours(web.Fetcher.Settings.RecheckHours))
            return new Fetched(path) { Unchanged = true };

        var reply = await web.Fetcher.Get(listed.Url, known?.Validators, cancellation).ConfigureAwait(false);
        Note(reply, path);
        var visit = new WebVisit(reply.Validators, listed.Mark, reply.Url.AbsoluteUri, now);
        if (reply.NotModified && known is not null)
            return new Fetched(path) { Unchanged = true, Visit = visit with { Validators = known.Validators.FreshenedBy(reply.Validators) } };
        if (Fault(reply) is { } fault)
        {
            // What the store has of the page itself is better than what the feed says of it.
            return known is null && listed.Content is not null
                ? new Fetched(path) { Page = FromEntry(listed, path), Visit = visit with { Validators = Validators.None, Failure = fault } }
                : new Fetched(path) { Failure = $"{path}: {fault}.", FailureClass = reply.Failure is null ? "media-type" : reply.Class };
        }
        return new Fetched(path)
        {
            Page = new Page(path, source, path, MediaType(reply)!, reply.Body)
            {
                Url = reply.Url.AbsoluteUri, Charset = reply.Charset, Listed = listed.Published, FetchedAt = now,
            },
            Visit = visit with { OptOut = OptOut.Joined(reply.OptOut, OptOut.OfPage(reply.Body)) },
        };
    }

    private Page FromEntry(ListedPage listed, string path) => new(path, source, path, FileFormat.Html, EntryPage.Of(listed))
    {
        Url = listed.Url?.AbsoluteUri,
        Listed = listed.Published,
        FetchedAt = web.Fetcher.Clock.GetUtcNow(),
        Notes = listed.Url is null ? [] : [EntryPage.Note],
    };

    private void Note(HttpReply reply, string path)
    {
        lock (state)
        {
            answered |= reply.Failure is null || reply.Status is < 500;
            unanswered = reply.Failure is null ? unanswered : $"{path}: {reply.Failure}.";
            if (reply.NotBefore > (NotBefore ?? DateTimeOffset.MinValue))
                NotBefore = reply.NotBefore;
        }
    }

    private static string? Fault(HttpReply reply) => reply switch
    {
        { Failure: { } failure } => failure,
        { NotModified: true } => "is said not to have changed, though it was never fetched; a later run tries again",
        { Body: [] } => "is empty; a later run tries again",
        _ when MediaType(reply) is null => $"is {reply.MediaType}, no page of text; leave it out with an exclude glob",
        _ => null,
    };

    /// <summary>The media type as the reader of articles knows it; null where it reads none such. Without a header, the first byte tells.</summary>
    private static string? MediaType(HttpReply reply) => reply.MediaType switch
    {
        "text/html" or "application/xhtml+xml" => FileFormat.Html,
        FileFormat.PlainText => FileFormat.PlainText,
        FileFormat.Markdown => FileFormat.Markdown,
        null or "" => reply.Body.AsSpan().TrimStart(" \t\r\n\xEF\xBB\xBF"u8) is [(byte)'<', ..] ? FileFormat.Html : FileFormat.PlainText,
        _ => null,
    };
}
