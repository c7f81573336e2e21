using Extractor.Browser.Tests.Browsing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class TwoReviewersTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task The_second_to_decide_is_told_and_nothing_is_lost()
    {
        await using var store = await ReviewedStore.OfCorpus("Ada", "Ben");
        await using var ada = await browser.Open(store);
        await using var ben = await browser.Open(store);
        var (one, two) = (ReviewQueue.OfFacts(ada), ReviewQueue.OfFacts(ben));
        await ada.SignIn("Ada");
        await ben.SignIn("Ben");
        await ada.Go("/facts/queue");
        await ben.Go("/facts/queue");
        var id = await one.Shown();
        Assert.Equal(id, await two.Shown());
        await one.PressAndGoOn("a");
        await ben.Press("x");
        await Expect(ben.Page.Locator("[role=alert]")).ToContainTextAsync("Ada decided this");

        Assert.Equal(id, await two.Shown());
        Assert.Equal("accept", store.FactDecision(id));
        Assert.Equal(1, store.Verdicts());

        // Having seen it, the second may still decide.
        await two.PressAndGoOn("x");
        Assert.Equal("reject", store.FactDecision(id));
        Assert.Equal(["Ada", "Ben"], store.Ask<string>("select reviewer from verdict order by id"));
        ada.IsCalm();
        Assert.All(ben.TakeFaults(), fault => Assert.Contains("409", fault, StringComparison.Ordinal));
    }
}
