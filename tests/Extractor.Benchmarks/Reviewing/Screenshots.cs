using Dapper;
using Extractor.Browser.Tests.Browsing;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>Pictures of the review pages over the golden article and the corpus, for the docs: <c>screenshots docs/screenshots</c>.</summary>
internal static class Screenshots
{
    private const int Decisions = 40;

    public static async Task Take(string folder)
    {
        if (Chromium.Missing is { } missing) throw new InvalidOperationException(missing);
        Directory.CreateDirectory(folder);
        await using var store = await ReviewedStore.OfCorpus();
        using var driver = await Chromium.Driver();
        await using var browser = await Chromium.Launch(driver);

        // A few decisions first, so that the pages have something to tell.
        var page = await Open(browser, store, 1280, false);
        await Decide(page, "/facts/queue", "data-fact");
        await Decide(page, "/", "data-deal");
        await page.CloseAsync();
        store.Store.Refresh();

        var (article, fact) = Golden(store.Store.Path);
        await Take(browser, store, folder, "deal-queue", "/");
        await Take(browser, store, folder, "fact-queue", "/facts/queue?kind=money");
        await Take(browser, store, folder, "article", $"/articles/{article}?fact={fact}");
        await Take(browser, store, folder, "deals", "/deals");
        await Take(browser, store, folder, "deal", "/deals", follow: "main table a[href^='/deals/']");
        await Take(browser, store, folder, "dashboard", "/dashboard");
        await Take(browser, store, folder, "dashboard-dark", "/dashboard", dark: true);
        await Take(browser, store, folder, "phone", "/facts/queue?kind=money", width: 390);
    }

    private static async Task Decide(IPage page, string address, string attribute)
    {
        await page.GotoAsync(address);
        for (var i = 0; i < Decisions; i++)
        {
            var shown = await page.Locator("#item").GetAttributeAsync(attribute);
            await page.Keyboard.PressAsync(i % 6 == 5 ? "x" : "a");
            await Assertions.Expect(page.Locator("#item")).Not.ToHaveAttributeAsync(attribute, shown ?? "");
        }
    }

    private static async Task Take(IBrowser browser, ReviewedStore store, string folder, string name, string address, int width = 1280, bool dark = false, string? follow = null)
    {
        var page = await Open(browser, store, width, dark);
        await page.GotoAsync(address);
        if (follow is not null)
        {
            await page.Locator(follow).First.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        await page.CloseAsync();
    }

    private static Task<IPage> Open(IBrowser browser, ReviewedStore store, int width, bool dark) => browser.NewPageAsync(new BrowserNewPageOptions
    {
        BaseURL = store.Address.AbsoluteUri, ViewportSize = new ViewportSize { Width = width, Height = 844 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, Locale = "en-GB",
    });

    private static (long Article, long Fact) Golden(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        return connection.QueryFirst<(long, long)>(
            """
            select s.article_id, s.id from fact_shown s join place p on p.article_id = s.article_id
            where p.item_id like '%amazon-anthropic%' and s.kind = 'money' order by s.start_utf16
            """);
    }
}
