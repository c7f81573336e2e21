using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class WithoutScriptTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task Facts_are_decided_and_undone_by_buttons_alone()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store, scripts: false);
        var (queue, first) = (ReviewQueue.OfFacts(window), store.Facts());
        await window.Go("/facts/queue");
        var one = await queue.Shown();
        await window.Page.Locator("[data-key=a]").ClickAsync();
        await Expect(queue.Item).Not.ToHaveAttributeAsync("data-fact", one);
        var two = await queue.Shown();
        await window.Page.Locator("[data-key=x]").ClickAsync();
        await Expect(queue.Item).Not.ToHaveAttributeAsync("data-fact", two);
        Assert.Equal(("accept", "reject"), (store.FactDecision(one), store.FactDecision(two)));
        await window.Page.Locator("[data-key=Backspace]").ClickAsync();
        await Expect(queue.Item).ToHaveAttributeAsync("data-fact", two);
        await window.Page.Locator("[data-key=Backspace]").ClickAsync();
        await Expect(queue.Item).ToHaveAttributeAsync("data-fact", one);

        Assert.Equal(first, store.Facts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_value_is_corrected_by_its_form()
    {
        await using var store = await ReviewedStore.OfCorpus();
        var id = store.Ask<long>("select id from fact_shown where kind = 'money' order by id limit 1").Single();
        await using var window = await browser.Open(store, scripts: false);
        await window.Go($"/facts/queue?fact={id}");
        await window.Page.Locator("[data-key=e]").ClickAsync();
        await window.Page.Locator("#edit [name=value]").FillAsync("$3.5 billion");
        await window.Page.Locator("#edit [name=decision][value=correct]").ClickAsync();
        await Expect(window.Page.Locator($"#item[data-fact='{id}']")).ToHaveCountAsync(0);

        Assert.Equal(("correct", "3500000000", "USD"), store.Ask<(string, string, string)>("select decision, value_low, unit from fact_shown where id = @id", new { id }).Single());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_value_that_is_no_figure_is_refused_with_a_sentence()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store, scripts: false);
        await window.Go("/facts/queue");
        var id = await ReviewQueue.OfFacts(window).Shown();
        await window.Page.Locator("[data-key=e]").ClickAsync();
        await window.Page.Locator("#edit [name=value]").FillAsync("a few cents perhaps");
        await window.Page.Locator("#edit [name=decision][value=correct]").ClickAsync();

        await Expect(window.Page.Locator("[role=alert]")).ToContainTextAsync("a few cents perhaps");
        Assert.Equal(id, await ReviewQueue.OfFacts(window).Shown());
        Assert.Equal(0, store.Verdicts());
    }

    [BrowserFact]
    public async Task The_search_box_of_every_page_leads_to_what_was_found()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store, scripts: false);
        await window.Go("/runs");
        await window.Page.Locator("input[name=q]").FillAsync("Anthropic");
        await window.Press("Enter");
        await Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/search[?]q=Anthropic"));

        await Expect(window.Page.Locator("main a[href^='/articles/']").First).ToBeVisibleAsync();
        window.IsCalm();
    }
}
