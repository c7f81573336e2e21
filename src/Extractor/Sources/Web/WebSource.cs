namespace Extractor.Sources.Web;

/// <summary>
/// Pages of the web that a feed, a sitemap or a list of urls names, in its order. What the store has and nobody says is new is not asked for
/// again; what failed is asked for in the next run.
/// </summary>
public sealed class WebSource : ISource
{
    private readonly SourceSettings settings;
    private readonly WebAccess web;
    private readonly WebPageReading pages;
    private readonly WebLists lists;

    /// <param name="settings">Of the type <c>feed</c>, <c>sitemap</c> or <c>urls</c>.</param>
    /// <param name="file">Full path of the file with the urls, where they stand in one.</param>
    public WebSource(SourceSettings settings, string? file, WebAccess web)
    {
        (this.settings, this.web) = (settings, web);
        pages = new WebPageReading(settings.Name, web);
        lists = new WebLists(settings, file, web);
    }

    public IEnumerable<Fetched> Fetch(Wanted wanted, CancellationToken cancellation)
    {
        var health = web.Memory.Health(settings.Name);
        if (health.Stopped is not null)
            return [new Fetched(settings.Name) { Failure = $"{settings.Name}: is stopped after {health.Errors} errors in a row, the last: {health.LastError} Once that is mended: extractor sources enable {settings.Name}." }];
        if (health.NotBefore > web.Fetcher.Clock.GetUtcNow())
            return [new Fetched(settings.Name) { Skip = FormattableString.Invariant($"not before {health.NotBefore:yyyy-MM-dd HH:mm}Z, as its server asked"), IsWaiting = true }];
        return Pages(wanted, cancellation);
    }

    private IEnumerable<Fetched> Pages(Wanted wanted, CancellationToken cancellation)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var inHand = new Queue<Task<Fetched>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (var (page, failed) in lists.Pages(wanted, abandoned.Token))
            {
                if (failed is not null)
                    inHand.Enqueue(Task.FromResult(failed));
                else if (seen.Add(WebPageReading.PathOf(page!)))
                    inHand.Enqueue(Task.Run(() => pages.Fetch(page!, wanted, abandoned.Token), abandoned.Token));
                while (inHand.Count > 0 && (inHand.Count >= web.Fetcher.Settings.Parallel || inHand.Peek().IsCompleted))
                    yield return inHand.Dequeue().GetAwaiter().GetResult();
            }
            while (inHand.Count > 0)
                yield return inHand.Dequeue().GetAwaiter().GetResult();
            NoteHealth(wanted.IsAll);
        }
        finally
        {
            // Where the walk was left early, what is under way ends before its connections go.
            abandoned.Cancel();
            foreach (var task in inHand)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>A list that was had is a success, whatever its pages; without one, a single page that was answered.</summary>
    /// <param name="isWhole">False where its list was not asked for, of which nothing is known then.</param>
    private void NoteHealth(bool isWhole)
    {
        if (lists.NotBefore is { } asked)
            web.Memory.Silence(settings.Name, asked);
        if (pages.NotBefore is { } later)
            web.Memory.Silence(settings.Name, later);
        if (!isWhole)
            return;
        var failure = lists.Failure ?? (settings.Type == "urls" && pages.Unanswered is { } unanswered ? unanswered : null);
        if (failure is null)
            web.Memory.Succeeded(settings.Name);
        else
            web.Memory.Failed(settings.Name, failure, web.Fetcher.Settings.StopAfterErrors);
    }
}
