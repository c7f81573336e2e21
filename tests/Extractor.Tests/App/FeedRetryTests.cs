using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>What failed on the web, tried again; what waits, and what may change with time alone.</summary>
public sealed class FeedRetryTests : FeedProgram
{
    [Fact]
    public void Failed_items_alone_can_be_tried_again()
    {
        Feed("\"1\"", Item("1"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        Program.Run("ingest");
        Site.Clear();
        Site.Put("a.example/2", Page(Sentences.Other));

        Assert.Contains("seen 1: new 1,", Retry(), StringComparison.Ordinal);
        Assert.Equal(["a.example/2"], Site.Requests);
    }

    [Fact]
    public void A_failed_page_that_its_feed_names_no_more_is_tried_again()
    {
        Feed("\"1\"", Item("1"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        Program.Run("ingest");
        Feed("\"2\"", Item("1"));
        Ingest();
        Site.Clear();
        Site.Put("a.example/2", Page(Sentences.Other));

        Assert.Contains("seen 1: new 1,", Retry(), StringComparison.Ordinal);
        Assert.Equal(["a.example/2"], Site.Requests);
    }

    [Fact]
    public void A_feed_that_failed_is_tried_again_with_its_pages_and_is_then_no_longer_failed()
    {
        Site.PutStatus("a.example/feed", 404);
        Program.Run("ingest");
        Feed("\"1\"", Item("1"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal)).Put("a.example/2", Page(Sentences.Other));
        Site.Clear();

        Assert.Contains("seen 3: new 2, changed 0, unchanged 0, duplicate 0, skipped 1, failed 0;", Retry(), StringComparison.Ordinal);
        Assert.Equal(["a.example/1", "a.example/2", "a.example/feed"], Site.Requests.Order(StringComparer.Ordinal));
        Retry();
        Assert.Contains("Nothing failed in its last run.", Program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_waits_as_its_server_asked_is_not_silent_and_still_failed()
    {
        Feed("\"1\"", Item("1"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        for (var night = 0; night < 3; night++) Ingest();
        Site.PutStatus("a.example/feed", 429, retryAfter: "7200");

        Ingest(ExitCode.Failed);
        Assert.DoesNotContain("no articles from", Program.Error, StringComparison.Ordinal);
        Ingest();
        Assert.DoesNotContain("no articles from", Program.Error, StringComparison.Ordinal);

        // Waiting is no answer to what failed.
        Clock.Advance(TimeSpan.FromHours(3));
        Feed("\"2\"", Item("1"));
        Assert.Contains("unchanged 1", Retry(), StringComparison.Ordinal);
        Feed("\"3\"");
        Ingest();
        Assert.Contains("no articles from 'wire', which gave 1", Program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_beyond_the_fetch_is_looked_at_again_when_it_is_no_longer_beyond_it()
    {
        Feed("\"1\"", Item("1"));
        Site.Put("a.example/1", Page(Sentences.Deal.Replace("April", "A.", StringComparison.Ordinal), "<meta property=article:published_time content=2026-04-22>"));
        Ingest();
        Assert.NotEqual("2026-04-22", Ask("select published from article_version"));

        Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("changed 1", Ingest(), StringComparison.Ordinal);
        Assert.Equal("2026-04-22", Ask("select published from article_version order by id desc"));
    }

    [Fact]
    public void A_part_of_a_sitemap_that_failed_is_tried_again_with_its_pages_and_the_rest_is_not_asked_for()
    {
        Settings("""{ "name": "site", "type": "sitemap", "url": "http://a.example/sitemap.xml" }""");
        Site.Put("a.example/sitemap.xml", "<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>", "text/xml")
            .Put("a.example/s1.xml", "<urlset><url><loc>/1</loc></url></urlset>", "text/xml").Put("a.example/1", Page(Sentences.Deal));
        Ingest(ExitCode.SomeFailed);
        Site.Clear();
        Site.Put("a.example/s2.xml", "<urlset><url><loc>/2</loc></url></urlset>", "text/xml").Put("a.example/2", Page(Sentences.Other));

        Assert.Contains("seen 2: new 1, changed 0, unchanged 0, duplicate 0, skipped 1, failed 0;", Retry(), StringComparison.Ordinal);
        Assert.Equal(["a.example/s2.xml", "a.example/2"], Site.Requests);
    }
}
