using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed partial class BulkTests(OneBrowser browser)
{
    private const string List = "/facts?kind=power";
    private const string Undecided = "select count(*) from fact_shown where kind = 'power' and decision is null";

    [BrowserFact]
    public async Task The_button_says_how_many_and_decides_on_exactly_those_and_one_undo_takes_all_back()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var (first, count) = (store.Facts(), store.Ask<int>(Undecided).Single());
        await window.Go(List);
        var button = window.Page.Locator("[data-bulk=accept]");
        Assert.Equal(count, int.Parse(NotDigits().Replace(await button.InnerTextAsync(), ""), CultureInfo.InvariantCulture));
        await button.ClickAsync();
        await Expect(window.Page.Locator(".notice")).ToContainTextAsync("undo");

        Assert.Equal((count, count), (store.Verdicts(), store.Ask<int>("select count(*) from fact_shown where kind = 'power' and decision = 'accept'").Single()));
        Assert.Equal(0, store.Ask<int>("select count(*) from fact_shown where kind <> 'power' and decision is not null").Single());
        Assert.Equal(1, store.Actions("decide"));
        await window.Press("Backspace");
        await Expect(window.Page.Locator("[data-key=Backspace]")).ToBeDisabledAsync();

        Assert.Equal(first, store.Facts());
        Assert.Equal(1, store.Actions("undo"));
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_set_that_changed_since_it_was_shown_is_not_decided_on()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var ada = await browser.Open(store);
        await using var ben = await browser.Open(store);
        await ada.Go(List);
        await ben.Go("/facts/queue?kind=power");
        await ReviewQueue.OfFacts(ben).PressAndGoOn("x");
        await ada.Page.Locator("[data-bulk=accept]").ClickAsync();
        await Expect(ada.Page.Locator("[role=alert]")).ToContainTextAsync("changed");

        Assert.Equal(1, store.Verdicts());
        Assert.All(ada.TakeFaults(), fault => Assert.Contains("409", fault, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\D")]
    private static partial Regex NotDigits();
}
