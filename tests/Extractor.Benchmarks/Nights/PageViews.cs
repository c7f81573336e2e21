using System.Diagnostics;

namespace Extractor.Benchmarks.Nights;

/// <summary>
/// Readers who ask for pages at a fixed rate, whether those before them were answered or not: an answer that comes late makes nobody wait with
/// asking, and counts in full.
/// </summary>
internal sealed class PageViews(Uri address, IReadOnlyList<string> pages) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    private readonly Lock counting = new();

    /// <summary>Each view: its page, when it was due, and how long from then until it was read whole.</summary>
    public List<(string Page, TimeSpan Due, double Milliseconds)> Seen { get; } = [];

    /// <summary>What was not answered with a page.</summary>
    public List<string> Errors { get; } = [];

    public async Task Ask(int rate, TimeSpan time)
    {
        var (views, watch) = (new List<Task>(), Stopwatch.StartNew());
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var asked = 0; watch.Elapsed < time && await tick.WaitForNextTickAsync();)
        {
            for (; asked < watch.Elapsed.TotalSeconds * rate; asked++) views.Add(View(pages[asked % pages.Count], watch, TimeSpan.FromSeconds(asked / (double)rate)));
            views.RemoveAll(v => v.IsCompleted);
        }

        await Task.WhenAll(views);
    }

    public void Dispose() => client.Dispose();

    private async Task View(string page, Stopwatch watch, TimeSpan due)
    {
        try
        {
            using var answer = await client.GetAsync(page);
            await answer.Content.CopyToAsync(Stream.Null);
            var took = (watch.Elapsed - due).TotalMilliseconds;
            lock (counting)
            {
                Seen.Add((page, due, took));
                if (!answer.IsSuccessStatusCode) Errors.Add($"{page}: {(int)answer.StatusCode}");
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            lock (counting) Errors.Add($"{page}: {e.Message}");
        }
    }
}
