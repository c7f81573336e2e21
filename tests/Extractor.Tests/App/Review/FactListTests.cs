using System.Net;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class FactListTests
{
    [Fact]
    public async Task Filters_are_the_address_and_facets_count_what_they_would_leave()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var all = await pages.Client.GetStringAsync("/facts");
        var money = await pages.Client.GetStringAsync("/facts?kind=money");

        Assert.Contains("href=\"/facts?kind=money\"", all, StringComparison.Ordinal);
        Assert.Contains("href=\"/facts?kind=money&amp;label=investment\"", money, StringComparison.Ordinal);
        Assert.Equal(pages.Store.Facts(new FactFilter { Kind = Kind.Money }).Count(), money.Split("<tr data-fact").Length - 1);
    }

    [Fact]
    public async Task A_bulk_decides_on_exactly_what_is_listed_and_one_undo_takes_it_back()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/facts?label=investment");
        var count = pages.Store.Facts(new FactFilter { Label = Label.Investment }).Count();
        Assert.Contains($"Accept all {count}</button>", page, StringComparison.Ordinal);
        using var answer = await pages.PostFrom(page, "/facts/bulk", ("decision", "accept"), ("filter", "label=investment"), ("count", $"{count}"), ("mark", Mark(page)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(count, pages.Store.Facts().Count(f => f.Decision == Decision.Accept));
        using var undone = await pages.PostFrom(page, "/review/undo", ("back", "/facts?label=investment"));
        Assert.Equal("/facts?label=investment", undone.Headers.Location?.OriginalString);
        Assert.All(pages.Store.Facts(), f => Assert.Null(f.Decision));
    }

    [Fact]
    public async Task A_bulk_over_a_list_that_changed_writes_nothing_and_tells_the_new_count()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/facts?label=investment");
        var facts = pages.Store.Facts(new FactFilter { Label = Label.Investment }).ToList();
        pages.Store.Judge(facts[0], "Ada", Decision.Reject);
        using var answer = await pages.PostFrom(page, "/facts/bulk", ("decision", "accept"), ("filter", "label=investment"), ("count", $"{facts.Count}"), ("mark", Mark(page)));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains($"holds {facts.Count - 1} now", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(pages.Store.Verdicts());
    }

    [Fact]
    public async Task An_undo_of_the_list_tells_what_somebody_else_decided_since()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/facts?label=investment");
        var count = pages.Store.Facts(new FactFilter { Label = Label.Investment }).Count();
        using var bulk = await pages.PostFrom(page, "/facts/bulk", ("decision", "accept"), ("filter", "label=investment"), ("count", $"{count}"), ("mark", Mark(page)));
        pages.Store.Judge(pages.Store.Facts(new FactFilter { Label = Label.Investment }).First(), "Grace", Decision.Reject);

        using var refused = await pages.PostFrom(page, "/review/undo", ("back", "/facts?label=investment"));
        var told = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Grace decided on the same since (reject", told, StringComparison.Ordinal);
        Assert.Contains("href=\"/facts?label=investment\"", told, StringComparison.Ordinal);
        Assert.Equal(count - 1, pages.Store.Facts().Count(f => f.Decision == Decision.Accept));
    }

    [Fact]
    public async Task An_undo_that_passes_over_a_step_says_which_was_taken_back_and_which_stands()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var first = (await pages.Press(await pages.Item("/facts/queue"), "[value=accept]")).Item;
        await pages.Press(first, "[value=reject]");
        var rejected = pages.Store.Verdicts().Last();
        pages.Store.AddVerdict(rejected with { Reviewer = "Grace", Decision = Decision.Withdraw });

        using var undone = await pages.PostFrom(await pages.Client.GetStringAsync("/facts"), "/review/undo", ("back", "/facts"));
        var told = await undone.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Matches("accepted .*Passed over: rejected .*Grace decided on the same since", told);
        Assert.DoesNotContain(pages.Store.Facts(), f => f.Decision == Decision.Accept);
    }

    [Fact]
    public async Task An_address_of_another_site_is_no_way_back()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        using var answer = await pages.PostFrom(await pages.Client.GetStringAsync("/facts"), "/review/undo", ("back", "//elsewhere.example/"));

        Assert.False(answer.Headers.Location?.OriginalString.StartsWith("//", StringComparison.Ordinal) ?? false);
    }

    private static string Mark(string page) => page.Split("name=\"mark\" value=\"")[1].Split('"')[0];
}
