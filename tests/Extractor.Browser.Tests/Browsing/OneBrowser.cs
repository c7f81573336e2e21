using Microsoft.Playwright;
using Xunit;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>The browser that all tests share; each opens a context of its own in it, as if a person sat down.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private IPlaywright? driver;
    private IBrowser? browser;

    // Tests that are skipped ask for it too.
    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null) return;
        driver = await Chromium.Driver();
        browser = await Chromium.Launch(driver);
    }

    /// <summary>A window of its own, with cookies of its own.</summary>
    internal async Task<Window> Open(ReviewedStore store, int width = 1280, bool dark = false, bool scripts = true) => await Window.Open(browser!, store.Address, width, dark, scripts);

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        driver?.Dispose();
    }
}

/// <summary>One after another: two cores are shared by the browser, the server and the test.</summary>
[CollectionDefinition(Name)]
public sealed class Browsers : ICollectionFixture<OneBrowser>
{
    public const string Name = "Browsers";
}
