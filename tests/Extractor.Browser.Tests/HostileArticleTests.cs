using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class HostileArticleTests(OneBrowser browser)
{
    // Elements of a page that a person can still scroll.
    private const int MostElements = 20_000;

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_an_article_says_is_text_on_every_page(int width)
    {
        await using var store = await ReviewedStore.Serve(HostileArticles.Attacking);
        await using var window = await browser.Open(store, width);
        var (faults, text) = (new List<string>(), "");
        await Sitemap.Walk(window, async address =>
        {
            faults.AddRange(await window.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const width = document.documentElement.clientWidth;
                  const wide = document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > width + 1 && !(e.parentElement.closest('.scroll'))).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} is wider than the window`);
                  return [
                  ...(window.hacked === undefined ? [] : [`script ${window.hacked} ran`]),
                  ...[...document.querySelectorAll('body script, iframe, base, body style, img[onerror], [onload], [onfocus], [onmouseover]')].map(e => e.outerHTML),
                  ...[...document.querySelectorAll('[href], [src], [action]')].filter(e => /^\s*javascript:/i.test(e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))).map(e => e.outerHTML),
                  ...(document.documentElement.scrollWidth > width ? ['wider than the window', ...wide.slice(0, 5)] : []),
                  ].map(fault => `${location.pathname}: ${fault}`);
                }
                """));
            faults.AddRange(window.TakeFaults());
            text += await window.Page.Locator("main").InnerTextAsync();
        });

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.All(HostileArticles.Attacks, attack => Assert.Contains(attack, text, StringComparison.Ordinal));
        Assert.Equal("", store.Said);
    }

    [BrowserFact]
    public async Task Five_megabytes_with_twenty_thousand_facts_can_be_read_and_decided_on()
    {
        await using var store = await ReviewedStore.Serve(HostileArticles.Huge);
        Assert.True(store.Facts().Count >= 20_000, $"{store.Facts().Count} facts were found");
        await using var window = await browser.Open(store);
        await Sitemap.Walk(window, async address =>
        {
            var elements = await window.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length");
            Assert.True(elements <= MostElements, $"{address} has {elements} elements");
        });

        // The last fact of the text, shown where it stands.
        var last = store.Ask<(long Id, long Article, string Surface)>("select id, article_id, surface from fact_shown order by start_utf16 desc limit 1").Single();
        await window.Go($"/articles/{last.Article}?fact={last.Id}#fact-{last.Id}");
        await Expect(window.Page.Locator($"#fact-{last.Id}")).ToContainTextAsync(last.Surface);
        await Expect(window.Page.Locator($"#fact-{last.Id}")).ToBeInViewportAsync();

        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        for (var i = 0; i < 5; i++) await queue.PressAndGoOn("a");
        Assert.Equal(5, store.Verdicts());
        window.IsCalm();
        Assert.Equal("", store.Said);
    }
}
