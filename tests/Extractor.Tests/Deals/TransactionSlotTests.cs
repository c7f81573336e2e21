using Extractor.Deals.Transactions;
using Extractor.Gold;
using Extractor.Mentions;
using Xunit;
using static Extractor.Tests.Deals.Told;

namespace Extractor.Tests.Deals;

public sealed class TransactionSlotTests
{
    [Fact]
    public void Every_value_is_kept_and_the_latest_stage_chooses_the_amount()
    {
        var transaction = TransactionGrouping.Join(
        [
            By("rumour", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", 2_000, DealStage.Reported, qualifier: Qualifier.About),
            By("talk", "2026-03-02", DealType.Acquisition, "Contoso", "Fabrikam", 2_000, DealStage.Reported, qualifier: Qualifier.About),
            By("news", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 2_600),
        ]);

        var amount = transaction.Slots.Single(s => s.Name == "amount");
        Assert.Equal(["2600000000 USD", "about 2000000000 USD"], amount.Values.Select(v => v.Text));
        Assert.Equal([[2], [0, 1]], amount.Values.Select(v => v.Tellings));
        Assert.Equal(("latest-stage", true), (amount.Rule, amount.IsConflict));
        Assert.Equal((Value.Of(2_600_000_000, "USD"), Qualifier.Exact), (transaction.Deal.Amount, transaction.Deal.Qualifier));
        Assert.Equal(["amount"], transaction.Conflicts);
    }

    [Fact]
    public void The_currency_of_the_roundest_figure_is_the_deals_own()
    {
        var transaction = TransactionGrouping.Join(
        [
            By("one", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 2_670), By("two", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 2_680),
            By("three", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 2_000, unit: "GBP"),
        ]);

        Assert.Equal(Value.Of(2_000_000_000, "GBP"), transaction.Deal.Amount);
        Assert.Equal("own-currency", transaction.Slots.Single(s => s.Name == "amount").Rule);
    }

    [Theory]
    [InlineData("most-sources", 40, "2026-03-09", 40, "2026-03-10", 44, "2026-03-11", 40)]
    [InlineData("newest", 40, "2026-03-09", 42, "2026-03-11", 44, "2026-03-10", 42)]
    [InlineData("agreed", 40, "2026-03-09", 40, "2026-03-10", 40, "2026-03-11", 40)]
    [InlineData("smallest", 44, "2026-03-09", 40, "2026-03-09", 42, "2026-03-09", 40)]
    public void Then_most_sources_then_the_newest_article_choose(string rule, int a, string dayA, int b, string dayB, int c, string dayC, int chosen)
    {
        var transaction = TransactionGrouping.Join(
        [
            By("a", dayA, DealType.Investment, "Accel", "Orrery", a), By("b", dayB, DealType.Investment, "Accel", "Orrery", b), By("c", dayC, DealType.Investment, "Accel", "Orrery", c),
        ]);

        Assert.Equal(rule, transaction.Slots.Single(s => s.Name == "amount").Rule);
        Assert.Equal(chosen * 1_000_000m, transaction.Deal.Amount!.Low);
    }

    [Fact]
    public void What_a_reviewer_accepted_wins_over_all()
    {
        var reviewed = By("one", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", 1_000, DealStage.Reported) with { Reviewed = true };
        var transaction = TransactionGrouping.Join(
        [
            reviewed, By("two", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 1_050), By("three", "2026-03-09", DealType.Acquisition, "Contoso", "Fabrikam", 1_050),
        ]);

        Assert.Equal(1_000_000_000, transaction.Deal.Amount!.Low);
        Assert.Equal("reviewed", transaction.Slots.Single(s => s.Name == "amount").Rule);
    }

    [Fact]
    public void Stages_are_a_timeline_and_no_conflict()
    {
        var transaction = TransactionGrouping.Join(
        [
            By("rumour", "2026-03-01", DealType.Acquisition, "Contoso", "Fabrikam", stage: DealStage.Reported),
            By("news", "2026-03-10", DealType.Acquisition, "Contoso", "Fabrikam", announced: "2026-03-09"),
            By("again", "2026-03-11", DealType.Acquisition, "Contoso", "Fabrikam", announced: "2026-03"),
            By("end", "2026-11-02", DealType.Acquisition, "Contoso", "Fabrikam", stage: DealStage.Terminated),
        ]);

        Assert.Equal(
            [(DealStage.Reported, "2026-03-01"), (DealStage.Announced, "2026-03"), (DealStage.Terminated, "2026-11-02")],
            transaction.Timeline.Select(m => (m.Stage, m.Date!)));
        Assert.Equal((DealStage.Terminated, "2026-03-09"), (transaction.Deal.Stage, transaction.Deal.Announced));
        Assert.Equal("most-precise", transaction.Slots.Single(s => s.Name == "announced").Rule);
        Assert.Empty(transaction.Conflicts);
    }

    [Fact]
    public void Parties_that_half_of_the_articles_name_are_chosen_under_the_name_used_most()
    {
        var transaction = TransactionGrouping.Join(
        [
            By("one", "2026-03-01", DealType.Investment, "Accel, Index", "Orrery Labs", 20), By("two", "2026-03-01", DealType.Investment, "Accel", "Orrery", 20),
            By("three", "2026-03-01", DealType.Investment, "Accel Inc, Index", "Orrery", 20), By("four", "2026-03-01", DealType.Investment, "Accel, Halden", "Orrery", 20),
        ]);

        Assert.Equal(["Accel", "Index"], transaction.Deal.From);
        Assert.Equal(["Accel", "Index", "Halden"], transaction.Slots.Single(s => s.Name == "from").Values.Select(v => v.Text));
        Assert.Equal(["Orrery"], transaction.Deal.To);
    }

    [Theory]
    [InlineData("2026-02-28", 1)]
    [InlineData("2024-02", 29)]
    [InlineData("2026-Q3", 92)]
    [InlineData("2026-H1", 181)]
    [InlineData("2026-W17", 7)]
    [InlineData("2026", 365)]
    [InlineData("2026-02-30", null)]
    [InlineData("2026-13", null)]
    [InlineData("P10Y", null)]
    [InlineData("", null)]
    public void A_date_is_the_days_that_it_leaves_open(string timex, int? days) => Assert.Equal(days, DayRange.Of(timex)?.Length);

    [Fact]
    public void A_key_is_read_as_it_is_written()
    {
        var key = new TellingKey("0af3", new(-1, -1), 2);

        Assert.Equal(key, TellingKey.Parse(key.ToString()));
        Assert.Equal("0af3:12-20:0", TellingKey.Parse("0af3:12-20:0").ToString());
        Assert.Throws<FormatException>(() => TellingKey.Parse("0af3:12:0"));
    }
}
