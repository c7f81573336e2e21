using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Extractor.Tests.App.Review;

/// <summary>Merges and splits of the pages are the reviewer's steps: taken back and done again by their one undo, told where somebody else was first.</summary>
public sealed partial class TieStepTests
{
    private const string Second = "Published April 23, 2026\n\nFabrikam shareholders learned more about the sale on Thursday. Contoso will acquire Fabrikam for $2.5 billion in cash, it said.\n";

    [Fact]
    public async Task A_split_is_taken_back_and_done_again_by_the_one_undo_of_the_pages_which_says_what_it_was()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        await pages.Send($"/deals/{id}", $"/deals/{id}/split", Fields(("article", Article(pages, id))));
        Assert.Equal(2, Deals(pages));

        var undone = await pages.Send($"/deals/{id}", "/undo", Fields(("back", $"/deals/{id}")));
        Assert.Equal(1, Deals(pages));
        Assert.Contains("Taken back: split a deal of Contoso, Fabrikam.", undone.Page, StringComparison.Ordinal);
        var again = await pages.Send($"/deals/{id}", "/redo", Fields(("back", $"/deals/{id}")));
        Assert.Equal(2, Deals(pages));
        Assert.Contains("Done again: split a deal of Contoso, Fabrikam.", again.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_nothing_that_somebody_else_decided()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        pages.Store.Transactions.Split(id, Article(pages, id), "bob");
        pages.Store.Companies.Merge("Contoso", "Woodgrove", "bob");

        var nothing = await pages.Send("/deals", "/undo", Fields(("back", "/companies")));
        Assert.Equal("/companies", nothing.Path);
        Assert.Equal(2, Deals(pages));
        Assert.Single(pages.Store.Companies.Decisions());
    }

    [Fact]
    public async Task Undo_of_a_merge_that_somebody_else_split_since_is_refused_and_says_who()
    {
        await using var pages = await Filled();
        await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Woodgrove")));
        pages.Store.Companies.Split("Contoso", "Woodgrove", "bob");

        var refused = await pages.Send("/companies", "/undo", Fields(("back", "/companies")));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("bob decided on the same since", refused.Page, StringComparison.Ordinal);
        Assert.Equal(2, pages.Store.Companies.Decisions().Count);
    }

    [Fact]
    public async Task Undo_passes_over_a_merge_that_somebody_else_split_since_and_says_so()
    {
        await using var pages = await Filled();
        await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Adatum")));
        await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Woodgrove")));
        pages.Store.Companies.Split("Contoso", "Woodgrove", "bob");

        var undone = await pages.Send("/companies", "/undo", Fields(("back", "/companies")));
        Assert.Equal(HttpStatusCode.OK, undone.Status);
        Assert.Contains("merge of Contoso and Adatum. Passed over: merge of Contoso and Woodgrove. bob decided on the same since (split", undone.Page, StringComparison.Ordinal);
        Assert.Equal((Extractor.Storage.Transactions.TieDecision.Undo, "Adatum"), pages.Store.Companies.Decisions() is [.., var last] ? (last.Decision, last.Right) : default);
    }

    [Fact]
    public async Task A_merge_with_a_deal_that_somebody_else_split_after_the_page_was_opened_is_told_and_not_written()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        var seen = Seen(await pages.Client.GetStringAsync($"/deals/{id}"));
        pages.Store.Transactions.Split(id, Article(pages, id), "bob");

        var other = pages.Store.Transactions.List().Select(t => t.Id).First(t => t != id);
        var late = await pages.Send("/deals", $"/deals/{id}/merge", Fields(("other", other), ("seen", seen)));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("bob decided on the same since (split", late.Page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/deals/{id}\"", late.Page, StringComparison.Ordinal);
        Assert.Single(pages.Store.Transactions.Decisions());
    }

    [Fact]
    public async Task A_split_or_merge_of_the_queue_over_what_somebody_else_split_since_is_told_and_not_written()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        var telling = Extractor.Review.DealEvidence.Of(pages.Store, id)!.Deals[0].Id;
        var item = await pages.Item($"/?deal={telling}");
        pages.Store.Transactions.Split(id, Article(pages, id), "bob");

        var split = await pages.Press(item, "[name=split]");
        Assert.Equal(HttpStatusCode.Conflict, split.Status);
        Assert.Contains("bob decided on the same since (split", split.Item, StringComparison.Ordinal);
        Assert.Single(pages.Store.Transactions.Decisions());

        var merged = await pages.Press(split.Item, "[name=merge]");
        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal(1, Deals(pages));

        pages.Store.Transactions.Split(Id(pages), Article(pages, Id(pages)), "bob");
        var late = await pages.Press(split.Item, "[name=merge]");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("bob decided on the same since (", late.Item, StringComparison.Ordinal);
        Assert.Equal(2, Deals(pages));
    }

    [Fact]
    public async Task A_merge_of_a_deal_that_somebody_elses_merge_took_away_says_who()
    {
        await using var pages = await Filled();
        var ids = pages.Store.Transactions.List().Select(t => t.Id).ToList();
        var seen = Seen(await pages.Client.GetStringAsync($"/deals/{ids[0]}"));
        var one = pages.Store.Transactions.Merge(ids[0], ids[1], "bob");
        var gone = ids.First(i => i != one);

        var late = await pages.Send("/deals", $"/deals/{gone}/merge", Fields(("other", one), ("seen", seen)));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("bob decided on the same since (merge", late.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_somebody_else_parted_after_the_page_was_opened_are_not_merged_over_it()
    {
        await using var pages = await Filled();
        var (_, page, _) = await pages.Follow("/companies/named?name=contoso");
        pages.Store.Companies.Split("Contoso", "Woodgrove", "bob");

        var late = await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Woodgrove"), ("seen", Seen(page))));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("bob decided on the same since (split", late.Page, StringComparison.Ordinal);
        Assert.Single(pages.Store.Companies.Decisions());
    }

    [Fact]
    public async Task An_undo_of_a_page_that_is_older_than_the_reviewers_last_step_takes_nothing_back()
    {
        await using var pages = await Filled();
        var first = await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Woodgrove")));
        var step = Step().Match(first.Page).Groups["step"].Value;
        await pages.Send("/companies", "/companies/merge", Fields(("left", "Contoso"), ("right", "Adatum")));

        var old = await pages.Send("/companies", "/undo", Fields(("back", "/companies"), ("undo", step)));
        Assert.Equal(HttpStatusCode.Conflict, old.Status);
        Assert.Contains("You decided something else since", old.Page, StringComparison.Ordinal);
        Assert.Equal(2, pages.Store.Companies.Decisions().Count);
    }

    [Fact]
    public async Task Undo_leads_back_to_no_other_site()
    {
        await using var pages = await Filled();
        Assert.Equal("/deals", (await pages.Send("/deals", "/undo", Fields(("back", "//example.org/")))).Path);
    }

    [Fact]
    public async Task A_deal_leads_into_the_review_queue_and_shows_who_decided_on_it()
    {
        await using var pages = await Filled();
        var id = Id(pages);
        var telling = Extractor.Review.DealEvidence.Of(pages.Store, id)!.Deals[0].Id;
        var page = await pages.Client.GetStringAsync($"/deals/{id}");
        Assert.Contains($"<a class=\"button\" href=\"/?deal={telling}\">Review this deal</a>", page, StringComparison.Ordinal);
        Assert.Contains("Fabrikam", await pages.Client.GetStringAsync($"/?deal={telling}"), StringComparison.Ordinal);

        var deal = pages.Store.Deals(new Extractor.Storage.DealFilter { Party = "Fabrikam" }).First();
        new Extractor.Review.ReviewBook(pages.Store).Decide([Extractor.Review.ReviewDecision.Accept(deal.Key, null)], "ann", "accepted");
        pages.Store.Refresh();
        var decided = await pages.Client.GetStringAsync($"/deals/{Id(pages)}");
        Assert.Contains("<span class=\"chip accept\">accepted by ann</span>", decided, StringComparison.Ordinal);
        Assert.Contains("<span class=\"soft\">not reviewed</span>", decided, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bulk_decides_on_exactly_the_deals_that_are_listed_and_one_undo_takes_it_back()
    {
        await using var pages = await Filled();
        var page = await pages.Client.GetStringAsync("/deals?party=Fabrikam");
        Assert.Contains("Accept all 1</button>", page, StringComparison.Ordinal);
        var fields = Fields(("filter", "party=Fabrikam"), ("count", "1"), ("mark", Mark().Match(page).Groups["mark"].Value), ("decision", "accept"));

        var done = await pages.Send("/deals?party=Fabrikam", "/deals/bulk", fields);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("Done: accept of 1 deals. One undo takes all of it back.", done.Page, StringComparison.Ordinal);
        var decided = pages.Store.Deals(new Extractor.Storage.DealFilter { Decision = Extractor.Storage.DecisionState.Accept }).ToList();
        Assert.Equal(2, decided.Count);
        Assert.All(decided, d => Assert.Contains("Fabrikam", d.Deal.To));
        Assert.NotEmpty(pages.Store.Facts(new Extractor.Storage.FactFilter { Decision = Extractor.Storage.DecisionState.Accept }));

        var late = await pages.Send("/deals", "/deals/bulk", fields);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Nothing was decided", late.Page, StringComparison.Ordinal);

        var undone = await pages.Send("/deals", "/undo", Fields(("back", "/deals")));
        Assert.Contains("Taken back: accept of 1 deals.", undone.Page, StringComparison.Ordinal);
        Assert.All(pages.Store.Facts(), f => Assert.Null(f.Decision));
        Assert.All(pages.Store.Deals(), d => Assert.Null(d.Decision));
    }

    private static Dictionary<string, string> Fields(params IEnumerable<(string Name, string Value)> fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static string Id(ReviewPages pages) => pages.Store.Transactions.List(new Extractor.Storage.DealFilter { Party = "Fabrikam" }).First().Id;

    private static string Article(ReviewPages pages, string deal) => pages.Store.Transactions.Show(deal).Members[1].Article.Key;

    private static int Deals(ReviewPages pages) => pages.Store.Transactions.List(new Extractor.Storage.DealFilter { Party = "Fabrikam" }).Count();

    private static string Seen(string page) => SeenField().Match(page).Groups["seen"].Value;

    private static async Task<ReviewPages> Filled()
    {
        var pages = await ReviewPages.Serve();
        foreach (var text in (string[])[Sentences.Deal, Second, Sentences.Other]) await pages.Add(text);
        return pages;
    }

    [GeneratedRegex("""name="seen"\ value="(?<seen>[0-9]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SeenField();

    [GeneratedRegex("""name="mark"\ value="(?<mark>[0-9a-f]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();

    [GeneratedRegex("""name="undo"\ value="(?<step>[0-9]+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Step();
}
