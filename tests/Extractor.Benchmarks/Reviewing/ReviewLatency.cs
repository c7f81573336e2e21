using System.Globalization;
using Extractor.Browser.Tests.Browsing;
using Extractor.Storage.Engines;
using Microsoft.Playwright;

namespace Extractor.Benchmarks.Reviewing;

/// <summary>
/// The time from a key to the next item on the screen, measured within the browser: <c>review-latency [STORE]</c>. Without a store: on the
/// golden article and the corpus. The decisions stay in the store that is given; give a copy.
/// </summary>
internal static class ReviewLatency
{
    private const int Decisions = 50;
    private const int WarmUp = 5;

    // From the key until the frame after the one in which the item stands: then it is painted.
    private const string Measure =
        """
        attribute => {
          window.took = [];
          let start = null;
          const shown = () => document.querySelector('#item')?.getAttribute(attribute);
          let last = shown();
          addEventListener('keydown', () => { start = performance.now(); }, true);
          new MutationObserver(() => {
            const now = shown();
            if (now === last || start === null) return;
            last = now;
            requestAnimationFrame(() => requestAnimationFrame(() => { window.took.push(performance.now() - start); start = null; }));
          }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: [attribute] });
        }
        """;

    public static async Task Run(string? path)
    {
        if (Chromium.Missing is { } missing) throw new InvalidOperationException(missing);
        await using var store = path is null ? await ReviewedStore.OfCorpus() : await ReviewedStore.Serve(_ => PostgresAddress.Names(path) ? path : Path.GetFullPath(path));
        using var driver = await Chromium.Driver();
        await using var browser = await Chromium.Launch(driver);
        Console.WriteLine("| queue | decisions | median ms | 90% ms | worst ms |");
        Console.WriteLine("|---|---|---|---|---|");
        await Measured(browser, store, "facts", "/facts/queue", "data-fact");
        await Measured(browser, store, "deals", "/", "data-deal");
    }

    private static async Task Measured(IBrowser browser, ReviewedStore store, string name, string address, string attribute)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { BaseURL = store.Address.AbsoluteUri });
        await page.GotoAsync(address);
        await page.WaitForSelectorAsync($"#item[{attribute}]");
        await page.EvaluateAsync(Measure, attribute);
        for (var i = 0; i < WarmUp + Decisions; i++)
        {
            await page.Keyboard.PressAsync(i % 5 == 4 ? "x" : "a");
            await page.WaitForFunctionAsync("n => window.took.length === n", i + 1);
        }

        var took = (await page.EvaluateAsync<double[]>("() => window.took")).Skip(WarmUp).Order().ToList();
        await page.CloseAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {took.Count} | {took[took.Count / 2]:0} | {took[took.Count * 9 / 10]:0} | {took[^1]:0} |"));
    }
}
