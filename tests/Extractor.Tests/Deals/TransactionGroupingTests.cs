using CsCheck;
using Extractor.Deals.Transactions;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Parties.Companies;
using Xunit;
using static Extractor.Tests.Deals.Told;

namespace Extractor.Tests.Deals;

public sealed class TransactionGroupingTests
{
    private static readonly Telling[] Takeover =
    [
        By("rumour", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", 2_000, DealStage.Reported, qualifier: Qualifier.About),
        By("news", "2026-03-09", DealType.Acquisition, "Contoso Ltd", "Fabrikam", 2_300),
        By("closing", "2026-11-02", DealType.Acquisition, "Contoso", "Fabrikam Holdings", 2_300, DealStage.Completed),
    ];

    [Fact]
    public void A_rumour_the_announcement_and_the_closing_are_one_deal() => Assert.Equal("closing news rumour", Shape(Takeover));

    [Fact]
    public void An_article_that_recalls_a_deal_years_later_tells_the_same_deal() => Assert.Equal(
        "closing later news rumour",
        Shape([.. Takeover, By("later", "2028-05-05", DealType.Acquisition, "Contoso", "Fabrikam", 2_300, DealStage.Completed, announced: "2026", recalled: true)]));

    [Fact]
    public void Rounds_of_one_company_with_other_amounts_are_two_deals() => Assert.Equal("a1 a2 | b1 b2", Shape(
        By("a1", "2024-02-01", DealType.Investment, "Accel", "Orrery", 20, DealStage.Completed),
        By("a2", "2024-02-02", DealType.Investment, "Accel", "Orrery Labs", 20, DealStage.Completed),
        By("b1", "2025-06-10", DealType.Investment, "Accel, Index", "Orrery", 90, DealStage.Completed),
        By("b2", "2025-06-11", DealType.Investment, "Index", "Orrery", 90, DealStage.Completed)));

    [Fact]
    public void The_earlier_round_that_an_article_recalls_joins_that_round_and_not_its_news() => Assert.Equal("a1 b1 | b1", Shape(
        By("a1", "2024-02-01", DealType.Investment, "Accel", "Orrery", 20, DealStage.Completed),
        By("b1", "2025-06-10", DealType.Investment, "Index", "Orrery", 90, DealStage.Completed),
        By("b1", "2025-06-10", DealType.Investment, "Accel", "Orrery", 20, DealStage.Completed, announced: "2024-02", recalled: true, nth: 1)));

    [Fact]
    public void Rival_bids_for_one_target_are_two_deals() => Assert.Equal("one | two", Shape(
        By("one", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", 2_000), By("two", "2026-03-04", DealType.Acquisition, "Litware", "Fabrikam", 2_200)));

    [Fact]
    public void One_buyer_and_one_price_do_not_make_two_targets_one() => Assert.Equal("one | two", Shape(
        By("one", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", 2_370), By("two", "2026-03-01", DealType.Acquisition, "Contoso", "Woodgrove", 2_370)));

    [Fact]
    public void One_seller_of_turbines_and_one_price_do_not_make_two_customers_one() => Assert.Equal("one | two", Shape(
        By("one", "2025-12-04", DealType.Commercial, "Brazos Peaking", "Siemens Energy", 1_150), By("two", "2026-01-21", DealType.Commercial, "Larkin Compute", "Siemens Energy", 1_150)));

    [Fact]
    public void Investment_and_purchase_between_the_same_two_are_two_deals() => Assert.Equal("one | two", Shape(
        By("one", "2026-04-21", DealType.Investment, "Amazon", "Anthropic", 25_000), By("two", "2026-04-21", DealType.Commercial, "Anthropic", "Amazon", 100_000)));

    [Fact]
    public void A_merger_is_one_whichever_party_is_named_first() => Assert.Equal("one two", Shape(
        By("one", "2026-04-21", DealType.Merger, "Contoso", "Fabrikam", 900), By("two", "2026-04-22", DealType.Merger, "Fabrikam", "Contoso", 900)));

    [Fact]
    public void Initials_and_the_beginning_of_a_name_are_the_name() => Assert.Equal("one three two", Shape(
        By("one", "2026-04-21", DealType.Commercial, "Anthropic", "Amazon Web Services", 100_000), By("two", "2026-04-21", DealType.Commercial, "Anthropic", "AWS", 100_000),
        By("three", "2026-04-22", DealType.Commercial, "Anthropic PBC", "Amazon", 100_000)));

    [Fact]
    public void The_same_deal_in_two_currencies_is_one() => Assert.Equal("one two", Shape(
        By("one", "2026-04-21", DealType.Acquisition, "Contoso", "Fabrikam", 2_000, unit: "GBP"), By("two", "2026-04-21", DealType.Acquisition, "Contoso", "Fabrikam", 2_670)));

    [Fact]
    public void An_odd_likeness_does_not_chain_two_deals_together() => Assert.Equal("a1 a2 a3 | b1 b2 | odd", Shape(
        By("a1", "2026-01-10", DealType.Investment, "Accel", "Orrery", 20), By("a2", "2026-01-10", DealType.Investment, "Accel", "Orrery", 20),
        By("a3", "2026-01-11", DealType.Investment, "Accel", "Orrery", 20), By("b1", "2026-01-12", DealType.Investment, "Index", "Halden", 35),
        By("b2", "2026-01-12", DealType.Investment, "Index", "Halden", 35), By("odd", "2026-01-11", DealType.Investment, "Accel, Index", null, 28)));

    [Fact]
    public void A_party_that_the_deal_leaves_unsaid_counts_where_its_article_names_it_elsewhere()
    {
        var told = By("one", "2024-04-16", DealType.Acquisition, "Marriott International", "Kip Hotels", 400, DealStage.Reported, qualifier: Qualifier.About);
        var half = By("two", "2024-05-30", DealType.Acquisition, "Marriott", null, 387);

        Assert.Equal("one | two", Shape(told, half));
        Assert.Equal("one two", Shape(told, half with { Title = "Marriott's Kip Hotels purchase is signed" }));
        Assert.Equal("one two", Shape(told, half with { Named = ["Kip"] }));
    }

    [Fact]
    public void Amounts_that_no_rate_of_exchange_makes_one_are_two_deals() => Assert.Equal("one | two", Shape(
        By("one", "2025-03-20", DealType.Acquisition, "SoftBank", "Arm", 24_300, unit: "GBP", recalled: true),
        By("two", "2024-03-19", DealType.Acquisition, "SoftBank", null, 375, recalled: true) with { Title = "An investor in Arm buys again" }));

    [Fact]
    public void A_party_found_on_both_sides_contradicts_no_other() => Assert.Equal("one two", Shape(
        By("one", "2023-12-04", DealType.Commercial, "Valaris", "Valaris", 498), By("two", "2023-12-05", DealType.Commercial, "Petrobras", "Valaris", 498)));

    [Fact]
    public void One_figure_in_two_kinds_of_dollar_is_one_amount() => Assert.Equal("one two", Shape(
        By("one", "2024-05-21", DealType.Acquisition, "Fremantle Marine", null, 1_120), By("two", "2024-05-21", DealType.Acquisition, "Hanwha Ocean", "Fremantle Marine", 1_120, unit: "AUD")));

    [Fact]
    public void Two_deals_of_one_article_stay_apart() => Assert.Equal("a | a", Shape(
        By("a", "2026-01-10", DealType.Investment, "Accel", "Orrery", 20), By("a", "2026-01-10", DealType.Investment, "Accel", "Orrery", 20, nth: 5)));

    [Fact]
    public void Users_aliases_make_two_names_one_party()
    {
        Telling[] tellings = [By("one", "2026-04-21", DealType.Acquisition, "Google", "Wiz", 32_000), By("two", "2026-04-30", DealType.Acquisition, "Alphabet", "Wiz", 30_000)];

        Assert.Equal("one | two", Shape(TransactionGrouping.Group(tellings)));
        Assert.Equal("one two", Shape(TransactionGrouping.Group(tellings, CompanyIndex.Create(CompanyAliases.None, [new("Alphabet", "Google")], []))));
    }

    [Fact]
    public void What_people_join_is_one_and_what_they_part_is_two()
    {
        var (rumour, news, closing) = (Takeover[0].Key, Takeover[1].Key, Takeover[2].Key);
        var other = By("other", "2020-01-01", DealType.Debt, "Northwind", "Tailspin", 5);

        var tied = TransactionGrouping.Group([.. Takeover, other], ties: new TransactionTies([(rumour, other.Key)], [(closing, news), (closing, rumour)]));

        Assert.Equal("closing | news other rumour", Shape(tied));
    }

    [Fact]
    public void The_id_is_that_of_the_first_telling_whatever_comes_later()
    {
        var before = TransactionGrouping.Group(Takeover[..2]).Single().Id;

        Assert.Equal(before, TransactionGrouping.Group(Takeover).Single().Id);
        Assert.Matches("^[0-9a-f]{12}$", before);
    }

    [Fact]
    public void The_order_of_arrival_leaves_no_trace()
    {
        var tellings = Generated.Tellings(60, stories: 12).ToArray();
        var expected = Everything(tellings);

        Gen.Shuffle(tellings).Sample(shuffled => Assert.Equal(expected, Everything(shuffled)), iter: 20);

        static string Everything(Telling[] all) => string.Join('\n', TransactionGrouping.Group(all).Select(t =>
            $"{t.Id} {string.Join(' ', t.Tellings.Select(m => m.Key))} {string.Join("; ", t.Slots.Select(s => $"{s.Name} {s.Rule} {string.Join(',', s.Values.Select(v => v.Text))}"))}"));
    }

    [Fact]
    public void Many_articles_of_one_story_on_one_day_are_one_deal() =>
        Assert.Single(TransactionGrouping.Group(Enumerable.Range(0, 300).Select(i => By($"a{i:000}", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 2_300))));
}
