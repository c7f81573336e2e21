using Extractor.Browser.Tests.Browsing;
using Xunit;

namespace Extractor.Browser.Tests;

[Collection(Browsers.Name)]
public sealed class DealQueueTests(OneBrowser browser)
{
    private const int Many = 20;

    [BrowserFact]
    public async Task Twenty_deals_are_decided_by_one_key_each_and_undo_brings_all_back()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var (queue, facts, deals, decided) = (ReviewQueue.OfDeals(window), store.Facts(), store.Deals(), new List<string>());
        await window.Go("/");
        for (var i = 0; i < Many; i++) decided.Add(await queue.PressAndGoOn(i % 4 == 3 ? "x" : "a"));

        Assert.Equal(Many, decided.Distinct().Count());
        Assert.Equal(Many, store.Actions("decide"));
        Assert.Equal(Many, store.Ask<int>("select count(distinct text_hash || start_utf16 || '-' || nth) from verdict where target = 'deal'").Single());
        Assert.All(decided.Index(), d => Assert.Equal(d.Index % 4 == 3 ? "reject" : "accept", store.DealDecision(d.Item)));

        foreach (var id in decided.AsEnumerable().Reverse()) await queue.PressAndSee("Backspace", id);

        Assert.Equal(deals, store.Deals());
        Assert.Equal(facts, store.Facts());
        window.IsCalm();
    }

    [BrowserFact]
    public async Task A_deal_is_accepted_with_its_facts_in_one_action()
    {
        await using var store = await ReviewedStore.OfCorpus();
        await using var window = await browser.Open(store);
        var queue = ReviewQueue.OfDeals(window);
        await window.Go("/");
        var id = await queue.PressAndGoOn("a");
        var members = store.Ask<string?>(
            "select f.decision from deal_shown_fact m join fact_shown f on f.id = m.fact_id where m.deal_id = @id", new { id });

        Assert.NotEmpty(members);
        Assert.All(members, decision => Assert.Equal("accept", decision));
        Assert.Equal(1, store.Actions("decide"));
        window.IsCalm();
    }
}
