using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class CorrectionTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task A_value_is_typed_as_people_write_it_and_its_meaning_shown_before_it_is_saved()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue?kind=money");
        var id = await queue.Shown();
        await window.Press("e");
        var field = window.Page.Locator("#edit [name=value]");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("€3.5 billion");
        await Expect(window.Page.Locator("#edit [data-value-says]")).ToContainTextAsync("3,500,000,000 EUR");
        await queue.PressAndGoOn("Enter");

        Assert.Equal(("correct", "3500000000", "EUR"), store.Ask<(string, string, string)>("select decision, value_low, unit from fact_shown where id = @id", new { id }).Single());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_value_that_is_no_figure_is_refused_and_what_was_typed_stays()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue?kind=money");
        var id = await queue.Shown();
        await window.Press("e");
        await window.Page.Locator("#edit [name=value]").FillAsync("a lot of cash");
        await window.Press("Enter");
        await Expect(window.Page.Locator("[role=alert]")).ToContainTextAsync("a lot of cash");

        Assert.Equal(id, await queue.Shown());
        Assert.Equal("a lot of cash", await window.Page.Locator("#edit [name=value]").InputValueAsync());
        Assert.Equal(0, store.Verdicts());
        Assert.All(window.TakeFaults(), fault => Assert.Contains("422", fault, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_span_of_a_fact_is_corrected_by_selecting_other_words()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfFacts(window);
        await window.Go("/facts/queue?kind=money");
        var (start, end, article, text) = Place(store, await queue.Shown());
        while (Longer(text, end) < 0)
        {
            // A figure at the end of its sentence has no word behind it to take in.
            await queue.PressAndGoOn("j");
            (start, end, article, text) = Place(store, await queue.Shown());
        }

        var longer = Longer(text, end);
        var span = await window.Select("[data-text]", start, longer);
        Assert.Equal((start, longer), span);
        await window.Press("s");
        await Expect(window.Page.Locator("#edit [data-span-words]")).ToContainTextAsync("The span is now");
        await queue.PressAndGoOn("Enter");

        // Another place is another fact: the one found is none, and the one that takes its place was not found.
        var shown = store.Ask<(int, int, string)>(
            "select start_utf16, end_utf16, decision from fact_shown where article_version_id = @article and start_utf16 = @start order by end_utf16", new { article, start });
        Assert.Equal([(start, end, "reject"), (start, longer, "add")], shown);
        Assert.Equal(2, store.Verdicts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_missed_fact_is_added_by_selecting_its_words_in_the_article_and_undone()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var first = store.Facts();

        // Words that no fact holds, at the beginning of the golden article's title.
        var article = store.Ask<long>("select article_id from place where item_id like '%amazon-anthropic%' limit 1").Single();
        await window.Go($"/articles/{article}");
        var (start, end) = await window.Select("[data-text]", 0, 6);
        await window.Press("n");
        await Expect(window.Page.Locator("#add [data-words]")).Not.ToBeEmptyAsync();
        await window.Page.Locator("#add [name=kind]").SelectOptionAsync("power");
        await window.Page.Locator("#add [name=value]").FillAsync("750 MW");
        await window.Page.Locator("#add [name=label]").SelectOptionAsync("capacity");
        await window.Page.Locator("#add button.primary").ClickAsync();
        await Expect(window.Page.Locator("mark.added")).ToHaveCountAsync(1);

        Assert.Equal(("power", start, end, "add"), store.Ask<(string, int, int, string)>("select kind, start_utf16, end_utf16, decision from fact_shown where decision = 'add'").Single());
        await window.Press("Backspace");
        await Expect(window.Page.Locator("mark.added")).ToHaveCountAsync(0);
        Assert.Equal(first, store.Facts());
        window.IsCalm();
    }

    // Where the word behind a figure ends; -1 where none follows.
    private static int Longer(string text, int end)
    {
        var at = end + 1;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return end < text.Length && text[end] == ' ' && at > end + 1 ? at : -1;
    }

    private static (int Start, int End, long Article, string Text) Place(ReviewedStore store, string id) => store.Ask<(int, int, long, string)>(
        "select f.start_utf16, f.end_utf16, f.article_version_id, v.text from fact_shown f join article_version v on v.id = f.article_version_id where f.id = @id", new { id }).Single();
}
