using Extractor.App;
using Xunit;

namespace Extractor.Tests.App;

/// <summary>Feeds, sitemaps and lists of urls from the settings into the store, run after run.</summary>
public sealed class FeedIngestTests : FeedProgram
{
    [Fact]
    public void New_articles_then_nothing_then_an_edited_one_then_a_recheck()
    {
        Feed("\"1\"", Item("1"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal), etag: "\"p1\"").Put("a.example/2", Page(Sentences.Other), etag: "\"p2\"", modified: "Tue, 21 Apr 2026 08:00:00 GMT");

        Assert.Contains("seen 2: new 2, changed 0, unchanged 0,", Ingest(), StringComparison.Ordinal);
        Assert.Equal(["a.example/feed", "a.example/1", "a.example/2"], Site.Requests.Order(StringComparer.Ordinal).OrderBy(r => r != "a.example/feed"));

        // The feed is the same: 304, and no page is asked for.
        Site.Clear();
        Assert.Contains("seen 2: new 0, changed 0, unchanged 2,", Ingest(), StringComparison.Ordinal);
        Assert.Equal(["a.example/feed"], Site.Requests);

        // The feed says something new of the first page.
        Site.Clear();
        Feed("\"2\"", Item("1", "<description>Now $2.6 billion</description>"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal.Replace("2.4", "2.6", StringComparison.Ordinal)), etag: "\"p1b\"");
        Assert.Contains("seen 2: new 0, changed 1, unchanged 1,", Ingest(), StringComparison.Ordinal);
        Assert.Equal(["a.example/feed", "a.example/1"], Site.Requests);
        Assert.Equal(2L, Ask("select count(*) from article_version where url = 'http://a.example/1'"));

        // A day later both are asked for, on condition.
        Site.Clear();
        Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("seen 2: new 0, changed 0, unchanged 2,", Ingest(), StringComparison.Ordinal);
        Assert.Equal(3, Site.Requests.Count);
    }

    [Fact]
    public void A_page_that_failed_is_recorded_and_the_next_run_has_it_although_the_feed_is_the_same()
    {
        Feed("\"1\"", Item("1"), Item("2"));
        Site.Put("a.example/1", Page(Sentences.Deal));

        Assert.Equal(ExitCode.SomeFailed, Program.Run("ingest"));
        Assert.Contains("failed at fetch: http://a.example/2: is not there (404)", Program.Error, StringComparison.Ordinal);

        Site.Clear();
        Site.Put("a.example/2", Page(Sentences.Other));
        Assert.Contains("seen 2: new 1, changed 0, unchanged 1, duplicate 0, skipped 0, failed 0;", Ingest(), StringComparison.Ordinal);
        Assert.Equal(["a.example/feed", "a.example/2"], Site.Requests);
    }

    [Fact]
    public void Where_a_page_is_not_to_be_had_the_entry_s_own_text_is_taken_and_later_the_page()
    {
        Feed("\"1\"", Item("1", $"<title>Contoso</title><pubDate>Tue, 21 Apr 2026 10:00:00 GMT</pubDate><description>{Sentences.Deal.ReplaceLineEndings(" ")}</description>"));
        Site.PutStatus("a.example/1", 503);

        Assert.Contains("seen 1: new 1,", Ingest(), StringComparison.Ordinal);
        Assert.Contains("warning: http://a.example/1: Its page was not to be had; this is what the entry of the feed says.", Program.Error, StringComparison.Ordinal);
        Assert.Equal("is not to be had (the server failed with 503); a later run tries again", Ask("select failure from web_page"));
        Assert.Equal("2026-04-21", Ask("select published from article_version"));
        Assert.Contains("2,400,000,000 USD", Program.Out, StringComparison.Ordinal);

        Site.Put("a.example/1", Page(Sentences.Deal + Sentences.Other));
        Assert.Contains("seen 1: new 0, changed 1,", Ingest(), StringComparison.Ordinal);
        Assert.Null(Ask("select failure from web_page"));

        // What the store has of the page is not given up for what the feed says.
        Site.PutStatus("a.example/1", 503);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains("seen 1: new 0, changed 0, unchanged 0, duplicate 0, skipped 0, failed 1;", Ingest(ExitCode.Failed), StringComparison.Ordinal);
        Assert.Contains("€35 million", Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_entries_of_one_page_are_one_article_and_two_pages_of_one_guid_are_two()
    {
        Feed("\"1\"", Item("1", "<guid>x</guid>"), Item("1#comments", "<guid>y</guid>"), Item("2", "<guid>x</guid>"));
        Site.Put("a.example/1", Page(Sentences.Deal)).Put("a.example/2", Page(Sentences.Other));

        Assert.Contains("seen 2: new 2,", Ingest(), StringComparison.Ordinal);
        Assert.Equal(3, Site.Requests.Count);
    }

    [Fact]
    public void Of_a_page_that_says_so_the_opt_out_is_kept_with_its_address()
    {
        Feed("\"1\"", Item("old"));
        Site.PutStatus("a.example/old", 301, location: "/1").Put("a.example/1", Page(Sentences.Deal, "<meta name=tdm-reservation content=1>"));

        Ingest();

        Assert.Equal("tdm-reservation: 1", Ask("select opt_out from web_page"));
        Assert.Equal("http://a.example/1", Ask("select address from web_page"));
        Assert.Equal("http://a.example/1", Ask("select url from article_version"));
    }

    [Fact]
    public void A_run_with_other_rules_extracts_again_without_asking_for_any_page()
    {
        Feed("\"1\"", Item("1"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        Ingest();
        Site.Clear();

        Program.Environment["EXTRACTOR_RECOGNIZERS_DISABLED"] = "money";
        Assert.Contains("seen 1: new 0, changed 1,", Ingest(), StringComparison.Ordinal);

        Assert.Equal(["a.example/feed"], Site.Requests);
        Assert.DoesNotContain("$2.4 billion", Facts(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_index_leads_to_its_pages_and_an_unchanged_part_is_not_asked_for_again()
    {
        Settings("""{ "name": "site", "type": "sitemap", "url": "http://a.example/sitemap.xml", "include": ["news/**"], "exclude": ["**/old*"] }""");
        Site.Put("a.example/sitemap.xml", "<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2026-04-20</lastmod></sitemap><sitemap><loc>/gone.xml</loc></sitemap></sitemapindex>", "text/xml")
            .Put("a.example/s1.xml", "<urlset><url><loc>/news/1</loc></url><url><loc>/news/old-2</loc></url><url><loc>/about</loc></url></urlset>", "text/xml")
            .Put("a.example/news/1", Page(Sentences.Deal));

        Assert.Contains("seen 4: new 1, changed 0, unchanged 0, duplicate 0, skipped 2, failed 1;", Ingest(ExitCode.SomeFailed), StringComparison.Ordinal);
        Assert.Contains("failed at fetch: http://a.example/gone.xml: is not there (404)", Program.Error, StringComparison.Ordinal);

        Site.Clear();
        Ingest(ExitCode.SomeFailed);
        Assert.Equal(["a.example/sitemap.xml", "a.example/gone.xml"], Site.Requests);
    }

    [Fact]
    public void Urls_stand_in_the_settings_or_in_a_file()
    {
        Settings("""{ "name": "list", "type": "urls", "path": "urls.txt", "urls": ["http://a.example/1"] }""");
        Program.With("urls.txt", "# picked by hand\nhttp://b.example/2\n\nnot an address\n");
        Site.Put("a.example/1", Page(Sentences.Deal)).Put("b.example/2", Page(Sentences.Other));

        Assert.Contains("seen 3: new 2, changed 0, unchanged 0, duplicate 0, skipped 0, failed 1;", Ingest(ExitCode.SomeFailed), StringComparison.Ordinal);
        Assert.Contains("failed at fetch: urls.txt:4: is no http or https address", Program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_keeps_failing_is_stopped_until_it_is_enabled_and_a_success_begins_anew()
    {
        Site.PutStatus("a.example/feed", 404);
        Program.Run("ingest");
        Program.Run("sources");
        Assert.Matches(@"wire\s+feed\s+failing\s+1\s+wire: is not there \(404\)", Program.Out);

        Program.Run("ingest");
        Site.Clear();
        Assert.Equal(ExitCode.Failed, Program.Run("ingest"));
        Assert.Contains("is stopped after 2 errors in a row, the last: wire: is not there (404)", Program.Error, StringComparison.Ordinal);
        Assert.Contains("extractor sources enable wire", Program.Error, StringComparison.Ordinal);
        Assert.Empty(Site.AllRequests);

        Feed("\"1\"", Item("1"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        Assert.Equal(ExitCode.Done, Program.Run("sources", "enable", "wire"));
        Assert.Contains("new 1", Ingest(), StringComparison.Ordinal);
        Program.Run("sources");
        Assert.Matches(@"wire\s+feed\s+well\s+2026-04-21 09:\d\dZ", Program.Out);
    }

    [Fact]
    public void A_server_that_asks_to_be_left_alone_is_left_alone_in_later_runs_too()
    {
        Site.PutStatus("a.example/feed", 429, retryAfter: "7200");
        Program.Run("ingest");
        Site.Clear();

        Assert.Contains("skipped 1", Ingest(), StringComparison.Ordinal);
        Assert.Empty(Site.AllRequests);
        Program.Run("sources");
        Assert.Contains("2026-04-21 11:00Z", Program.Out, StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromHours(2));
        Feed("\"1\"", Item("1"));
        Site.Put("a.example/1", Page(Sentences.Deal));
        Assert.Contains("new 1", Ingest(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_feed_gives_what_stands_before_the_fault_and_is_asked_for_in_full_again()
    {
        Site.Put("a.example/feed", $"<rss version='2.0'><channel>{Item("1")}<item><li", "text/xml", etag: "\"1\"").Put("a.example/1", Page(Sentences.Deal));

        Assert.Contains("new 1", Ingest(ExitCode.SomeFailed), StringComparison.Ordinal);
        Assert.Contains("failed at fetch: wire: is broken at line 1", Program.Error, StringComparison.Ordinal);
        Assert.Equal(0L, Ask("select count(*) from web_list"));
    }

    [Fact]
    public void Sources_are_listed_before_the_first_run_and_only_those_there_are_can_be_enabled()
    {
        Settings("""{ "name": "wire", "type": "feed", "url": "http://a.example/feed" }, { "name": "disk", "path": "news" }""");

        Assert.Equal(ExitCode.Done, Program.Run("sources", "list"));
        Assert.Matches(@"wire\s+feed\s+never fetched\s+disk\s+folder\s+on disk", Program.Out);
        Assert.Equal(ExitCode.Usage, Program.Run("sources", "enable", "disk"));
        Assert.Equal("there is no source on the web called 'disk' in the settings; there are wire.\n", Program.Error);
    }
}
