using System.Text.Json;
using Extractor.Alerts;
using Extractor.Deals;
using Extractor.Mentions;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.Alerts;

public sealed class AlertBookTests : IDisposable
{
    private static readonly Recipe Newer = TemporaryStore.Recipe with { Model = "model-2" };
    private static readonly AlertSettings Large = new() { Failures = 1, Silent = false, Halved = false, Deals = [new() { Amount = 20_000_000_000m, Unit = "USD" }, new() { Gigawatts = 1 }] };
    private static readonly AlertSettings Nothing = new() { Failures = 1, Silent = false, Halved = false, Contradictions = false };

    private readonly TemporaryStore temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void A_deal_of_the_size_asked_for_is_told_once_however_many_articles_and_extractions_tell_it()
    {
        Assert.Equal("deal investment: Northwind → Contoso, 25,000,000,000 USD", Assert.Single(Run(Large, Item("b", "2026-04-22"))));

        Assert.Empty(Run(Large, Item("b", "2026-04-22"), Item("a", "2026-04-21"))); // An earlier telling, which gives the deal another id.
        Assert.Empty(Run(Large, Newer, Item("b", "2026-04-22"), Item("a", "2026-04-21")));
        Assert.Single(Run(Large, Item("c", "2026-04-23", "Fabrikam")));
    }

    [Fact]
    public void A_deal_told_is_told_no_more_when_it_is_split()
    {
        Run(Large, Item("a", "2026-04-21"), Item("b", "2026-04-22"));
        temporary.Store.Transactions.Split(temporary.Store.Transactions.List().Single().Id, "b", "ann");

        Assert.Empty(Run(Large));
    }

    [Fact]
    public void An_edit_of_the_article_tells_its_deal_no_second_time()
    {
        Run(Large, Item("a", "2026-04-21"));

        Assert.Empty(Run(Large, Item("a", "2026-04-21", more: " It was edited.")));
    }

    [Fact]
    public void Another_size_begins_with_what_the_run_brought()
    {
        Run(Nothing, Item("a", "2026-04-21"));

        Assert.Single(Run(Large, Item("c", "2026-04-23", "Fabrikam")));
    }

    [Fact]
    public void What_a_killed_run_did_not_tell_the_next_one_tells()
    {
        Run(Large);
        temporary.Ingest(Item("a", "2026-04-21"));

        Assert.Single(Run(Large));
    }

    [Fact]
    public void A_contradiction_is_told_once_for_each_deal_and_check()
    {
        var item = Item("a", "2026-04-21");
        var contradicted = item with { Deals = [item.Deals[0] with { Checks = [new Check("stake", CheckResult.Contradiction, "10% of 5 is not 25", [0])] }] };

        Assert.Equal("contradiction stake contradicts in a: 10% of 5 is not 25", Assert.Single(Run(Large with { Deals = [] }, contradicted)));
        Assert.Empty(Run(Large with { Deals = [] }, Newer, contradicted));
    }

    [Fact]
    public void Failures_above_the_share_are_told_once_for_each_run()
    {
        RunItem[] items = [Item("a", "2026-04-21"), new FailedItem(new Origin("news", "x.txt"), "read", "x.txt is empty")];

        Assert.Equal("failures 1 of 2 items failed", Assert.Single(Run(Nothing with { Failures = 0.4 }, items)));
        Assert.Empty(Run(Nothing with { Failures = 0.5 }, items));
        Assert.Equal(2, temporary.Store.Runs().Count);
        Assert.Empty(new AlertBook(temporary.Store).Settle(1, Nothing with { Failures = 0.4 }, []).Alerts);
    }

    [Fact]
    public void A_silence_is_told_once_until_the_source_gives_again()
    {
        var silent = Nothing with { Silent = true };
        for (var night = 0; night < 5; night++) Assert.Empty(Run(silent, Item("a", "2026-04-21")));

        Assert.Equal("silent news gave no article; 1 are usual", Assert.Single(Run(silent)));
        Assert.Empty(Run(silent));
        Assert.Empty(Run(silent, Item("a", "2026-04-21")));
        Assert.Single(Run(silent));
    }

    [Fact]
    public void A_watch_tells_each_match_once_and_begins_with_what_the_run_brought()
    {
        WatchSettings[] watches = [new("big") { Facts = "label=investment&min-amount=20000000000&unit=USD" }, new("fabrikam") { Deals = "party=fabrikam" }];
        Run(Nothing, Item("a", "2026-04-21"));

        Assert.Equal(["watch big: 1 new fact", "watch fabrikam: 1 new deal"], Told(Nothing, watches, TemporaryStore.Recipe, Item("c", "2026-04-23", "Fabrikam")));
        Assert.Empty(Told(Nothing, watches, Newer, Item("a", "2026-04-21"), Item("c", "2026-04-23", "Fabrikam")));
        Assert.Empty(Told(Nothing, watches, Newer, Item("c", "2026-04-23", "Fabrikam", more: " It was edited.")));
        Assert.Equal(["watch big: 1 new fact"], Told(Nothing, watches, Newer, Item("d", "2026-05-02", "Litware")));
    }

    [Fact]
    public void What_no_receiver_has_taken_is_kept_for_it_and_taken_in_hand_once()
    {
        var book = new AlertBook(temporary.Store);
        Run(Large with { Webhook = "http://a.example/hook" }, Item("a", "2026-04-21"));

        var pending = Assert.Single(book.Claim("webhook"));
        Assert.Equal(pending.Key, JsonDocument.Parse(pending.Body).RootElement.GetProperty("key").GetString());
        book.Note(pending, "webhook", "it answered 503");
        Assert.Equal("it answered 503", Assert.Single(Assert.Single(book.List(new AlertFilter(IsUndelivered: true))).Deliveries).Reason);
        book.Note(Assert.Single(book.Claim("webhook")), "webhook", null);
        Assert.Empty(book.Claim("webhook"));
        Assert.Equal(0, book.Undelivered());
    }

    [Fact]
    public void A_summary_tells_sources_failures_new_deals_and_alerts()
    {
        temporary.Ingest(Item("a", "2026-04-21"));
        var run = temporary.Store.BeginRun("ingest", TemporaryStore.Recipe);
        temporary.Store.Record(run, [Item("b", "2026-04-22"), Item("c", "2026-04-23", "Fabrikam"), new FailedItem(new Origin("news", "x.txt"), "read", "x.txt is empty") { Class = "empty" }]);
        temporary.Store.FinishRun(run, sources: ["news"]);

        var summary = new AlertBook(temporary.Store).Settle(run.Id, Large, []);

        var json = JsonDocument.Parse(summary.ToJson()).RootElement;
        Assert.Equal(2, json.GetProperty("counts").GetProperty("new").GetInt32());
        Assert.Equal("news", json.GetProperty("sources")[0].GetProperty("source").GetString());
        Assert.Equal("empty", json.GetProperty("failures")[0].GetProperty("class").GetString());
        Assert.Equal("Fabrikam", Assert.Single(json.GetProperty("deals").EnumerateArray()).GetProperty("to")[0].GetString());
        Assert.Contains("New deals\n  investment: Northwind → Fabrikam, 25,000,000,000 USD\n", summary.ToText(), StringComparison.Ordinal);
        Assert.Contains("Failures\n  1 at read, empty: x.txt is empty\n", summary.ToText(), StringComparison.Ordinal);
    }

    private string[] Run(AlertSettings settings, params RunItem[] items) => Run(settings, TemporaryStore.Recipe, items);

    private string[] Run(AlertSettings settings, Recipe recipe, params RunItem[] items) => Told(settings, [], recipe, items);

    private string[] Told(AlertSettings settings, WatchSettings[] watches, Recipe recipe, params RunItem[] items)
    {
        var run = temporary.Store.BeginRun("ingest", recipe);
        temporary.Store.Record(run, items);
        temporary.Store.FinishRun(run, sources: ["news"]);
        return [.. new AlertBook(temporary.Store).Settle(run.Id, settings, watches).Alerts.Select(a => $"{Kebab.Write(a.Kind)} {a.Title}")];
    }

    private static ExtractedItem Item(string path, string published, string to = "Contoso", string more = "")
    {
        // Words of its own, so that no article is a copy of another.
        var words = string.Join(' ', Enumerable.Range(0, 120).Select(i => $"{path}{i}"));
        var item = Sample.Item($"{path}.txt", $"Northwind puts $25 billion into {to}.\n\n{words}{more}", published: published);
        return item with
        {
            Facts = [.. item.Facts.Select(f => f with { To = [to] })],
            Deals = [.. item.Deals.Select(d => d with { To = [to] })],
        };
    }
}
