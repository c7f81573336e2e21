using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A window on the review pages that hears what a person would not see: errors of the console, requests to other machines.</summary>
internal sealed class Window : IAsyncDisposable
{
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
        context.SetDefaultTimeout(20_000);
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
        context.Dialog += (_, dialog) => window.faults.Enqueue($"a dialog opened: {dialog.Message}");
        return window;
    }

    /// <summary>Goes to a page, which must answer 200.</summary>
    public async Task Go(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer!.Status == 200, $"{address} answered {answer.Status}");
    }

    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Nothing went wrong behind the page so far.</summary>
    public void IsCalm() => Assert.Empty(faults);

    /// <summary>What was heard so far, taken away: for a test that means to be refused.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = new List<string>();
        while (faults.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
