using System.Net;
using Xunit;

namespace Extractor.Tests.App.Review;

public sealed class ReviewServerTests
{
    [Fact]
    public async Task A_page_is_served_on_loopback_with_a_policy_that_forbids_inline_scripts()
    {
        await using var pages = await ReviewPages.Serve();
        using var answer = await pages.Client.GetAsync("/runs");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<h1>Runs</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_names_nothing_is_answered_by_a_page_that_says_so()
    {
        await using var pages = await ReviewPages.Serve();
        using var answer = await pages.Client.GetAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_without_the_token_of_a_page_is_refused()
    {
        await using var pages = await ReviewPages.Serve();
        using var form = new FormUrlEncodedContent([]);
        using var answer = await pages.Client.PostAsync("/runs", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_address_of_the_stylesheet_is_kept_by_browsers()
    {
        await using var pages = await ReviewPages.Serve();
        var page = await pages.Client.GetStringAsync("/runs");
        var at = page.IndexOf("/assets/", StringComparison.Ordinal);
        var address = page[at..page.IndexOf('"', at)];
        using var answer = await pages.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge.Days: 365 });
    }

    /// <remarks>A module that is imported as <c>./queue.js</c> must be the one the page names, or all its handlers run twice.</remarks>
    [Fact]
    public async Task A_module_is_imported_by_the_address_that_pages_name()
    {
        await using var pages = await ReviewPages.Serve(FactQueueTests.Fill);
        var page = await pages.Client.GetStringAsync("/articles/1");
        var modules = page.Split("<script type=\"module\" src=\"").Skip(1).Select(p => new Uri(pages.Client.BaseAddress!, p[..p.IndexOf('"', StringComparison.Ordinal)])).ToList();
        var imported = new List<Uri>();
        foreach (var module in modules)
        {
            var lines = (await pages.Client.GetStringAsync(module)).Split('\n');
            imported.AddRange(lines.Where(l => l.StartsWith("import ", StringComparison.Ordinal)).Select(l => new Uri(module, l.Split('\'')[1])));
        }

        Assert.NotEmpty(imported);
        Assert.All(imported, i => Assert.Contains(i, modules));
    }
}
