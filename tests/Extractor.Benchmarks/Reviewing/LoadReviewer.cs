using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>A reviewer without a browser: reads the page of the fact queue, sends its form, reads what comes back, as a page's script does.</summary>
internal sealed class LoadReviewer(Uri address, int number) : IDisposable
{
    // Two queues that hold the same facts: reviewers of one run into each other at once, those of both now and then.
    private readonly string queue = number % 2 == 0 ? "/facts/queue" : "/facts/queue?order=newest";

    private readonly HttpClient client = new() { BaseAddress = address };
    private readonly HtmlParser parser = new();
    private readonly Random random = new(number);

    public LoadTally Tally { get; private set; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Milliseconds of each decision that was answered.</summary>
    public List<double> Took { get; } = [];

    /// <summary>What was answered that should not have been.</summary>
    public List<string> Unexpected { get; } = [];

    public void Dispose() => client.Dispose();

    /// <summary>Decides one fact after the other; a request in hand at the end is awaited, so that its verdict is counted.</summary>
    public async Task Work(CancellationToken end)
    {
        var page = await Read(await client.GetAsync(queue, CancellationToken.None));
        while (!end.IsCancellationRequested)
        {
            if (page?.QuerySelector("#item[data-fact] form.keys, #item[data-fact] form[data-swap]") is not { } form)
            {
                // Nothing is left, or the answer was none of ours: from the start.
                page = await Read(await client.GetAsync(queue, CancellationToken.None));
                continue;
            }

            page = await Decide(form, page) ?? await Read(await client.GetAsync(queue, CancellationToken.None));
        }
    }

    // Null where the queue is to be read again.
    private async Task<IParentNode?> Decide(IElement form, IParentNode page)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
        fields.Add(KeyValuePair.Create("decision", random.Next(3) == 0 ? "reject" : "accept"));
        using var body = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = body };
        request.Headers.Add("X-Fragment", "1");
        var watch = Stopwatch.StartNew();
        var answer = await client.SendAsync(request, CancellationToken.None);
        Took.Add(watch.Elapsed.TotalMilliseconds);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            // What the ingest made another article's copy meanwhile is shown no longer; the page says so.
            var next = await Read(answer);
            var isGone = next?.QuerySelector(".notice.problem") is not null;
            Tally += new LoadTally(isGone ? 0 : 1, 0, isGone ? 1 : 0, 0, 0, 0);
            return next;
        }

        if (answer.StatusCode != HttpStatusCode.Conflict) return await Read(answer);
        Tally += new LoadTally(0, 1, 0, 0, 0, 0);
        answer.Dispose();

        // Somebody was first: this reviewer lets it stand and goes on.
        return page.QuerySelector("[data-key=j]")?.GetAttribute("href") is { } skip ? await Read(await client.GetAsync(skip, CancellationToken.None)) : null;
    }

    private async Task<IParentNode?> Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.OK) return parser.ParseDocument(text);
            var isError = (int)answer.StatusCode >= 500;
            Tally += new LoadTally(0, 0, 0, isError ? 1 : 0, isError ? 0 : 1, text.Contains("database is locked", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
            Unexpected.Add($"{(int)answer.StatusCode} {answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath.Split('/')[1]}: {parser.ParseDocument(text).QuerySelector("main, .notice")?.TextContent.Trim().ReplaceLineEndings(" ")}");
            return null;
        }
    }
}
