using Extractor.Articles;
using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Articles;

/// <summary>The day of publication of a page: each place alone, places that contradict each other, and places that tell nothing.</summary>
public sealed class PageDatesTests
{
    private const string Linked = "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"datePublished\":\"{0}\"}}</script>";
    private const string Meta = "<meta property='article:published_time' content='{0}'>";
    private const string Vague = "<meta name='date' content='{0}'>";
    private const string Url = "<link rel='canonical' href='https://example.com/{0}/deal'>";
    private const string Time = "<time datetime='{0}'>then</time>";

    private static string With(string form, string written) => string.Format(null, form, written);

    private static Article Read(string head = "", string lead = "", DateTimeOffset? fetched = null, DateTimeOffset? modified = null, string? listed = null) =>
        ArticleReader.Read(Pages.Text(Pages.Story(head, lead), "a.html") with { FetchedAt = fetched, Modified = modified, Listed = listed });

    private static DateCandidate Taken(Article article) => Assert.Single(article.Dates, candidate => candidate.IsTaken);

    [Theory]
    [InlineData(Linked, "2026-04-21T23:30:00-05:00", DateSource.JsonLd)]
    [InlineData(Meta, "2026-04-21T10:00:00Z", DateSource.Meta)]
    [InlineData("<meta name='parsely-pub-date' content='{0}'>", "2026-04-21", DateSource.Meta)]
    [InlineData("<meta itemprop='datePublished' content='{0}'>", "April 21, 2026", DateSource.Meta)]
    [InlineData(Vague, "20260421", DateSource.VagueMeta)]
    [InlineData(Url, "2026/04/21", DateSource.Url)]
    public void A_place_in_the_head_alone_dates_the_page(string form, string written, DateSource source)
    {
        var article = Read(With(form, written));

        Assert.Equal((new DateOnly(2026, 4, 21), PublicationBasis.Metadata), (article.Published!.Day, article.Published.Basis));
        Assert.Equal((source, "taken, as none other says otherwise"), (Taken(article).Source, Taken(article).Outcome));
    }

    [Theory]
    [InlineData("<time datetime='2026-04-21T10:00'>today</time>", DateSource.Time)]
    [InlineData("<time pubdate>April 21, 2026</time>", DateSource.Time)]
    [InlineData("<span itemprop='datePublished' content='2026-04-21'></span>", DateSource.Time)]
    [InlineData("<div class='date'>Published 21 April 2026</div>", DateSource.Label)]
    [InlineData("<div class='byline'>By Jane Roe | April 21, 2026</div>", DateSource.Byline)]
    [InlineData("<p>April 21, 2026 10:30 am ET</p>", DateSource.Byline)]
    [InlineData("<p>LONDON, April 21, 2026 (Newswire) - Northwind Grid announced a purchase of wind farms.</p>", DateSource.Byline)]
    [InlineData("<div>Updated April 21, 2026</div>", DateSource.OtherLabel)]
    public void A_place_in_the_body_alone_dates_the_page(string lead, DateSource source)
    {
        var article = Read(lead: lead);

        Assert.Equal((new DateOnly(2026, 4, 21), source), (article.Published!.Day, Taken(article).Source));
        Assert.Equal(source >= DateSource.Label ? PublicationBasis.Text : PublicationBasis.Metadata, article.Published.Basis);
    }

    [Fact]
    public void The_list_that_names_the_page_alone_dates_it() => Assert.Equal(DateSource.List, Taken(Read(listed: "Tue, 21 Apr 2026 23:30:00 -0500")).Source);

    [Fact]
    public void The_most_trusted_of_two_places_wins()
    {
        var article = Read(With(Vague, "2026-04-01") + With(Linked, "2026-04-21"));

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
        Assert.Equal(
            [(DateSource.JsonLd, "taken as the most trusted"), (DateSource.VagueMeta, "outvoted by 2026-04-21")],
            article.Dates.Select(candidate => (candidate.Source, candidate.Outcome)));
        Assert.Equal("The page names two days: 2026-04-21 in JSON-LD, which was taken, and 2026-04-01 in meta date, which was outvoted by 2026-04-21.", Assert.Single(article.Warnings));
    }

    [Fact]
    public void Address_and_byline_together_outvote_the_day_of_the_last_change()
    {
        var article = Read(With(Linked, "2026-05-30") + With(Url, "2026/04/21"), "<div class='byline'>By Jane Roe | April 21, 2026</div>");

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
        Assert.Equal((DateSource.Url, "taken, as line above the text agrees"), (Taken(article).Source, Taken(article).Outcome));
    }

    [Fact]
    public void A_day_in_another_zone_supports_the_one_beside_it()
    {
        var article = Read(With(Meta, "2026-04-22T01:00:00+03:00") + With(Url, "2026/04/21") + With(Vague, "2026-03-01"), With(Time, "2026-04-21T20:00:00-05:00"));

        Assert.Equal((new DateOnly(2026, 4, 21), DateSource.Time), (article.Published!.Day, Taken(article).Source));
    }

    [Theory]
    [InlineData("2026-04-22T01:00:00Z")]
    [InlineData("2026-04-22T01:00:00+00:00")]
    [InlineData("2026-04-20T20:00:00.000Z")]
    public void A_moment_in_UTC_is_of_the_day_that_readers_are_told(string moment)
    {
        var article = Read(With(Linked, moment) + With(Meta, moment), "<div class='byline'>By Jane Roe | April 21, 2026</div>");

        Assert.Equal((new DateOnly(2026, 4, 21), DateSource.Byline), (article.Published!.Day, Taken(article).Source));
        Assert.Equal(["agrees", "agrees", "taken, as JSON-LD, meta article:published_time agree"], article.Dates.Select(candidate => candidate.Outcome));
        Assert.Empty(article.Warnings);
    }

    [Fact]
    public void A_moment_in_UTC_that_nothing_contradicts_is_of_its_own_day() => Assert.Equal(new DateOnly(2026, 4, 22), Read(With(Linked, "2026-04-22T01:00:00Z")).Published!.Day);

    [Fact]
    public void Many_elements_of_one_kind_have_one_vote()
    {
        var article = Read(With(Linked, "2026-04-21") + "<meta name='dc.date' content='2026-04-01'><meta name='dcterms.date' content='2026-04-01'><meta name='date' content='2026-04-01'>");

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
    }

    [Theory]
    [InlineData("not a date", "is no full date")]
    [InlineData("2026-04", "is no full date")]
    [InlineData("2026-13-41", "is no full date")]
    [InlineData("04/05/2026", "is no full date")]
    [InlineData("0001-01-01T00:00:00", "is no full date")]
    [InlineData("1970-01-01T00:00:00Z", "is the day of an unset clock")]
    public void What_is_no_day_of_publication_is_told_and_left(string written, string outcome)
    {
        var article = Read(With(Linked, written) + With(Vague, "2026-04-21"));

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
        Assert.Equal((DateSource.JsonLd, outcome), (article.Dates[0].Source, article.Dates[0].Outcome));
    }

    [Fact]
    public void Nothing_is_published_after_it_was_fetched()
    {
        var fetched = new DateTimeOffset(2026, 4, 22, 8, 0, 0, TimeSpan.Zero);

        var article = Read(With(Linked, "2026-04-30") + With(Meta, "2026-04-21"), fetched: fetched, modified: fetched.AddYears(1));

        Assert.Equal(new DateOnly(2026, 4, 21), article.Published!.Day);
        Assert.Equal("is after the page's own time", article.Dates[0].Outcome);
    }

    [Fact]
    public void The_day_has_begun_earlier_in_the_east() =>
        Assert.Equal(new DateOnly(2026, 4, 23), Read(With(Linked, "2026-04-23T01:00:00+14:00"), fetched: new DateTimeOffset(2026, 4, 22, 11, 0, 0, TimeSpan.Zero)).Published!.Day);

    [Fact]
    public void A_file_is_no_older_than_its_article() => Assert.Null(Read(With(Linked, "2026-04-30"), modified: new DateTimeOffset(2026, 4, 22, 8, 0, 0, TimeSpan.Zero)).Published);

    [Fact]
    public void A_file_whose_time_was_never_set_bounds_nothing() => Assert.NotNull(Read(With(Linked, "2026-04-30"), modified: new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero)).Published);

    [Fact]
    public void The_time_of_the_article_counts_before_those_of_the_teasers_around_it() =>
        Assert.Equal(new DateOnly(2026, 4, 21), Pages.Html(Pages.Story(lead: With(Time, "2026-04-21")).Replace("<nav>", "<nav>" + With(Time, "2026-04-25"), StringComparison.Ordinal)).Published!.Day);

    [Fact]
    public void What_dates_the_page_in_its_head_beats_the_option_and_the_option_its_lines()
    {
        var option = new PublishedOption(PublishedMeans.Day, new DateOnly(2022, 2, 2));

        Assert.Equal(PublicationBasis.Metadata, Pages.Html(Pages.Story(With(Url, "2026/04/21")), option).Published!.Basis);
        Assert.Equal(PublicationBasis.Option, Pages.Html(Pages.Story(lead: "<div>Published 21 April 2026</div>"), option).Published!.Basis);
    }
}
