using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extractor.Gold;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Review.Dashboard;

public sealed class DashboardTests
{
    [Fact]
    public async Task A_deal_that_two_articles_tell_is_counted_once()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m),
            TestDeals.Item("two.txt", "Northwind", "Contoso", 4_000_000_000m, before: "A day later it is known that "),
            TestDeals.Item("three.txt", "Fabrikam", "Litware", 1_500_000_000m)));

        Assert.Equal(["April 2026 | $5.5bn 2 deals | – | – | – | $5.5bn"], await Rows(pages, "amounts"));
        Assert.Equal("2", await Headline(pages, "Deals"));
    }

    [Fact]
    public async Task Amounts_of_another_currency_are_never_added()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m),
            TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m),
            TestDeals.Item("three.txt", "Adatum", "Tailspin", 2_000_000_000m, "EUR")));

        Assert.Equal(["April 2026 | $5bn 2 deals | – | – | – | $5bn"], await Rows(pages, "amounts"));
        Assert.Equal(["April 2026 | €2bn 1 deal | – | – | – | €2bn"], await Rows(pages, "amounts", "&unit=EUR"));
        Assert.Equal(["USD (2 deals)", "EUR (1 deal)"], (await Page(pages, "/dashboard?period=all")).QuerySelectorAll("select[name=unit] option").Select(Text));
    }

    [Fact]
    public async Task With_a_file_of_rates_currencies_are_added_up_in_its_base_when_asked()
    {
        await using var pages = await ReviewPages.Serve(
            store => TestDeals.Ingest(store,
                TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m),
                TestDeals.Item("two.txt", "Adatum", "Tailspin", 2_000_000_000m, "EUR"),
                TestDeals.Item("three.txt", "Fabrikam", "Litware", 7_000_000_000m, "NOK")),
            folder => new ReviewSettings { Reviewers = Path.Combine(folder, "none.json"), Rates = Path.Combine(folder, "rates.json") });
        await File.WriteAllTextAsync(Path.Combine(pages.Folder, "rates.json"), """{"base": "USD", "date": "2026-11-02", "rates": {"EUR": 1.5}}""");

        Assert.Equal(["April 2026 | $7bn 2 deals | – | – | – | $7bn"], await Rows(pages, "amounts", "&unit=ALL"));
        Assert.Contains("by the rates of 2 November 2026", Text((await Page(pages, "/dashboard?period=all&unit=ALL")).QuerySelector("#amounts figcaption")!), StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(pages.Folder, "rates.json"), """{"base": "USD", "date": "2026-11-02", "rates": {"EUR": 0}}""");
        Assert.Contains("the rate of EUR must be above 0", Text((await Page(pages, "/dashboard")).QuerySelector("[role=alert]")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Firm_conditional_and_reported_amounts_stand_apart()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m),
            TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m, status: Status.Conditional),
            TestDeals.Item("three.txt", "Adatum", "Tailspin", 2_000_000_000m, status: Status.Reported),
            TestDeals.Item("four.txt", "Proseware", "Lucerne", 3_000_000_000m, status: Status.Past, announced: "2026-03-05"),
            TestDeals.Item("five.txt", "Wingtip", "Relecloud", 8_000_000_000m, stage: DealStage.Terminated)));

        Assert.Equal(
            ["March 2026 | – | – | – | $3bn 1 deal | $3bn", "April 2026 | $4bn 1 deal | $1bn 1 deal | $2bn 1 deal | – | $7bn"], await Rows(pages, "amounts"));
    }

    [Fact]
    public async Task What_of_a_deal_is_conditional_stands_apart_from_the_rest_of_it_and_the_deal_counts_once()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.InTranches("one.txt", "Northwind", "Contoso", 25, 5, 20), TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m)));

        Assert.Equal(["April 2026 | $6bn 2 deals | $20bn 1 deal | – | – | $26bn"], await Rows(pages, "amounts"));
        Assert.Contains("2 deals, $26bn together, $6bn of it firm", Text((await Page(pages, "/dashboard?period=all")).QuerySelector("#amounts figcaption")!), StringComparison.Ordinal);
        var whole = await Page(pages, "/dashboard/deals?period=all");
        Assert.Equal(["$25bn", "$1bn"], whole.QuerySelectorAll(".behind .amount").Select(Text));
        var conditional = await Page(pages, "/dashboard/deals?period=all&status=conditional");
        Assert.Equal(["$20bn of 25,000,000,000 USD"], conditional.QuerySelectorAll(".behind .spread > span").Select(Text));
    }

    [Fact]
    public async Task Tranches_that_make_more_than_the_amount_or_that_a_reviewer_found_firm_leave_it_whole()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store, TestDeals.InTranches("one.txt", "Northwind", "Contoso", 25, 10, 20), TestDeals.InTranches("two.txt", "Fabrikam", "Litware", 8, 2, 6)));
        var tranche = pages.Store.Facts().Single(f => f.Fact.Mention.Text == "$6 billion");
        pages.Store.Judge(tranche, "ann", Decision.Correct, ShownFact.Of(tranche.Fact) with { Status = "firm" });

        Assert.Equal(["April 2026 | $33bn 2 deals | – | – | – | $33bn"], await Rows(pages, "amounts"));
    }

    [Fact]
    public async Task A_deal_that_a_reviewer_rejects_is_out()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m), TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m)));
        pages.Store.Judge(pages.Store.Deals().Single(d => d.Deal.From[0] == "Northwind"), "ann", Decision.Reject);
        pages.Store.Refresh();

        Assert.Equal(["April 2026 | $1bn 1 deal | – | – | – | $1bn"], await Rows(pages, "amounts"));
    }

    [Fact]
    public async Task Gigawatts_are_added_up_by_month_and_status()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Power("one.txt", "Northwind", "Contoso", 2.5m), TestDeals.Power("two.txt", "Fabrikam", "Litware", 0.25m),
            TestDeals.Power("three.txt", "Adatum", "Tailspin", 1m, Status.Conditional, "2026-05-02")));

        Assert.Equal(["April 2026 | 2.75 GW 2 deals | – | – | – | 2.75 GW", "May 2026 | – | 1 GW 1 deal | – | – | 1 GW"], await Rows(pages, "power"));
    }

    [Fact]
    public async Task A_bar_leads_to_its_deals_and_the_sentences_that_say_so()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m, before: "<script>alert(1)</script> and then "),
            TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m, status: Status.Reported),
            TestDeals.Item("three.txt", "Adatum", "Tailspin", 2_000_000_000m, published: "2026-05-02")));
        var dashboard = await Page(pages, "/dashboard?period=all");
        var bar = dashboard.QuerySelectorAll("#amounts svg a").First(a => a.QuerySelector("title")!.TextContent == "April 2026, Firm: $4bn (1 deal)");
        var page = await Page(pages, bar.GetAttribute("href")!);

        Assert.Equal("Firm amounts in USD, April 2026", Text(page.QuerySelector("h1")!));
        Assert.Equal(["Northwind → Contoso"], page.QuerySelectorAll(".behind h2").Select(Text));
        Assert.Equal(["<script>alert(1)</script> and then Northwind puts USD 4 billion into Contoso."], page.QuerySelectorAll(".behind blockquote p").Select(Text));
        Assert.Equal(["USD 4 billion"], page.QuerySelectorAll(".behind mark").Select(Text));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task The_table_links_to_all_that_the_bars_do()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m), TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m, status: Status.Reported)));
        var figure = (await Page(pages, "/dashboard?period=all")).QuerySelector("#amounts")!;

        Assert.Equal(figure.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")), figure.QuerySelectorAll("table a").Select(a => a.GetAttribute("href")));
        Assert.All(figure.QuerySelectorAll("svg"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task Facts_and_deals_of_a_night_are_those_its_run_brought()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m), TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m)));

        Assert.EndsWith("| 2 2 articles", Assert.Single(await Rows(pages, "facts")), StringComparison.Ordinal);
        Assert.EndsWith("| 2 2 articles", Assert.Single(await Rows(pages, "deals")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Precision_and_throughput_are_of_what_people_decided()
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store,
            TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m), TestDeals.Item("two.txt", "Fabrikam", "Litware", 1_000_000_000m),
            TestDeals.Item("three.txt", "Adatum", "Tailspin", 2_000_000_000m)));
        var facts = pages.Store.Facts().ToList();
        pages.Store.Judge(facts[0], "ann", Decision.Accept);
        pages.Store.Judge(facts[1], "ann", Decision.Reject);
        pages.Store.Judge(facts[2], "ben", Decision.Correct, ShownFact.Of(facts[2].Fact) with { FromNames = ["Somebody else"] });
        var page = await Page(pages, "/dashboard");

        Assert.Equal(["all", "investment"], page.QuerySelectorAll("#quality tbody th").Select(Text));
        Assert.StartsWith("66.7 % of 3", Text(page.QuerySelectorAll("#quality tbody tr")[1].QuerySelectorAll("td")[1]), StringComparison.Ordinal);
        Assert.StartsWith("33.3 %", Text(page.QuerySelectorAll("#quality tbody tr")[1].QuerySelectorAll("td")[3]), StringComparison.Ordinal);
        Assert.Equal(["90 % to 100 %", "90 %", "3", "66.7 % 20.8–93.9 %"], page.QuerySelectorAll("#reliability tbody tr > *").Select(Text));
        Assert.EndsWith("| 2 | 1 | 3", Assert.Single(await Rows(pages, "reviewers")), StringComparison.Ordinal);
        Assert.Equal("3", await Headline(pages, "Facts decided"));
    }

    [Theory]
    [InlineData("/dashboard?month=2026-04", "period, since, until, unit, type")]
    [InlineData("/dashboard?since=april", "2026-04-21")]
    [InlineData("/dashboard?type=gift", "acquisition")]
    [InlineData("/dashboard?unit=ALL", "review.rates")]
    public async Task A_filter_that_cannot_be_read_is_told_with_what_can(string address, string remedy)
    {
        await using var pages = await ReviewPages.Serve(store => TestDeals.Ingest(store, TestDeals.Item("one.txt", "Northwind", "Contoso", 4_000_000_000m)));
        using var answer = await pages.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(remedy, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_where_to_begin()
    {
        await using var pages = await ReviewPages.Serve();
        var page = await Page(pages, "/dashboard");

        Assert.Equal(8, page.QuerySelectorAll(".figure").Length);
        Assert.All(page.QuerySelectorAll(".figure"), figure => Assert.NotNull(figure.QuerySelector(".empty")));
    }

    // The cells of the numbers of a figure, apart by bars.
    private static async Task<IReadOnlyList<string>> Rows(ReviewPages pages, string figure, string query = "") =>
        [.. (await Page(pages, $"/dashboard?period=all{query}")).QuerySelectorAll($"#{figure} details tbody tr").Select(row => string.Join(" | ", row.Children.Select(Text)))];

    private static async Task<string> Headline(ReviewPages pages, string name) =>
        Text((await Page(pages, "/dashboard")).QuerySelectorAll(".board div").Single(d => Text(d.QuerySelector("dt")!) == name).QuerySelector("dd")!);

    private static async Task<IDocument> Page(ReviewPages pages, string address) => new HtmlParser().ParseDocument(await pages.Client.GetStringAsync(address));

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
