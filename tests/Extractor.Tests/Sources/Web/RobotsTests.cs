using System.Text;
using Extractor.Sources.Web;
using Xunit;

namespace Extractor.Tests.Sources.Web;

/// <summary>robots.txt by RFC 9309.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("Disallow: /private", "/private", false)]
    [InlineData("Disallow: /private", "/private/a.html", false)]
    [InlineData("Disallow: /private", "/Private", true)]
    [InlineData("Disallow: /private", "/news", true)]
    [InlineData("Disallow:", "/news", true)]
    [InlineData("Disallow: /", "/news", false)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Disallow: /example/page/\nAllow: /example/page/allowed.gif", "/example/page/allowed.gif", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Disallow: /folder\nAllow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page", false)]
    [InlineData("Disallow: /*.php$", "/a.php", false)]
    [InlineData("Disallow: /*.php$", "/a.php?x=1", true)]
    [InlineData("Disallow: /fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("Disallow: /*?", "/a?x", false)]
    [InlineData("Disallow: /*?", "/a", true)]
    [InlineData("Disallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("Disallow: /%7ejoe", "/~joe/index.html", false)]
    [InlineData("Disallow: /café", "/caf%C3%A9", false)]
    [InlineData("Disallow: /caf%c3%a9", "/café", false)]
    [InlineData("Disallow: private", "/private", true)]
    [InlineData("Disallow: /private # not for robots", "/private", false)]
    [InlineData("DISALLOW : /private", "/private", false)]
    [InlineData("Disallow: /a$b", "/a$b", false)]
    public void The_longest_rule_that_matches_decides(string rules, string path, bool allowed) => Assert.Equal(allowed, Allows($"User-agent: *\n{rules}\n", path));

    [Theory]
    [InlineData("User-agent: Extractor\nDisallow: /\n\nUser-agent: *\nAllow: /\n", false)]
    [InlineData("User-agent: *\nAllow: /\n\nUser-agent: EXTRACTOR/2.0\nDisallow: /\n", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: extractor\nDisallow: /other\n", true)]
    [InlineData("User-agent: Extractorbot\nDisallow: /\n", true)]
    [InlineData("User-agent: a\nUser-agent: extractor\nDisallow: /\n", false)]
    [InlineData("User-agent: a\nDisallow: /\nUser-agent: b\nAllow: /\n", true)]
    [InlineData("User-agent: extractor\nDisallow: /x\n\nUser-agent: b\nAllow: /\n\nUser-agent: extractor\nDisallow: /page\n", false)]
    [InlineData("User-agent: extractor\nSitemap: http://a.example/s.xml\nDisallow: /\n", false)]
    [InlineData("User-agent: a\nCrawl-delay: 1\nUser-agent: extractor\nAllow: /\n", true)]
    [InlineData("Disallow: /\n", true)]
    [InlineData("User-agent: *\r\nDisallow: /\r\n", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /\n", false)]
    [InlineData("User-agent: *\rDisallow: /\r", false)]
    [InlineData("<html>not found</html>", true)]
    [InlineData("", true)]
    public void The_groups_that_name_us_count_else_those_for_all(string file, bool allowed) => Assert.Equal(allowed, Allows(file, "/page"));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5\n", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 9\nUser-agent: extractor\nCrawl-delay: 3\n", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon\n", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1\n", null)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999\n", null)]
    public void The_pause_is_that_of_our_group(string file, double? seconds) => Assert.Equal(seconds, RobotsRules.Parse(Encoding.UTF8.GetBytes(file)).CrawlDelay?.TotalSeconds);

    [Fact]
    public void Many_stars_cost_no_more_than_their_number_times_the_path() =>
        Assert.False(Allows($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 2000))}\n", "/" + new string('a', 2000)));

    [Fact]
    public async Task What_the_file_forbids_is_not_fetched_and_the_file_is_read_once()
    {
        using var web = new Fetching();
        web.Site.Put("a.example/robots.txt", "User-agent: *\nDisallow: /private\n", "text/plain").Put("a.example/news", "fine").Put("a.example/private/1", "secret");

        Assert.Equal("fine", await web.Text("a.example/news"));
        Assert.Equal("is not fetched, since the robots.txt of its site forbids it; leave it out, or ask the site", await web.Failure("a.example/private/1"));
        Assert.Equal(["a.example/robots.txt", "a.example/news"], web.Site.AllRequests);
    }

    [Fact]
    public async Task A_redirect_is_held_to_the_file_of_the_site_it_leads_to()
    {
        using var web = new Fetching();
        web.Site.PutStatus("a.example/", 302, location: "http://b.example/").Put("b.example/robots.txt", "User-agent: *\nDisallow: /\n").Put("b.example/", "secret");

        Assert.Contains("forbids it", await web.Failure("a.example/"), StringComparison.Ordinal);
        Assert.DoesNotContain("b.example/", web.Site.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(401)]
    public async Task A_site_without_the_file_forbids_nothing(int status)
    {
        using var web = new Fetching();
        web.Site.PutStatus("a.example/robots.txt", status).Put("a.example/", "fine");

        Assert.Equal("fine", await web.Text("a.example/"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_site_that_cannot_give_the_file_is_left_alone(int status)
    {
        using var web = new Fetching(Fetching.Patient with { Retries = 0 });
        web.Site.PutStatus("a.example/robots.txt", status).Put("a.example/", "fine");

        Assert.StartsWith("is not fetched, since http://a.example/robots.txt is ", await web.Failure("a.example/"), StringComparison.Ordinal);
        Assert.Empty(web.Site.Requests);
    }

    [Fact]
    public async Task The_file_may_be_elsewhere()
    {
        using var web = new Fetching();
        web.Site.PutStatus("a.example/robots.txt", 301, location: "http://www.a.example/robots.txt")
            .Put("www.a.example/robots.txt", "User-agent: *\nDisallow: /private\n").Put("a.example/private", "secret");

        Assert.Contains("forbids it", await web.Failure("a.example/private"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0.1", 1)]
    [InlineData("100000", 120)]
    public async Task A_longer_pause_than_ours_is_kept_as_far_as_the_settings_let_it(string asked, int seconds)
    {
        using var web = new Fetching();
        web.Site.Put("a.example/robots.txt", $"User-agent: *\nCrawl-delay: {asked}\n").Put("a.example/1", "1").Put("a.example/2", "2");

        await web.Text("a.example/1");
        await web.Text("a.example/2");

        Assert.Equal([seconds, seconds], web.Clock.Pauses.Select(p => p.TotalSeconds));
    }

    private static bool Allows(string file, string path) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file)).Allow(new Uri("http://a.example" + path));
}
