using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Extractor.App.Review.Shell;
using Extractor.Browser.Tests.Browsing;
using Xunit;

namespace Extractor.Browser.Tests;

/// <summary>What holds of every page, over the corpus.</summary>
[Collection(Browsers.Name)]
public sealed class PagesTests(OneBrowser browser)
{
    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Every_page_is_open_to_all_fits_the_window_and_stays_on_this_machine(int width, bool dark)
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store, width, dark);
        var faults = new List<string>();
        var visited = await Sitemap.Walk(window, async address =>
        {
            var found = await window.Page.RunAxe();
            faults.AddRange(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{address}: {v.Id}: {v.Help}: {n.Html}")));
            var over = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0) faults.Add($"{address}: {over} pixels stand beyond the right edge");
            faults.AddRange(window.TakeFaults());
        });

        Assert.True(visited.Count > Navigation.Entries.Count, $"no links were found beyond {string.Join(' ', visited)}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal("", store.Said);
    }

    [BrowserFact]
    public async Task A_page_that_is_not_there_says_so_and_leads_back()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var answer = await window.Page.GotoAsync("/no/such/page");
        var found = await window.Page.RunAxe();

        Assert.Equal(404, answer!.Status);
        Assert.Empty(found.Violations);
        Assert.Equal("/", await window.Page.Locator("main a").GetAttributeAsync("href"));
    }
}
