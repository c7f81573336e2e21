using System.Net;
using System.Text;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class AddPageTests
{
    [Fact]
    public async Task A_pasted_text_is_extracted_kept_under_its_own_source_and_shown()
    {
        await using var pages = await ReviewPages.Serve();
        var (_, _, path) = await pages.Add(Sentences.Deal, "2026-04-21");

        var deal = Assert.Single(pages.Store.Deals());
        Assert.Equal(new DateOnly(2026, 4, 21), deal.Article.Published);
        Assert.StartsWith("added:pasted-", deal.Article.Key, StringComparison.Ordinal);
        Assert.StartsWith("/articles/", path, StringComparison.Ordinal);
        Assert.Equal("add", pages.Store.Runs()[0].Kind);
    }

    [Fact]
    public async Task The_same_text_pasted_again_is_the_same_article()
    {
        await using var pages = await ReviewPages.Serve();
        await pages.Add(Sentences.Deal);
        await pages.Add(Sentences.Deal);

        Assert.Single(pages.Store.Texts());
        Assert.Equal((0, 1), (pages.Store.Runs()[0].Counts.New, pages.Store.Runs()[0].Counts.Unchanged));
    }

    [Fact]
    public async Task Dropped_files_are_kept_each_and_bad_ones_are_refused_with_the_reason()
    {
        await using var pages = await ReviewPages.Serve();
        var (status, page, _) = await pages.Send("/add", "/add", null,
            ("deal.txt", Encoding.UTF8.GetBytes(Sentences.Deal)), ("../deal.txt", Encoding.UTF8.GetBytes(Sentences.Other)), ("empty.txt", []), ("table.docx", [1, 2, 3]));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, pages.Store.Texts().Count());
        Assert.Contains("<strong>empty.txt</strong> <span>is empty; ", page, StringComparison.Ordinal);
        Assert.Contains("extension .docx", page, StringComparison.Ordinal);
        Assert.Empty(pages.Store.FailedItems());
    }

    [Fact]
    public async Task Nothing_to_add_a_wrong_day_and_a_wrong_address_are_said()
    {
        await using var pages = await ReviewPages.Serve();
        var nothing = await pages.Add("  ");
        var day = await pages.Add(Sentences.Deal, "last week");
        var address = await pages.Send("/add", "/add", new Dictionary<string, string> { ["text"] = Sentences.Deal, ["url"] = "javascript:alert(1)" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Contains("paste a text", nothing.Page, StringComparison.Ordinal);
        Assert.Contains("write it as 2026-04-21", day.Page, StringComparison.Ordinal);
        Assert.Contains("begins with http", address.Page, StringComparison.Ordinal);
        Assert.Empty(pages.Store.Texts());
    }
}
