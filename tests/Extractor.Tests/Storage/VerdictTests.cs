using Extractor.Deals;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Storage;
using Xunit;

namespace Extractor.Tests.Storage;

public sealed class VerdictTests
{
    private static readonly Recipe Newer = TemporaryStore.Recipe with { Model = "model-2" };

    [Fact]
    public void What_is_rejected_is_left_out()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);
        temporary.Store.Judge(temporary.Store.Deals().Single(), "ann", Decision.Reject);

        Assert.Equal(["April 21, 2026", "$5 billion"], temporary.Store.Facts().Select(f => f.Fact.Mention.Text));
        Assert.Empty(temporary.Store.Deals());
    }

    [Fact]
    public void What_is_corrected_is_shown_corrected_and_found_by_its_new_value()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var fact = temporary.Store.Facts().First();
        temporary.Store.Judge(fact, "ann", Decision.Correct, ShownFact.Of(fact.Fact) with
        {
            ValueLow = "2500000000.5", Unit = "EUR", Label = "debt", Status = "past", Qualifier = "at-least", FromNames = ["Fabrikam"], ToNames = [],
        });

        var shown = temporary.Store.Facts(new FactFilter { Label = Label.Debt, Party = "fabri" }).Single();
        Assert.Equal(Value.Of(2_500_000_000.5m, "EUR"), shown.Fact.Mention.Value);
        Assert.Equal((Status.Past, Qualifier.AtLeast, Decision.Correct), (shown.Fact.Status, shown.Fact.Mention.Qualifier, shown.Decision));
        Assert.Empty(shown.Fact.To);
        Assert.Equal(2500000000.5, temporary.Ask<double>("select value from facts_current where unit = 'EUR'").Single());
    }

    [Fact]
    public void A_corrected_deal_is_shown_corrected_with_its_facts_and_checks()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var deal = temporary.Store.Deals().Single();
        temporary.Store.Judge(deal, "ann", Decision.Correct, ShownDeal.Of(deal.Deal) with { Type = "debt", AmountLow = "7", StakeLow = "12.5", StakeUnit = "%" });

        var shown = temporary.Store.Deals(new DealFilter { Type = DealType.Debt }).Single().Deal;
        Assert.Equal((Value.Of(7, "USD"), Value.Of(12.5m, "%")), (shown.Amount, shown.Stake));
        Assert.Equal(deal.Deal.Facts, shown.Facts);
        Assert.Equal(new Tranche(2, "first"), shown.Tranches.Single());
        Assert.Equal("5 of 25", shown.Checks.Single().Arithmetic);
    }

    [Fact]
    public void The_last_verdict_counts_and_a_withdrawn_one_shows_what_was_extracted()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var fact = temporary.Store.Facts().First();
        temporary.Store.Judge(fact, "ann", Decision.Correct, ShownFact.Of(fact.Fact) with { Label = "debt" });
        temporary.Store.Judge(fact, "bob", Decision.Reject);
        Assert.DoesNotContain(temporary.Store.Facts(), f => f.Id == fact.Id);

        temporary.Store.Judge(fact, "bob", Decision.Withdraw);

        Assert.Equal(Label.Investment, temporary.Store.Facts().First().Fact.Label);
        Assert.Equal([Decision.Correct, Decision.Reject, Decision.Withdraw], temporary.Store.Verdicts().Select(v => v.Decision));
        Assert.Contains("\"label\":\"debt\"", temporary.Store.Verdicts().First().After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_outlives_another_extraction_and_what_it_accepted_stays()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item);
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Accept);
        temporary.Store.Judge(temporary.Store.Deals().Single(), "ann", Decision.Reject);

        var mistaken = item.Facts.Select(f => f with { Label = f.Mention.Kind == Kind.Money ? Label.Debt : f.Label }).ToList();
        temporary.Ingest(Newer, item with { Facts = mistaken });

        Assert.Equal([Label.Investment, Label.Announced, Label.Debt], temporary.Store.Facts().Select(f => f.Fact.Label));
        Assert.Empty(temporary.Store.Deals());
    }

    [Fact]
    public void A_new_version_keeps_the_verdicts_of_the_old_one()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);

        temporary.Ingest(Sample.Item(text: Sample.Text + " More."));
        Assert.Equal(3, temporary.Store.Facts().Count());
        Assert.Single(temporary.Store.Verdicts());

        temporary.Ingest(Sample.Item());
        Assert.Equal(2, temporary.Store.Facts().Count());
    }

    [Fact]
    public void A_verdict_holds_for_every_copy_of_the_text()
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item("late.txt", published: "2026-04-22"));
        temporary.Store.Judge(temporary.Store.Facts().First(), "ann", Decision.Reject);

        temporary.Ingest(Sample.Item("early.txt", published: "2026-04-20"));

        Assert.All(temporary.Store.Facts(), f => Assert.Equal("early", f.Article.Id));
        Assert.Equal(2, temporary.Store.Facts().Count());
    }

    [Fact]
    public void Two_deals_of_the_same_first_figure_are_told_apart()
    {
        using var temporary = new TemporaryStore();
        var item = Sample.Item();
        temporary.Ingest(item with { Deals = [item.Deals[0], item.Deals[0] with { Type = DealType.Debt }] });
        temporary.Store.Judge(temporary.Store.Deals().First(), "ann", Decision.Reject);

        Assert.Equal(DealType.Debt, temporary.Store.Deals().Single().Deal.Type);
    }

    [Fact]
    public void Verdicts_replayed_before_the_articles_come_in_find_their_facts()
    {
        using var first = new TemporaryStore();
        first.Ingest(Sample.Item());
        first.Store.Judge(first.Store.Facts().First(), "ann", Decision.Reject);
        first.Store.Judge(first.Store.Deals().Single(), "ann", Decision.Accept);

        using var rebuilt = new TemporaryStore();
        foreach (var verdict in first.Store.Verdicts())
        {
            rebuilt.Store.AddVerdict(verdict);
        }

        rebuilt.Ingest(Sample.Item());

        Assert.Equal(first.Export(), rebuilt.Export());
        Assert.Equal(2, rebuilt.Store.Facts().Count());
        Assert.Equal(Decision.Accept, rebuilt.Store.Deals().Single().Decision);
    }

    [Theory]
    [InlineData("""{"label":"debt"}""")]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("""{"value_low":null,"value_high":null,"unit":null,"timex":null,"qualifier":"exact","label":"gift","status":"firm","from_names":[],"to_names":[]}""")]
    [InlineData("""{"value_low":"1,5e","value_high":null,"unit":null,"timex":null,"qualifier":"exact","label":"debt","status":"firm","from_names":[],"to_names":[]}""")]
    [InlineData("""{"value_low":null,"value_high":null,"unit":null,"timex":null,"qualifier":"exact","label":"debt","status":"firm","from_names":[],"to_names":[],"x":1}""")]
    [InlineData(null)]
    public void A_correction_that_does_not_say_every_slot_rightly_is_refused(string? after)
    {
        using var temporary = new TemporaryStore();
        temporary.Ingest(Sample.Item());
        var key = temporary.Store.Facts().First().Key;

        Assert.Throws<FormatException>(() => temporary.Store.AddVerdict(new Verdict(key, "ann", DateTimeOffset.UnixEpoch, Decision.Correct, null, after)));

        Assert.Empty(temporary.Store.Verdicts());
    }
}
