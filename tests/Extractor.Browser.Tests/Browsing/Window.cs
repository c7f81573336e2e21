using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A window on the review pages that hears what a person would not see: errors of the console, requests to other machines.</summary>
internal sealed class Window : IAsyncDisposable
{
    // Milliseconds: a busy machine is no fault of the pages.
    private const float Patience = 30_000;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    private Window(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Window> Open(IBrowser browser, Uri address, int width, bool dark, bool scripts)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri, ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts, Locale = "en-GB", TimezoneId = "UTC", ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var window = new Window(context, await context.NewPageAsync());
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not ("data" or "blob"), Host: not "127.0.0.1" }) window.faults.Enqueue($"a request left this machine: {request.Url}");
        };
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") window.faults.Enqueue($"{message.Type} in the console of {message.Page?.Url}: {message.Text}");
        };
        context.WebError += (_, error) => window.faults.Enqueue($"a script failed on {error.Page?.Url}: {error.Error}");
        context.Dialog += (_, dialog) =>
        {
            window.faults.Enqueue($"a dialog opened: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        return window;
    }

    /// <summary>Goes to a page, which must answer 200.</summary>
    public async Task Go(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Status == 200, $"{address} answered {answer.Status}");
    }

    /// <summary>Signs in and goes where that leads.</summary>
    public async Task SignIn(string name)
    {
        await Go("/sign-in");
        await Page.Locator("[name=name]").FillAsync(name);
        await Page.Locator("[name=password]").FillAsync(name);
        await Page.Locator("main button.primary").ClickAsync();
        await Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Selects a part of an article's text, as with a mouse.</summary>
    /// <param name="text">The element that holds it, in runs that bear where they begin.</param>
    /// <param name="start">In UTF-16 units of the article.</param>
    /// <returns>The span that is now selected.</returns>
    public async Task<(int Start, int End)> Select(string text, int start, int end)
    {
        var found = await Page.EvaluateAsync<int[]>(
            """
            ([text, start, end]) => {
              const runs = [...document.querySelectorAll(`${text} [data-start]`)].map(e => ({ node: e.firstChild, at: Number(e.dataset.start) })).filter(r => r.node?.nodeType === Node.TEXT_NODE);
              const within = at => runs.find(r => at >= r.at && at <= r.at + r.node.length);
              const [first, last] = [runs.find(r => start >= r.at && start < r.at + r.node.length), within(end)];
              getSelection().setBaseAndExtent(first.node, start - first.at, last.node, end - last.at);
              return [first.at + getSelection().anchorOffset, last.at + getSelection().focusOffset];
            }
            """, new object[] { text, start, end });
        return (found[0], found[1]);
    }

    /// <summary>Nothing went wrong behind the page so far.</summary>
    public void IsCalm() => Assert.True(faults.IsEmpty, string.Join('\n', faults));

    /// <summary>What was heard so far, taken away: for a test that means to be refused.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = new List<string>();
        while (faults.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
