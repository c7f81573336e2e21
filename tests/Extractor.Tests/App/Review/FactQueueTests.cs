using System.Net;
using Extractor.Gold;
using Extractor.Storage;
using Extractor.Tests.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class FactQueueTests
{
    [Fact]
    public async Task A_fact_stands_in_its_sentence_with_its_span_parties_value_and_the_keys_of_its_labels()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var item = await pages.Item("/facts/queue?label=investment&order=newest");

        Assert.Contains("class=\"figure money\" id=\"span\"", item, StringComparison.Ordinal);
        Assert.Contains("class=\"party from\"", item, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"item-title\">$25bn</h1>", item, StringComparison.Ordinal);
        Assert.Contains("25,000,000,000 USD", item, StringComparison.Ordinal);
        Assert.Contains("value=\"acquisition-price\" data-key=\"2\"", item, StringComparison.Ordinal);
        foreach (var key in "a|x| |e|f|j|k|Backspace".Split('|')) Assert.Contains($"data-key=\"{key}\"", item, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_is_in_the_log_and_its_answer_is_the_next_fact()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var first = await pages.Item("/facts/queue?label=investment");
        var (status, second) = await pages.Press(first, "[value=accept]");

        var verdict = Assert.Single(pages.Store.Verdicts());
        Assert.Equal((HttpStatusCode.OK, Decision.Accept, Environment.UserName), (status, verdict.Decision, verdict.Reviewer));
        Assert.Contains("Accepted ", second, StringComparison.Ordinal);
        Assert.NotEqual(Fact(first), Fact(second));
    }

    [Fact]
    public async Task Every_fact_comes_once_until_none_is_left()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var item = await pages.Item("/facts/queue");
        for (var left = pages.Store.Facts().Count(); left > 0; left--) item = (await pages.Press(item, left % 2 == 0 ? "[value=accept]" : "[value=reject]")).Item;

        Assert.Contains("Nothing left to decide here", item, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_key_decides_with_that_label()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        await pages.Press(await pages.Item("/facts/queue?label=investment&order=newest"), "[value=other-money]");

        var fact = Assert.Single(pages.Store.Facts(), f => f.Decision == Decision.Correct).Fact;
        Assert.Equal((Label.OtherMoney, 0), (fact.Label, fact.From.Count + fact.To.Count));
    }

    [Fact]
    public async Task A_correction_is_read_as_the_article_is_and_parties_are_fields()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var item = await pages.Item("/facts/queue?label=investment&order=newest");
        var (status, _) = await pages.Press(item, "[value=correct]", ("value", "more than $26 billion"), ("label", "debt"), ("status", "reported"), ("from", "Northwind"), ("to", "Fabrikam"));

        var fact = Assert.Single(pages.Store.Facts(), f => f.Decision == Decision.Correct).Fact;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((26_000_000_000m, "more-than", Label.Debt, Status.Reported), (fact.Mention.Value.Low, Extractor.Mentions.Kebab.Write(fact.Mention.Qualifier), fact.Label, fact.Status));
        Assert.Equal("Northwind → Fabrikam", $"{string.Join(", ", fact.From)} → {string.Join(", ", fact.To)}");
    }

    [Fact]
    public async Task What_cannot_be_read_as_a_value_is_told_and_nothing_is_saved()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var (status, item) = await pages.Press(await pages.Item("/facts/queue?label=investment"), "[value=correct]", ("value", "a lot"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("is no figure; write an amount with its unit", WebUtility.HtmlDecode(item), StringComparison.Ordinal);
        Assert.Empty(pages.Store.Verdicts());
    }

    [Fact]
    public async Task The_second_of_two_reviewers_is_told_who_decided_and_sees_what_holds()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var item = await pages.Item("/facts/queue?label=investment&order=newest");
        var fact = pages.Store.Facts().First(f => f.Fact.Label == Label.Investment);
        pages.Store.Judge(fact, "Ada", Decision.Correct, ShownFact.Of(fact.Fact) with { Label = "debt" });
        var (status, answer) = await pages.Press(item, "[value=accept]");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Ada decided this just now", answer, StringComparison.Ordinal);
        Assert.Contains("<strong>debt</strong>", answer, StringComparison.Ordinal);
        Assert.Single(pages.Store.Verdicts());
    }

    [Fact]
    public async Task Undo_brings_the_fact_back_undecided_and_the_queue_goes_on_where_it_was()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var first = await pages.Item("/facts/queue");
        var second = (await pages.Press(first, "[value=reject]")).Item;
        var undone = (await pages.Press(second, "[formaction='/review/undo']")).Item;
        var again = (await pages.Press(undone, "[value=accept]")).Item;

        Assert.Equal(Fact(first), Fact(undone));
        Assert.Equal(Fact(second), Fact(again));
        Assert.Contains("Undone:", undone, StringComparison.Ordinal);
        Assert.Equal(Decision.Accept, pages.Store.Verdicts().Last().Decision);
    }

    [Fact]
    public async Task Redo_decides_again_what_was_undone()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var second = (await pages.Press(await pages.Item("/facts/queue?label=investment"), "[value=reject]")).Item;
        var undone = (await pages.Press(second, "[formaction='/review/undo']")).Item;
        await pages.Press(undone, "[formaction='/review/redo']");

        Assert.Equal(Decision.Reject, pages.Store.Verdicts().Last().Decision);
    }

    [Fact]
    public async Task A_flag_stays_on_the_fact_and_decides_nothing()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var item = await pages.Item("/facts/queue?label=investment");
        var flagged = (await pages.Press(item, "[value=flag]")).Item;

        Assert.Equal(Fact(item), Fact(flagged));
        Assert.Contains(">flagged</span>", flagged, StringComparison.Ordinal);
        Assert.All(pages.Store.Facts(), f => Assert.Null(f.Decision));
    }

    [Fact]
    public async Task Without_a_script_a_decision_leads_to_the_next_page()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var page = await pages.Client.GetStringAsync("/facts/queue");
        using var answer = await pages.PostFrom(page, $"/queue/facts/{Fact(page)}", ("decision", "accept"), ("expected", ""), ("turn", "order=newest"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/facts/queue?order=newest&at=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("id=\"item\"", await pages.Client.GetStringAsync(answer.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_tells_what_words_mean_in_the_article()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        var hash = pages.Store.Facts().First().Key.TextHash;
        var meaning = await pages.Client.GetStringAsync($"/queue/values/{hash}?words=up+to+%242.5bn&kind=money");

        Assert.Contains("\"exact\":\"2,500,000,000 USD\"", meaning, StringComparison.Ordinal);
        Assert.Contains("\"qualifier\":\"at-most\"", meaning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_is_not_known_is_named_with_what_was_meant()
    {
        await using var pages = await ReviewPages.Serve(Fill);
        using var answer = await pages.Client.GetAsync("/facts/queue?lable=debt");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("label", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_that_nothing_claimed_lead_to_their_place_in_the_article()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            var run = store.BeginRun("ingest", TemporaryStore.Recipe);
            store.Record(run, [Sample.Item("n.txt", Sample.Text + " It has 4,200 beds.")]);
            store.FinishRun(run);
        });
        var page = await pages.Client.GetStringAsync("/facts/unclaimed");
        var at = (Sample.Text + " It has ").Length;

        Assert.Contains($"<a href=\"/articles/1?at={at}#at-{at}\">4,200</a>", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"at-{at}\"", await pages.Client.GetStringAsync("/articles/1"), StringComparison.Ordinal);
        Assert.Contains("No number is left unclaimed", await pages.Client.GetStringAsync(page.Split("data-key=\"j\"")[0].Split("href=\"")[^1].Split('"')[0]), StringComparison.Ordinal);
    }

    internal static void Fill(Store store)
    {
        var run = store.BeginRun("ingest", TemporaryStore.Recipe);
        store.Record(run, [Sample.Item(), Sample.Item("b.txt", "Another day. " + Sample.Text + " And $1.5-2 million, 0.000125 GW on Monday.")]);
        store.FinishRun(run);
    }

    private static string Fact(string item) => item.Split("data-fact=\"")[1].Split('"')[0];
}
