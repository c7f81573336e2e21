using System.Net;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class DealPagesTests
{
    private const string Second = "Published April 23, 2026\n\nFabrikam shareholders learned more about the sale on Thursday. Contoso will acquire Fabrikam for $2.5 billion in cash, it said.\n";

    [Fact]
    public async Task A_deal_is_listed_once_with_its_amount_as_people_write_it_and_the_exact_value_behind()
    {
        await using var pages = await Filled();
        var page = await pages.Client.GetStringAsync("/deals?party=fabrikam");

        Assert.Single(Rows(page));
        Assert.Contains("<data class=\"amount\" value=\"2500000000\" title=\"2,500,000,000 USD\">$2.5bn</data>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-04-23\">23 April 2026</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_shows_every_sources_value_the_rule_and_the_sentence_at_its_place()
    {
        await using var pages = await Filled();
        var page = await pages.Client.GetStringAsync($"/deals/{Id(pages)}");

        Assert.Contains("$2.4bn", page, StringComparison.Ordinal);
        Assert.Contains("$2.5bn", page, StringComparison.Ordinal);
        Assert.Contains("The newest article says so.", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"money\">$2.5 billion</mark>", page, StringComparison.Ordinal);
        Assert.Contains("needs review: sources differ on", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"when\"").Length - 1);
    }

    [Fact]
    public async Task A_split_makes_two_deals_and_undo_one_again()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        var article = pages.Store.Transactions.Show(id).Members[1].Article.Key;
        var split = await pages.Send($"/deals/{id}", $"/deals/{id}/split", new Dictionary<string, string> { ["article"] = article });
        Assert.Equal(2, Rows(await pages.Client.GetStringAsync("/deals?party=fabrikam")).Count());
        Assert.Contains("Split off", split.Page, StringComparison.Ordinal);

        await pages.Send($"/deals/{id}", "/undo");
        Assert.Single(Rows(await pages.Client.GetStringAsync("/deals?party=fabrikam")));
    }

    [Fact]
    public async Task Deals_are_merged_and_a_merge_with_nothing_is_told()
    {
        await using var pages = await Filled();
        var ids = pages.Store.Transactions.List().Select(t => t.Id).ToList();
        var merged = await pages.Send($"/deals/{ids[0]}", $"/deals/{ids[0]}/merge", new Dictionary<string, string> { ["other"] = ids[1] });
        Assert.Contains("Merged into one deal.", merged.Page, StringComparison.Ordinal);
        Assert.Equal(ids.Count - 1, pages.Store.Transactions.List().Count());

        var nothing = await pages.Send("/deals", $"/deals/{Id(pages)}/merge", new Dictionary<string, string> { ["other"] = "nothing" });
        Assert.Equal(HttpStatusCode.Conflict, nothing.Status);
        Assert.Contains("there is no deal &#x27;nothing&#x27;", nothing.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_shows_deals_that_were_not_brought_together_yet()
    {
        await using var pages = await ReviewPages.Serve(store =>
        {
            var engine = Extractor.App.Engine.Create(SettingsLoader.Default);
            var article = new Extractor.Articles.Article("a", Sentences.Deal);
            var found = engine.Extract(article);
            store.Record(store.BeginRun("ingest", engine.Recipe), new Extractor.Storage.ExtractedItem(new Extractor.Storage.Origin("wire", "a"), article, found.Facts, found.Deals));
        });

        Assert.Single(Rows(await pages.Client.GetStringAsync("/deals")));
    }

    [Fact]
    public async Task A_filter_that_is_none_is_told_with_what_was_meant()
    {
        await using var pages = await Filled();
        var (status, page, _) = await pages.Follow("/deals?typ=acquisition");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("did you mean &#x27;type&#x27;?", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_exported_as_it_is_filtered()
    {
        await using var pages = await Filled();
        var csv = await pages.Client.GetStringAsync("/deals?party=fabrikam&format=csv");
        var jsonl = await pages.Client.GetStringAsync("/deals?format=jsonl");

        Assert.StartsWith("deal_id,headline,", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.TrimEnd().Split("\r\n").Length);
        Assert.Equal(pages.Store.Transactions.List().Count(), jsonl.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_company_shows_its_deals_and_its_names_are_merged_and_parted_again()
    {
        await using var pages = await Filled();
        var page = (await pages.Follow("/companies/named?name=contoso")).Page;
        Assert.Contains("<h1>Contoso</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Fabrikam", page, StringComparison.Ordinal);

        var merged = await pages.Send("/companies", "/companies/merge", new Dictionary<string, string> { ["left"] = "Contoso", ["right"] = "Woodgrove" });
        Assert.Contains("The names are one company now.", merged.Page, StringComparison.Ordinal);
        Assert.Contains("Woodgrove", (await pages.Follow("/companies/named?name=contoso")).Page, StringComparison.Ordinal);
        var undone = await pages.Send("/companies", "/undo");
        Assert.Contains("Taken back: merge of Contoso and Woodgrove.", undone.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>Woodgrove</p>", undone.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Companies_are_found_by_a_part_of_a_name_and_come_page_by_page_in_every_order()
    {
        await using var pages = await Filled();
        Assert.Contains("Fabrikam", await pages.Client.GetStringAsync("/companies?name=fabri"), StringComparison.Ordinal);
        foreach (var order in (string[])["deals", "gives", "gets", "name"])
        {
            Assert.Contains("Fabrikam", await pages.Client.GetStringAsync($"/companies?sort={order}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_searched_is_found_among_companies_and_deals()
    {
        await using var pages = await Filled();
        var page = await pages.Client.GetStringAsync("/search?q=fabrikam");

        Assert.Contains("<h2 id=\"companies\">", page, StringComparison.Ordinal);
        Assert.Contains($"/deals/{Id(pages)}", page, StringComparison.Ordinal);
        Assert.Contains("Nothing holds", await pages.Client.GetStringAsync("/search?q=%3Cscript%3E"), StringComparison.Ordinal);
    }

    private static string Id(ReviewPages pages) => pages.Store.Transactions.List(new Extractor.Storage.DealFilter { Party = "Fabrikam" }).First().Id;

    private static IEnumerable<string> Rows(string page) => page.Split("data-deal=\"").Skip(1);

    private static async Task<ReviewPages> Filled()
    {
        var pages = await ReviewPages.Serve();
        foreach (var text in (string[])[Sentences.Deal, Second, Sentences.Other]) await pages.Add(text);
        return pages;
    }
}
