namespace Extractor.Sources.Web;

/// <summary>The lists of a source, fetched one after another: its feed, its sitemap with those that it names, or its urls.</summary>
/// <param name="file">Full path of the file with the urls, where they stand in one.</param>
internal sealed class WebLists(SourceSettings settings, string? file, WebAccess web)
{
    /// <summary>The most that the protocol allows of a sitemap.</summary>
    private const int Limit = 50 << 20;

    private const int MaxDepth = 3;

    private readonly Glob[] include = [.. settings.Include.Select(pattern => new Glob(pattern))];
    private readonly Glob[] exclude = [.. settings.Exclude.Select(pattern => new Glob(pattern))];

    /// <summary>Why the list of the source itself was not to be had; null where it was.</summary>
    public string? Failure { get; private set; }

    /// <summary>Until when a server asked to be left alone.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Each page that is listed and wanted, or the item that says why a list or line gives none.</summary>
    public IEnumerable<(ListedPage? Page, Fetched? Other)> Pages(Wanted wanted, CancellationToken cancellation)
    {
        var left = wanted.Named.ToHashSet(StringComparer.Ordinal);
        var found = settings.Type == "urls" ? Urls(wanted) : Listed(new Uri(settings.Url!, UriKind.Absolute), null, settings.Name, [], wanted.IsAll, wanted, cancellation);
        foreach (var (page, other) in found.Concat(Unlisted(left)))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = page is null ? other!.Path : WebPageReading.PathOf(page);
            left.Remove(path);
            if (page?.Url is { } url && LeftOut(url) is { } reason)
                yield return (null, new Fetched(path) { Skip = reason });
            else
                yield return (page, other);
        }
    }

    /// <summary>Pages that failed once and that no list names any more: feeds are short.</summary>
    private static IEnumerable<(ListedPage?, Fetched?)> Unlisted(HashSet<string> left)
    {
        foreach (var path in left.Order(StringComparer.Ordinal).ToList())
        {
            if (UrlList.Page(path) is { } page)
                yield return (page, null);
        }
    }

    private IEnumerable<(ListedPage?, Fetched?)> Urls(Wanted wanted)
    {
        foreach (var url in settings.Urls)
        {
            if (UrlList.Page(url) is { } page)
            {
                if (IsAsked(page, wanted.IsAll, wanted))
                    yield return (page, null);
            }
            else if (wanted.Has(url))
            {
                yield return Failed(url, $"{settings.Name}: '{url}' is no http or https address; write it in full.");
            }
        }
        if (file is null)
            yield break;
        var (text, failure) = FileText(file);
        if (failure is not null)
        {
            Failure = failure;
            yield return Failed(Path.GetFileName(file), failure, Sources.Failure.ClassOf(failure));
            yield break;
        }
        var isWhole = wanted.Has(Path.GetFileName(file));
        foreach (var (number, page) in UrlList.Read(text!))
        {
            var place = $"{Path.GetFileName(file)}:{number}";
            if (page is not null ? IsAsked(page, isWhole || wanted.Has(place), wanted) : wanted.Has(place))
                yield return page is not null ? (page, null) : Failed(place, $"{place}: is no http or https address; write it in full, or put # before it.");
        }
    }

    private IEnumerable<(ListedPage?, Fetched?)> Listed(Uri url, string? changed, string place, List<Uri> above, bool isWhole, Wanted wanted, CancellationToken cancellation)
    {
        isWhole |= wanted.Names(place);
        var (list, failure, kind) = isWhole ? Read(url, changed, cancellation) : Remembered(url);
        if (failure is not null)
        {
            if (above.Count == 0)
                Failure = $"{place}: {failure}.";
            yield return Failed(place, $"{place}: {failure}.", kind);
            if (list is null)
                yield break;
        }
        else if (wanted.Names(place))
        {
            yield return (null, new Fetched(place) { Skip = "was had again, and its pages stand for themselves" });
        }
        foreach (var page in list!.Pages.Where(page => IsAsked(page, isWhole, wanted)))
            yield return (page, null);
        foreach (var (next, nextChanged) in list.Lists)
        {
            List<Uri> path = [.. above, url];
            if (path.Count >= MaxDepth || path.Contains(next))
            {
                if (isWhole)
                    yield return Failed(next.AbsoluteUri, $"{next.AbsoluteUri}: is a sitemap {MaxDepth} deep or names itself; it is not read.");
                continue;
            }
            foreach (var page in Listed(next, nextChanged, next.AbsoluteUri, path, isWhole, wanted, cancellation))
                yield return page;
        }
    }

    /// <summary>The list as it is now: fetched, or as it was remembered where it has not changed.</summary>
    private (PageList? List, string? Failure, string Class) Read(Uri url, string? changed, CancellationToken cancellation)
    {
        var known = web.Memory.List(settings.Name, url);
        if (known is not null && changed is not null && known.Mark == changed)
            return Parsed(known);
        var reply = web.Fetcher.Get(url, known?.Validators, cancellation, Limit).GetAwaiter().GetResult();
        if (reply.NotBefore > (NotBefore ?? DateTimeOffset.MinValue))
            NotBefore = reply.NotBefore;
        if (reply.Failure is not null)
            return (null, reply.Failure, reply.Class);
        if (reply.NotModified && known is null)
            return (null, "is said not to have changed, though it was never fetched; a later run tries again", "http-304");
        var now = reply.NotModified
            ? known! with { Validators = known.Validators.FreshenedBy(reply.Validators), Mark = changed }
            : new RememberedList(reply.Validators, changed, reply.Charset, reply.Url.AbsoluteUri, reply.Body);
        var parsed = Parsed(now);
        // A broken list is asked for in full the next time.
        if (parsed.Failure is null)
            web.Memory.Keep(settings.Name, url, now);
        return parsed;
    }

    /// <summary>The list as it was last, without asking for it: what it says of pages that are asked for. One never had says nothing.</summary>
    private (PageList? List, string? Failure, string Class) Remembered(Uri url) =>
        (web.Memory.List(settings.Name, url) is { } known ? Parsed(known).List : new PageList([], []), null, "");

    /// <param name="isWhole">True where all pages of its list are.</param>
    private static bool IsAsked(ListedPage page, bool isWhole, Wanted wanted) => isWhole || wanted.Names(WebPageReading.PathOf(page));

    private static (PageList? List, string? Failure, string Class) Parsed(RememberedList list)
    {
        var read = ListReader.Read(list.Body, list.Charset, new Uri(list.Address, UriKind.Absolute), Limit);
        return (read, read.Fault, "broken-list");
    }

    private static (string? Text, string? Failure) FileText(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return (System.Text.Encoding.UTF8.GetString(BoundedContent.Read(stream, Limit, 0, CancellationToken.None)), null);
        }
        catch (Exception e) when (Sources.Failure.Of(e, path) is { } failure)
        {
            return (null, failure);
        }
    }

    /// <summary>Globs speak of the path within the site.</summary>
    private string? LeftOut(Uri url)
    {
        var path = url.AbsolutePath.TrimStart('/');
        if (Array.Exists(exclude, glob => glob.Matches(path)))
            return "excluded";
        return include.Length > 0 && !Array.Exists(include, glob => glob.Matches(path)) ? "not included" : null;
    }

    private static (ListedPage?, Fetched?) Failed(string path, string failure, string kind = "bad-address") => (null, new Fetched(path) { Failure = failure, FailureClass = kind });
}
