using Extractor.Browser.Tests.Browsing;
using Xunit;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class PagesTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task A_page_opens_without_an_error_or_a_request_to_another_machine()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        await window.Go("/runs");
        Assert.Equal("Runs", await window.Page.Locator("h1").InnerTextAsync());
        window.IsCalm();
    }
}
