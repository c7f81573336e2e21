using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class FactQueueTests(OneBrowser browser)
{
    private const int Many = 50;

    [BrowserFact]
    public async Task Fifty_facts_are_decided_by_one_key_each_and_undo_brings_all_back()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var (queue, first, decided) = (ReviewQueue.OfFacts(window), store.Facts(), new List<string>());
        await window.Go("/facts/queue");
        for (var i = 0; i < Many; i++) decided.Add(await queue.PressAndGoOn((i % 5) switch { 1 => "x", 3 => "1", _ => "a" }));

        Assert.Equal(Many, decided.Distinct().Count());
        Assert.Equal((Many, Many), (store.Verdicts(), store.Actions("decide")));
        Assert.All(decided.Index(), d => Assert.Contains(store.FactDecision(d.Item), (string[])((d.Index % 5) switch { 1 => ["reject"], 3 => ["accept", "correct"], _ => ["accept"] })));
        Assert.NotEqual(first, store.Facts());

        foreach (var (i, id) in decided.Index().Reverse()) await queue.PressAndSee(i % 2 == 0 ? "Backspace" : "Control+z", id);

        Assert.Equal(Many, store.Actions("undo"));
        Assert.Equal(first, store.Facts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task What_was_undone_is_done_again_by_redo()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var (one, two) = (await queue.PressAndGoOn("a"), await queue.PressAndGoOn("x"));
        var decided = store.Facts();
        await queue.PressAndSee("Backspace", two);
        await queue.PressAndSee("Backspace", one);
        await window.Press("Control+Shift+Z");
        await Expect(window.Page.Locator("#item .notice")).ToContainTextAsync("Done again");
        Assert.Equal("accept", store.FactDecision(one));
        Assert.Null(store.FactDecision(two));
        await queue.PressAndSee("Control+Shift+Z", two);

        Assert.Equal(decided, store.Facts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task Skipping_and_going_back_and_forth_decides_nothing()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var one = await queue.PressAndGoOn("Space");
        var two = await queue.PressAndGoOn("j");
        await queue.PressAndSee("k", two);
        await queue.PressAndSee("k", one);

        Assert.Equal(0, store.Verdicts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_digit_decides_with_the_label_that_stands_on_its_button()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var button = window.Page.Locator("button[name=label][aria-pressed=false]").First;
        var (key, label) = ((await button.GetAttributeAsync("data-key"))!, await button.GetAttributeAsync("value"));
        var id = await queue.PressAndGoOn(key);

        Assert.Equal("correct", store.FactDecision(id));
        Assert.Equal(label, store.Ask<string>("select label from fact_shown where id = @id", new { id }).Single());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_flag_stays_on_the_fact_and_leaves_it_undecided()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var id = await queue.Shown();
        await window.Press("f");
        await Expect(window.Page.Locator("[data-key=f]")).ToHaveAttributeAsync("aria-pressed", "true");

        Assert.Equal(id, await queue.Shown());
        Assert.Null(store.FactDecision(id));
        Assert.Equal(1, store.Ask<int>("select count(*) from fact_shown where flagged = 1").Single());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task Keys_do_nothing_while_somebody_writes()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var id = await queue.Shown();
        await window.Press("/");
        await Expect(window.Page.Locator("input[name=q]")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("ax1fe jk?");
        await window.Press("Backspace");
        await Expect(window.Page.Locator("input[name=q]")).ToHaveValueAsync("ax1fe jk");
        await window.Page.Locator("#main").FocusAsync();
        await window.Press("e");
        await Expect(window.Page.Locator("#edit [name=value]")).ToBeFocusedAsync();
        await window.Page.Keyboard.TypeAsync("ax1fjk?");

        Assert.EndsWith("ax1fjk?", await window.Page.Locator("#edit [name=value]").InputValueAsync(), StringComparison.Ordinal);
        Assert.Equal(id, await queue.Shown());
        Assert.Equal(0, store.Verdicts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task The_question_mark_shows_the_keys_and_while_it_does_no_key_decides()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        var id = await queue.Shown();
        await window.Press("?");
        await Expect(window.Page.Locator("dialog[open]")).ToContainTextAsync("Accept");
        await window.Press("a");
        await window.Press("Escape");
        await Expect(window.Page.Locator("dialog[open]")).ToHaveCountAsync(0);

        Assert.Equal(id, await queue.Shown());
        Assert.Equal(0, store.Verdicts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task The_focus_stays_with_the_item_and_what_comes_next_is_said()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue");
        await queue.PressAndGoOn("a");

        await Expect(queue.Item).ToBeFocusedAsync();
        await Expect(window.Page.Locator("#announce")).Not.ToBeEmptyAsync();
        window.IsCalm();
    }
}
