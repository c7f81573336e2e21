using System.Net;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class DealQueueTests
{
    [Fact]
    public async Task A_deal_stands_with_its_slots_and_the_sentences_that_say_so()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/");

        Assert.Contains("<h2>amount</h2>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"figure money\"", page, StringComparison.Ordinal);
        Assert.Contains("data-deal=\"", page, StringComparison.Ordinal);
        Assert.Contains("5 of 25", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_a_deal_accepts_its_facts_and_one_undo_takes_all_of_it_back()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var item = await pages.Item("/");
        var (status, next) = await pages.Press(item, "[value=accept]");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(Deal(item), Deal(next));
        Assert.Single(pages.Store.Deals(), d => d.Decision == Decision.Accept);
        Assert.True(pages.Store.Facts().Count(f => f.Decision == Decision.Accept) >= 3);

        var undone = (await pages.Press(next, "[formaction='/review/undo']")).Item;
        Assert.Equal(Deal(item), Deal(undone));
        Assert.All(pages.Store.Facts(), f => Assert.Null(f.Decision));
    }

    [Fact]
    public async Task Slots_are_corrected_as_typed_and_a_slot_that_cannot_be_read_is_named()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var item = await pages.Item("/");
        var (refused, told) = await pages.Press(item, "[value=correct]", ("stake", "some"));
        var (status, _) = await pages.Press(item, "[value=correct]", ("amount", "$30 billion"), ("stake", "12%"), ("completion", "2027-Q1"), ("stage", "completed"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("Stake: ", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, status);
        var deal = Assert.Single(pages.Store.Deals(), d => d.Decision == Decision.Correct).Deal;
        Assert.Equal((30_000_000_000m, 12m, "2027-Q1", "Completed"), (deal.Amount!.Low, deal.Stake!.Low, deal.Completion, deal.Stage.ToString()));
        Assert.Equal("2026-04-21", deal.Announced);
    }

    [Fact]
    public async Task Marked_facts_become_another_deal_of_the_article()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var item = await pages.Item("/");
        var before = pages.Store.Deals().Count();
        var fact = pages.Store.Facts().First(f => f.Fact.Mention.Text == "$5 billion" && item.Contains($"money:{f.Fact.Mention.Span.Start}-{f.Fact.Mention.Span.End}\"", StringComparison.Ordinal));
        var (status, _) = await pages.Press(item, "[value=part]", ("place", $"money:{fact.Fact.Mention.Span.Start}-{fact.Fact.Mention.Span.End}"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before + 1, pages.Store.Deals().Count());
    }

    private static string Deal(string item) => item.Split("data-deal=\"")[1].Split('"')[0];
}
