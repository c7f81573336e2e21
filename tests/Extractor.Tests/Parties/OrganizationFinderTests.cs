using Extractor.Labels;
using Extractor.Mentions;
using Extractor.Parties;
using Xunit;

namespace Extractor.Tests.Parties;

public sealed class OrganizationFinderTests
{
    [Theory]
    [InlineData("Enbridge will buy the stake from Electricite ( EDF.PA ) for a price.", "Enbridge|Electricite")]
    [InlineData("On Thursday First Halden Corp <FHC> offered to acquire Comdata for cash.", "First Halden Corp|Comdata")]
    [InlineData("Enbridge ( ENB.TO ) will buy Corvane (0883.HK) (600028.SS) for cash.", "Enbridge|Corvane")]
    [InlineData("Corvane (NYSE: CRV) said that Halden (Nasdaq: HLDN) may bid.", "Corvane|Halden")]
    [InlineData("Corvane bought the Asian hub (AREH) from Halden.", "Corvane|AREH|Halden")]
    [InlineData("The buyout firm Orsay Capital LP OC.UL led the buyout of Corvane.", "Orsay Capital LP|Corvane")]
    public void A_ticker_is_no_organization_of_its_own_and_no_part_of_a_name(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    [Theory]
    [InlineData("The round helped Granola secure money in Series C funding.", "Granola")]
    [InlineData("Orrery sold its Class B shares to Halden.", "Orrery|Halden")]
    public void A_round_or_class_is_no_organization(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    [Fact]
    public void Whoever_was_introduced_by_a_first_name_is_a_person_by_the_surname_too() =>
        Assert.Equal(["Corvane"], Find("Corvane was founded by David Kelmsworth. The plan is sound, Kelmsworth said of Corvane."));

    [Fact]
    public void Whoever_was_introduced_by_a_title_in_a_row_of_names_is_a_person_by_the_surname_too() =>
        Assert.Equal(["Corvane"], Find("The plan of Chief Executive Zedd Kelmsworth is sound. Then Kelmsworth left Corvane."));

    [Fact]
    public void A_town_before_its_state_is_no_organization() =>
        Assert.Equal(["Corvane"], Find("Corvane spent $3 million at Halden, Kentucky, last year. It likes Halden."));

    [Fact]
    public void A_name_that_opens_a_sentence_with_a_common_word_keeps_it_where_the_article_writes_it_elsewhere() =>
        Assert.Equal(["Eight Harbors"], Find("Eight Harbors raises money. The company Eight Harbors said so today."));

    [Fact]
    public void A_long_name_keeps_its_first_word_where_the_article_writes_the_short_one_with_it() =>
        Assert.Equal(["Eight Harbors"], Find("Eight Harbors Sleep Corp raises money. The company Eight Harbors said so, and Eight Harbors means it."));

    [Theory]
    [InlineData("Iraq signed a contract with Corvane.", "Iraq|Corvane")]
    [InlineData("Corvane is active in Iraq and hopes to stay.", "Corvane")]
    public void A_country_is_an_organization_only_where_it_acts(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    [Theory]
    [InlineData("Corvane bought Halden of Dallas from the Bank of Orrery.", "Corvane|Halden|Bank of Orrery")]
    [InlineData("It was sold to Corvane of South Dakota.", "Corvane")]
    public void Where_an_organization_sits_is_no_part_of_its_name(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    [Theory]
    [InlineData("Corvane sold its Turkish arm and a South Korean lender.", "Corvane")]
    [InlineData("Corvane makes LCD panels for TV sets and an SUV.", "Corvane")]
    [InlineData("Seasonally, Corvane sells more in winter.", "Corvane")]
    public void Nations_things_and_adverbs_are_no_organizations(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    [Fact]
    public void A_name_keeps_a_first_word_that_is_common_elsewhere() => Assert.Equal(["Corvane", "One Harbor"], Find("Corvane bought One Harbor for cash."));

    [Theory]
    [InlineData("Corvane Int'l bought Halden. The shares of Corvane International fell.", "Corvane International|Halden")]
    [InlineData("Corvane bought Halden Inc HLD.TO outright.", "Corvane|Halden Inc")]
    [InlineData("Warren Kelmsworth owns Corvane. The Kelmsworth firm Halden is next.", "Corvane|Halden")]
    public void One_organization_has_one_name_however_it_is_written(string text, string names) => Assert.Equal(names.Split('|'), Find(text));

    private static IEnumerable<string> Find(string text)
    {
        var reading = Reading.Of(text, null);
        return OrganizationFinder.Find(new ArticleContext(reading, new MentionFinder().Find(reading), 0)).Select(o => o.Name);
    }
}
